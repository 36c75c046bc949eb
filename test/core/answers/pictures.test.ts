import { describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../../src/core/answers/answer-context.ts';
import { originsPicture } from '../../../src/core/answers/origins-picture.ts';
import { rangePicture } from '../../../src/core/answers/range-picture.ts';
import { reportsPicture } from '../../../src/core/answers/reports-picture.ts';
import { stripPicture } from '../../../src/core/answers/strip-picture.ts';
import { timelinePicture } from '../../../src/core/answers/timeline-picture.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { PictureSchema } from '../../../src/core/message/picture-schema.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { differencesOf } from '../../../src/core/query/differences.ts';
import { timelineOf } from '../../../src/core/query/timeline.ts';
import { sessionOf } from '../../support/desk.ts';
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
    for (const [name, { alt }] of all) expect([name, textOf(alt).length <= 900]).toEqual([name, true]);
    for (const [name, { alt }] of all) expect([name, textOf(alt).length > 20]).toEqual([name, true]);
  });

  it('is the same when it was kept', () => {
    for (const [, { picture }] of all)
      expect(PictureSchema.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
  });
});
