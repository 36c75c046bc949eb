import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOfPicture } from '../../../src/core/message/phrases-of.ts';
import type { Picture, StripMark } from '../../../src/core/message/picture.ts';
import { PictureSchema } from '../../../src/core/message/picture-schema.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { shippedDossier } from '../../support/shipped.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;
const shipped = shippedDossier();

function ask(command: string, options: Record<string, string>, dossier: Dossier = shipped): View {
  return viewOf({ command, options }, sessionOf(dossier));
}

function pictureIn({ blocks }: Pick<View, 'blocks'>): PictureBlock {
  const [picture, ...others] = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
  if (picture === undefined || others.length > 0) throw new Error('there is not one picture');
  return picture;
}

/** What is drawn, as lines that a person can read. */
function linesOf(picture: Picture): string[] {
  switch (picture.kind) {
    case 'strip':
      return picture.panels.flatMap(({ heading, verdict, rows }) => [
        `${verdict}: ${textOf(heading)}`,
        ...rows.flatMap(({ speaker, date, marks }) => [
          `  ${textOf(speaker)} (${textOf(date)})`,
          ...marks.map((mark) => `    ${markLine(mark)}`),
        ]),
      ]);
    case 'timeline':
      return picture.events.map(({ name, when, first, last, said }) => {
        return `${textOf(when)} [${first}, ${last}] ${textOf(name)}; said by ${said.map(({ speaker }) => textOf(speaker)).join(', ')}`;
      });
    case 'origins':
      return [
        ...picture.nodes.map(({ id, says, group }) => `${id}${group === null ? '' : ` in ${group}`}: ${textOf(says)}`),
        ...picture.links.map(({ from, to, how }) => `${from} → ${to} (${how})`),
      ];
    case 'reports':
      return [
        picture.origins.map(textOf).join(' | '),
        ...picture.rows.map(({ question, verdict, cells }) => `${textOf(question)} (${verdict}): ${cells.join(' ')}`),
      ];
    case 'range':
      return picture.steps.map(({ low, high, when, moved }) => `${textOf(when)} [${low}, ${high}] ${textOf(moved)}`);
    default:
      return picture satisfies never;
  }
}

function markLine({ low, high, label, isVague, isDerived, decides, isHeld }: StripMark): string {
  const marks = [
    ...(isVague ? ['vague'] : []),
    ...(isDerived ? ['‡'] : []),
    ...(decides ? ['decides'] : []),
    ...(isHeld ? [] : ['not held']),
  ];
  return [`[${low}, ${high}] ${textOf(label)}`, ...marks].join(' · ');
}

describe('the pictures of the shipped dossier', () => {
  it.each([
    ['strip', 'differences', { question: 'artillery-delivered', picture: 'yes' }],
    ['strip-of-order', 'differences', { question: 'troops-sent', picture: 'yes' }],
    ['origins', 'differences', { question: 'artillery-delivered', picture: 'origins' }],
    ['reports', 'differences', { picture: 'yes' }],
    ['timeline', 'timeline', { picture: 'yes' }],
  ] as const)('%s', async (name, command, options) => {
    const { picture } = pictureIn(ask(command, options));
    await expect(`${linesOf(picture).join('\n')}\n`).toMatchFileSnapshot(`golden/picture-${name}.txt`);
  });

  it('a question that no figure answers shows through whom its answers came', () => {
    expect(pictureIn(ask('differences', { question: 'withdrawal-reason', picture: 'yes' })).picture.kind).toBe(
      'origins',
    );
  });

  it('where there is none, a line says why, and the answer is the text', () => {
    const { blocks } = ask('differences', { question: 'artillery-delivered', picture: 'range' });
    const [notice] = blocks.flatMap((block) => (block.kind === 'notice' ? [textOf(block.text)] : []));
    expect(notice).toMatch(/^No picture: /);
    expect(blocks.length).toBeGreaterThan(3);
  });

  it('a digest has them in its thread only where they are asked for', () => {
    const threadOf = (options: Record<string, string>) =>
      (ask('digest', { do: 'preview', ...options }).thread ?? []).flatMap(({ blocks }) => blocks);
    const kinds = (options: Record<string, string>) =>
      threadOf(options).filter(({ kind }) => kind === 'picture').length;
    expect(kinds({})).toBe(0);
    expect(kinds({ picture: 'yes' })).toBeGreaterThanOrEqual(1);
    expect(kinds({ picture: 'yes' })).toBeLessThanOrEqual(3);
  });
});

const shapes = [
  { questions: 3, positions: 2, name: 3, script: 'latin' },
  { questions: 30, positions: 40, name: 120, script: 'latin' },
  { questions: 12, positions: 12, name: 30, script: 'chinese' },
  { questions: 12, positions: 12, name: 60, script: 'arabic' },
] as const;

describe.each(shapes)('generated: $positions positions, names of $name, $script', (shape) => {
  const dossier = generatedDossier(shape);
  const asked = [...dossier.questions.keys()].flatMap((question) =>
    ['yes', 'origins', 'range'].map((picture) => ask('differences', { question, picture }, dossier)),
  );
  const views = [
    ...asked,
    ask('differences', { picture: 'yes' }, dossier),
    ask('timeline', { picture: 'yes' }, dossier),
  ];
  const pictures = views.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])));

  it('has pictures, which are kept and read again as they were', () => {
    expect(pictures.length).toBeGreaterThan(3);
    for (const { picture } of pictures)
      expect(PictureSchema.parse(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
  });

  it('says in place of each what it says, in no more characters than platforms take', () => {
    for (const { alt } of pictures) {
      expect(textOf(alt).length).toBeGreaterThan(10);
      expect(textOf(alt).length).toBeLessThanOrEqual(1_000);
    }
  });
});

describe('a picture that shows another number than its words', () => {
  const view = ask('differences', { question: 'artillery-delivered', picture: 'yes' });
  const { picture } = pictureIn(view);
  const check = (changed: Picture) => {
    const blocks = view.blocks.map(
      (block): Block => (block.kind === 'picture' ? { ...block, picture: changed } : block),
    );
    const session = sessionOf(shipped);
    const invocation = { command: 'differences', options: { question: 'artillery-delivered', picture: 'yes' } };
    return checkAnswer({ ...view, blocks }, { ...session, invocation }, commands);
  };
  if (picture.kind !== 'strip') throw new Error('it is a strip');
  const [panel, ...panels] = picture.panels;
  const [row, ...rows] = panel?.rows ?? [];
  const [mark, ...marks] = row?.marks ?? [];
  if (panel === undefined || row === undefined || mark === undefined) throw new Error('there is a mark');
  const withMark = (changed: StripMark): Picture => ({
    ...picture,
    panels: [{ ...panel, rows: [{ ...row, marks: [changed, ...marks] }, ...rows] }, ...panels],
  });

  it('is not sent', () => {
    expect(check(picture)).toEqual([]);
    expect(check(withMark({ ...mark, low: 121 }))).toHaveLength(1);
    expect(check(withMark({ ...mark, high: 300 }))).toHaveLength(1);
  });

  it('nor one with words that are no record’s', () => {
    const phrase = [
      { kind: 'name' as const, text: 'Somebody', of: { record: 'actor' as const, id: 'budanov', field: 'name' } },
    ];
    const changed: Picture = {
      ...picture,
      panels: [{ ...panel, rows: [{ ...row, speaker: phrase }, ...rows] }, ...panels],
    };
    expect(phrasesOfPicture(changed)).toContain(phrase);
    expect(check(changed)).toHaveLength(1);
  });
});
