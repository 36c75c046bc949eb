import fc from 'fast-check';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';

const ref = { record: 'source', id: 'river-post', field: 'title' } as const;

/** Numbered words, so that a lost one is missed. */
let count = 0;
const longText = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 30 }).map((size) => wordsOf(size)) },
  { weight: 2, arbitrary: fc.integer({ min: 200, max: 2_500 }).map((size) => wordsOf(size)) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 9_000 }).map((size) => `w${count++}`.padEnd(size, 'x')) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 4_000 }).map((size) => `w${count++}${'<&>'.repeat(size)}`) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 100, max: 4_000 }).map((size) => `w${count++}${'👩‍👩‍👧北'.repeat(size / 4)}`),
  },
);

function wordsOf(size: number): string {
  return Array.from({ length: size }, () => `w${count++}`).join(' ');
}

const phrase: fc.Arbitrary<Phrase> = fc.array(
  fc.oneof(
    longText.map((text) => ({ kind: 'typed', text }) as const),
    longText.map((text) => ({ kind: 'name', text, of: ref, style: 'strong' }) as const),
    longText.map((text) => ({ kind: 'link', text, url: `https://x.example/${count++}`, of: ref }) as const),
  ),
  { minLength: 1, maxLength: 3 },
);
const invocation = fc.record({
  command: fc.constantFrom('claims', 'differences'),
  options: fc.dictionary(fc.constantFrom('page', 'text', 'source'), longText),
});
const choice = fc.record({ label: phrase, invocation });
const shortChoice = fc.nat().map((n) => ({
  label: [{ kind: 'typed', text: `w${count++}` } as const],
  invocation: { command: 'evidence', options: { claim: `claim-${n}-${count++}` } },
}));
const reference = longText.map((one) => ({
  kind: 'reference' as const,
  text: one,
  of: { claim: 'x', form: 'ris' as const, line: 0 },
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  phrase.map((text) => ({ kind: 'heading', text }) as const),
  phrase.map((text) => ({ kind: 'paragraph', text }) as const),
  phrase.map((text) => ({ kind: 'quote', text }) as const),
  fc.array(reference, { maxLength: 12 }).map((lines) => ({ kind: 'verbatim', lines }) as const),
  fc
    .tuple(phrase, fc.constantFrom('info', 'warning', 'error'))
    .map(([text, tone]) => ({ kind: 'notice', tone, text }) as const),
  fc
    .array(fc.record({ text: phrase, details: fc.array(phrase, { maxLength: 3 }) }), { maxLength: 60 })
    .map((items) => ({ kind: 'list', items }) as const),
  fc
    .array(fc.record({ label: phrase, value: phrase }), { maxLength: 30 })
    .map((facts) => ({ kind: 'facts', facts }) as const),
  fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 230 })).map(([width, height]) => ({
    kind: 'table' as const,
    columns: Array.from({ length: width }, () => [{ kind: 'typed' as const, text: `w${count++}` }]),
    rows: Array.from({ length: height }, () =>
      Array.from({ length: width }, () => [{ kind: 'typed' as const, text: `w${count++}` }]),
    ),
  })),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(phrase, { maxLength: 4 }),
    rows: fc.array(fc.array(phrase, { maxLength: 5 }), { maxLength: 5 }),
  }),
  fc.constant({ kind: 'divider' } as const),
  fc
    .array(
      fc.oneof(
        choice.map((each) => ({ kind: 'button', ...each }) as const),
        fc.record({ kind: fc.constant('select' as const), label: phrase, options: fc.array(choice, { maxLength: 8 }) }),
        fc.record({
          kind: fc.constant('select' as const),
          label: phrase,
          options: fc.array(shortChoice, { maxLength: 260 }),
        }),
      ),
      { maxLength: 40 },
    )
    .map((actions) => ({ kind: 'actions', actions }) as const),
);

/** Views far over every limit of Slack's. */
export const bigView: fc.Arbitrary<View> = fc.record({
  title: phrase,
  blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
  footer: phrase,
});

/** A view of very many small blocks. */
export const longView: fc.Arbitrary<View> = fc.integer({ min: 40, max: 400 }).map((size) => ({
  title: [],
  blocks: Array.from(
    { length: size },
    (): Block => ({ kind: 'paragraph', text: [{ kind: 'typed', text: `w${count++}` }] }),
  ),
  footer: [],
}));
