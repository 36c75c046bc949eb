import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type CheckForm, formOf } from '../../../src/core/answers/check-form.ts';
import { checkView } from '../../../src/core/answers/check-view.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import type { View } from '../../../src/core/message/view.ts';
import { mostFigures } from '../../../src/core/passage/check-figures.ts';
import { englishWords, readPassage } from '../../../src/core/passage/read-passage.ts';
import { sessionOf } from '../../support/desk.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { readPassages } from '../passage/score-passages.ts';
import { linesOf } from './lines-of.ts';

const dossier = shippedDossier();

function viewOf(text: string, form: CheckForm): View {
  const invocation = { command: 'check', options: { text, as: form } };
  return checkView(text, form, { ...sessionOf(dossier), zone: 'UTC', invocation });
}

/** The answer to a text, as its platform would get it; a bug is an error. */
function answered(text: string, form: CheckForm): View {
  const result = runCommand({ command: 'check', options: { text, as: form } }, { ...sessionOf(dossier), commands });
  if (result.kind === 'failure') throw result.error;
  if (result.kind === 'request') throw new Error('it asks for something');
  return result.view;
}

test.each(['9+', '9 ', 'one ', '200 guns '])(
  'of a text that is nothing but “%s” it looks at no more than it can',
  (unit) => {
    const text = unit.repeat(2_000);
    expect(readPassage(text, dossier, englishWords, mostFigures).figures.length).toBeLessThan(300);
    expect(linesOf(answered(text, 'draft').blocks)).toEqual([
      'It holds more figures than can be looked at at once. Send it in parts.',
    ]);
    const few = `${unit.repeat(50)}.\n\n`.repeat(4);
    expect(linesOf(answered(few, 'draft').blocks)[0]).toContain('200 figures');
    expect(linesOf(answered(`${few}${unit}.`, 'draft').blocks)[0]).toContain('Send it in parts');
  },
);

describe('whose number it is', () => {
  test('says of what it is said, whose it is, what it is at odds with and by how many', () => {
    expect(linesOf(viewOf('Seoul says 200 guns went to Russia', 'message').blocks)).toEqual([
      "“200 guns”: South Korea's defence ministry says it of “long-range artillery pieces”, and not of “guns”.",
      "  Said: 200 long-range artillery pieces — South Korea's defence ministry",
      '  Said: 200 guns — RBC-Ukraine',
      "  Said: about 200 long-range artillery pieces — South Korea's defence ministry",
      '  ◐ Artillery pieces delivered: depends. Both can be true only if rocket launchers do not count as long-range artillery pieces.',
      '  1 outlet · 1–2 origins · 1 party · only the unit fits',
    ]);
  });

  test('or that it is a sum, and of more than the one kind that the text names', () => {
    const [first, ...lines] = linesOf(viewOf('North Korea sent Russia 240 Koksan guns', 'message').blocks);
    expect(first).toBe(
      '“240 Koksan guns”: A sum that nobody gave. It is of “Koksan guns” and “rocket launchers” together, and not of “Koksan guns”.',
    );
    expect(lines.at(-1)).toBe('  only the unit fits');
    const pieces = linesOf(viewOf('North Korea sent Russia 240 artillery pieces', 'message').blocks);
    expect([pieces[0], pieces.at(-1)]).toEqual([
      '“240 artillery pieces”: A sum that nobody gave.',
      '  unit and scope fit',
    ]);
  });

  test('or that the dossier does not know it', () => {
    expect(linesOf(viewOf('Some 30 tanks burned, 40 soldiers fled in Sudan.', 'message').blocks)).toEqual([
      '2 figures: 2 not in this dossier',
      'Of a kind that the dossier counts, but nothing says that it is of this story, or was handed over: “40 soldiers fled”.',
      'Nothing in this dossier is counted like it: “Some 30 tanks burned”.',
    ]);
  });

  test('or that there is no figure', () => {
    expect(linesOf(viewOf('Good morning!', 'message').blocks)).toEqual([
      'No figure stands in it that this dossier could hold.',
    ]);
  });

  test('leads to the differences and the evidence', () => {
    const actions = viewOf('Seoul says 200 guns went to Russia', 'message').blocks.at(-1);
    expect(actions).toMatchObject({ kind: 'actions', actions: [{ kind: 'select' }, { kind: 'select' }] });
  });
});

const draft = `North Korea has given Russia 240 artillery pieces. South Korea's defence ministry said that about 200
long-range artillery pieces were sent. Budanov said about 120 rocket launchers had been given to Russia. The trucks
numbered 30.`;

describe('a draft', () => {
  test('has its counts first, then what costs a correction, then style, then what is held', () => {
    const { blocks, thread = [] } = viewOf(draft, 'draft');
    const lines = linesOf([...blocks, ...thread.flatMap((part) => part.blocks)]);
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
      '4 figures: 1 to correct · 1 of style · 1 held · 1 not in this dossier',
      'To correct:',
      '“240 artillery pieces”: A sum that nobody gave.',
      'Style:',
      '“about 120 rocket launchers”: A hedge that the source does not have.',
      'Held by a claim:',
      '“about 200 long-range artillery pieces”: A claim holds it.',
      'Nothing in this dossier is counted like it: “30”.',
    ]);
  });

  test('has with each figure whose it is, the sentence to publish and its own sentence', () => {
    const { blocks, thread = [] } = viewOf(draft, 'draft');
    const lines = linesOf([...blocks, ...thread.flatMap((part) => part.blocks)]);
    expect(lines).toContain(
      '  It would be our arithmetic: at least 120 Koksan guns + 120 rocket launchers — Kyrylo Budanov',
    );
    expect(lines.filter((line) => line.startsWith('  To publish: '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('  “'))).toHaveLength(3);
  });

  test('is taken for one where it is long and nobody says what it is', () => {
    expect(formOf('Seoul says 200 guns')).toBe('message');
    expect(formOf('Seoul says 200 guns. '.repeat(40))).toBe('draft');
  });

  test('of any length goes on in messages of which each is within the budget', () => {
    const long = Array.from({ length: 30 }, (_, at) => draft.replaceAll(/240|200|120/g, (n) => `${n}${at + 10}`)).join(
      '\n\n',
    );
    const { thread = [], ...first } = viewOf(long, 'draft');
    expect(thread.length).toBeGreaterThan(10);
    expect(fits(sizeOfView(first), budgets.answer)).toBe(true);
    for (const { title, blocks } of thread)
      expect(fits(sizeOfView({ title, blocks, footer: [] }), budgets.answer)).toBe(true);
  });
});

describe('a figure that stands in a text several times', () => {
  const text = 'Seoul says 200 guns went to Russia. ';
  const counted = (blocks: View['blocks'], start: string) => linesOf(blocks).filter((line) => line.startsWith(start));

  test('is one entry of a message, with how often', () => {
    const lines = linesOf(answered(text.repeat(3), 'message').blocks);
    expect(lines[0]).toBe('3 figures: 3 in this dossier');
    expect(lines.filter((line) => line.startsWith('“200 guns”'))).toHaveLength(1);
    expect(lines).toContain('  3 times in the text · 1 outlet · 1–2 origins · 1 party · only the unit fits');
  });

  test('is one entry of a draft, with each of its sentences in order', () => {
    const { blocks } = answered(`${text.repeat(190)} Truly, ${text}`, 'draft');
    expect(linesOf(blocks)[0]).toBe('191 figures: 191 to correct');
    expect(counted(blocks, '“200 guns”')).toHaveLength(1);
    expect(counted(blocks, '  “')).toEqual([
      '  “Seoul says 200 guns went to Russia.” (190 times)',
      '  “Truly, Seoul says 200 guns went to Russia.”',
    ]);
  });

  test('is as many entries as its sentences need room, and none of them is lost', () => {
    const sentences = Array.from(
      { length: 40 },
      (_, at) => `In district ${'abcdefghij'[at % 10]}${at} Seoul says 200 guns went to Russia.`,
    );
    const { thread = [], ...first } = answered(sentences.join(' '), 'draft');
    const blocks = [...first.blocks, ...thread.flatMap((part) => part.blocks)];
    expect(counted(blocks, '  “')).toEqual(sentences.map((sentence) => `  “${sentence}”`));
    expect(counted(blocks, '“200 guns”').length).toBeLessThan(15);
    for (const { title, blocks: own } of [first, ...thread])
      expect(fits(sizeOfView({ title, blocks: own, footer: [] }), budgets.answer)).toBe(true);
  });

  test('is one entry though several pass it off as theirs, since the same is told of each', () => {
    const lines = ['Kyiv', 'Washington', 'London'].map(
      (who) => `North Korea sent 11,000 troops to Russia, ${who} says.`,
    );
    const { blocks } = answered(lines.join('\n'), 'draft');
    expect(counted(blocks, '“11,000 troops”')).toHaveLength(1);
    expect(counted(blocks, '  “')).toEqual(lines.map((line) => `  “${line}”`));
  });

  test('is told apart where something else is told of it', () => {
    const { blocks } = answered('Seoul says 200 guns went to Russia. Budanov says 200 guns went to Russia.', 'message');
    expect(counted(blocks, '“200 guns”')).toHaveLength(2);
  });

  test('and is not of the dossier is named once', () => {
    expect(linesOf(answered('Some 30 tanks burned. Some 30 tanks burned.', 'message').blocks).at(-1)).toBe(
      'Nothing in this dossier is counted like it: “Some 30 tanks burned” (2 times).',
    );
  });
});

describe('every text', () => {
  it.each(['message', 'draft'] as const)('of the labelled passages has a faithful answer as a %s', (form) => {
    for (const half of ['tuned', 'kept'] as const)
      for (const { text } of readPassages(half)) expect(answered(text, form).title).not.toEqual([]);
  });

  test('has a faithful answer, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '200 ',
        'Seoul ',
        'says ',
        'about ',
        'guns ',
        'Koksan ',
        'killed, ',
        '\n',
        '<!channel> ',
        '*_`~',
        '‮',
        '. ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.nat({ max: 20_000 }).map((n) => `${n} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('message', 'draft'), (pieces, form) => {
        const text = pieces.join('');
        if (text.trim() !== '') answered(text, form === 'draft' ? 'draft' : 'message');
      }),
      { numRuns: 300 },
    );
  });
});
