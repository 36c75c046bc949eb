import { describe, expect, it } from 'vitest';
import { drawnContent } from '../../../src/chart/drawn-text.ts';
import type { AnswerContext } from '../../../src/core/answers/answer-context.ts';
import { originsPicture } from '../../../src/core/answers/origins-picture.ts';
import { mostInPlace } from '../../../src/core/answers/picture-alt.ts';
import { rangePicture } from '../../../src/core/answers/range-picture.ts';
import { reportsPicture } from '../../../src/core/answers/reports-picture.ts';
import { stripPicture } from '../../../src/core/answers/strip-picture.ts';
import { timelinePicture } from '../../../src/core/answers/timeline-picture.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { PictureSchema } from '../../../src/core/message/picture-schema.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { differencesOf } from '../../../src/core/query/differences.ts';
import { timelineOf } from '../../../src/core/query/timeline.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { pictureText } from '../../support/picture-text.ts';
import { shippedDossier } from '../../support/shipped.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

const invocation = { command: 'differences', options: {} };

function contextOf(dossier: Dossier): AnswerContext {
  return { ...sessionOf(dossier), zone: 'UTC', invocation };
}

/** Every picture that a dossier has, with a name for each. */
function picturesOf(dossier: Dossier): [name: string, picture: PictureBlock][] {
  const context = contextOf(dossier);
  const differences = differencesOf(dossier);
  const all = [
    ['reports', reportsPicture(differences, {}, context)] as const,
    ['timeline', timelinePicture(timelineOf(dossier, {}), context)] as const,
    ...differences.flatMap((difference) => [
      [`strip ${difference.question.id}`, stripPicture(difference, {}, context)] as const,
      [`origins ${difference.question.id}`, originsPicture(difference, {}, context)] as const,
      [`range ${difference.question.id}`, rangePicture(difference, {}, context)] as const,
    ]),
  ];
  return all.flatMap(([name, picture]) => (picture === null ? [] : [[name, picture]]));
}

function problemsIn(dossier: Dossier, blocks: readonly Block[]): string[] {
  const session = sessionOf(dossier);
  return checkAnswer({ title: [], blocks, footer: [] }, { ...session, invocation }, session.commands);
}

const shipped = shippedDossier();
const generated = [
  { questions: 1, positions: 1, name: 8, script: 'latin' },
  { questions: 6, positions: 12, name: 24, script: 'latin' },
  { questions: 8, positions: 40, name: 120, script: 'arabic' },
] as const;

describe('the pictures of the shipped dossier', () => {
  it('are these facts', async () => {
    const text = picturesOf(shipped).map(([name, picture]) => `== ${name}\n${pictureText(picture)}`);
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('golden/pictures.txt');
  });

  it('do not depend on the order of its records', () => {
    const turned = {
      ...shipped,
      sources: new Map([...shipped.sources].toReversed()),
      claims: new Map([...shipped.claims].toReversed()),
    };
    const textsOf = (dossier: Dossier) => picturesOf(dossier).map(([name, picture]) => [name, pictureText(picture)]);
    expect(textsOf(turned)).toEqual(textsOf(shipped));
  });
});

describe('what stands in place of a picture of the shipped dossier', () => {
  const altOf = (name: string) =>
    picturesOf(shipped).flatMap(([one, { alt }]) => (one === name ? [textOf(alt)] : []))[0];

  it('has every event', () => {
    expect(altOf('timeline')).toMatch(/defence committee, 7 February .*; More North Korean troops may arrive, by/);
  });

  it('begins with the finding, and with no lone dot', () => {
    expect(altOf('strip casualties')).toMatch(/^Our sum is near the other figure/);
    expect(altOf('strip artillery-prepared')).toMatch(/^⊘ Not comparable\./);
  });

  it('has what each reading comes to, as its panels have it', () => {
    expect(altOf('strip artillery-delivered')).toContain(
      [
        'If rocket launchers count as long-range artillery pieces: ✕ conflict.',
        'If rocket launchers do not count as long-range artillery pieces: ○ both can be true.',
      ].join(' '),
    );
  });
});

it('a strip names who gives no figure, once, beneath the readings', () => {
  const base = { answers: 'houses', 'as-of': '2031-03-04' } as const;
  const claims: ShortClaim[] = [
    { ...base, chain: ['mayor'], scope: 'stone', value: 'exactly 300' },
    { ...base, chain: ['governor'], scope: 'all', value: 'exactly 200' },
    { ...base, chain: ['reeve'], scope: 'all', value: 'unstated' },
  ];
  const scopes = { stone: { label: 'stone houses' }, all: { label: 'sound houses', 'may-include': ['stone'] } };
  const dossier = dossierOf({ questions: { houses: { measure: 'level', scopes } }, claims });
  const [, strip] = picturesOf(dossier).find(([name]) => name === 'strip houses') ?? [];
  const panels = strip?.picture.kind === 'strip' ? strip.picture.panels : [];
  const told = panels.map(({ verdict, rows }) => [verdict, rows.filter(({ marks }) => marks.length === 0).length]);
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual([null, 1]);
  expect(told.slice(0, -1).every(([, silent]) => silent === 0)).toBe(true);
  expect(textOf(panels.at(-1)?.rows[0]?.speaker ?? [])).toMatch(/^No figure given: .*reeve/iu);
});

it.each([
  [4, 'rain 0 · rain 1 · rain 2 · rain 3'],
  [6, 'rain 0 · rain 1 · rain 2 · and 3 more'],
])('of %i things that one origin says, none is left out untold', (count, told) => {
  const claims = Array.from({ length: count }, (_, index): ShortClaim => {
    return { answers: 'cause', chain: ['mayor'], value: `rain ${index}` };
  });
  const dossier = dossierOf({ questions: { cause: { measure: 'text' } }, claims });
  const [, drawn] = picturesOf(dossier).find(([name]) => name === 'origins cause') ?? [];
  const says = drawn?.picture.kind === 'origins' ? drawn.picture.nodes.flatMap((node) => drawnContent(node.says)) : [];
  expect(says.filter((text) => text !== '')).toEqual([told]);
});

it('of more origins than have room, all that are left out are counted', () => {
  const claims = Array.from({ length: 90 }, (_, index): ShortClaim => {
    return { answers: 'houses', chain: [`speaker-${index}`], value: `exactly ${200 + index}`, 'as-of': '2031-03-04' };
  });
  const many = dossierOf({ questions: { houses: { measure: 'level' } }, claims });
  const [, strip] = picturesOf(many).find(([name]) => name === 'strip houses') ?? [];
  const parts = textOf(strip?.alt ?? []).split('; ');
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.at(-1)).toBe(`and ${90 - (parts.length - 1)} more`);
});

describe.each([
  ['shipped', shipped] as const,
  ...generated.map((shape) => [JSON.stringify(shape), generatedDossier(shape)] as const),
])('every picture of %s', (_, dossier) => {
  const all = picturesOf(dossier);

  it('shows what the record says, in words and in places', () => {
    expect(
      problemsIn(
        dossier,
        all.map(([, picture]) => picture),
      ),
    ).toEqual([]);
    expect(all.length).toBeGreaterThan(1);
  });

  it('has a text in place of it that platforms take', () => {
    for (const [name, { alt }] of all) expect([name, textOf(alt).length <= mostInPlace]).toEqual([name, true]);
    for (const [name, { alt }] of all) expect([name, textOf(alt).length > 20]).toEqual([name, true]);
    for (const [name, { alt }] of all) expect([name, textOf(alt)]).toEqual([name, expect.not.stringMatching(/^·|…$/)]);
  });

  it('is the same when it was kept', () => {
    for (const [, { picture }] of all)
      expect(PictureSchema.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
  });
});
