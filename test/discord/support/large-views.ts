import fc from 'fast-check';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { anyView } from '../../local/support/any-view.ts';

const ref = { record: 'source', id: 'river-post', field: 'title' } as const;
const text = fc.oneof(
  fc.lorem({ maxCount: 400 }),
  fc.string({ unit: fc.constantFrom('*', '_', '\\', '`', ' ', 'a', '|', '-', '1.', '\n', '北', '👩'), maxLength: 900 }),
  fc.stringMatching(/^[a-z*]{300,5000}$/),
);
const phrase: fc.Arbitrary<Phrase> = fc.array(
  fc.oneof(
    text.map((value) => ({ kind: 'name', text: value, of: ref }) as const),
    text.map((value) => ({ kind: 'words', text: value, style: 'strong' }) as const),
    text
      .map((value) => ({ kind: 'quote', text: value, of: 'claim' }) as const)
      .map(
        (quote) =>
          ({
            kind: 'said',
            speaker: [{ kind: 'name', text: 'x', of: ref }],
            order: 'content-first',
            joint: ': ',
            content: [quote],
          }) as const,
      ),
    text.map((value) => ({ kind: 'example', text: value }) as const),
    fc.tuple(text, fc.webUrl()).map(([value, url]) => ({ kind: 'link', text: value, url, of: ref }) as const),
  ),
  { maxLength: 3 },
);
const invocation = fc.record({
  command: fc.constantFrom('claims', 'search'),
  options: fc.dictionary(fc.constantFrom('page', 'text', 'source'), fc.string({ unit: 'binary', maxLength: 300 })),
});
const option = fc.record({ label: phrase, invocation });
const reference = text.map((one) => ({
  kind: 'reference' as const,
  text: one,
  of: { claim: 'x', form: 'ris' as const, line: 0 },
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: phrase }),
  fc.record({ kind: fc.constant('paragraph' as const), text: phrase }),
  fc.record({ kind: fc.constant('quote' as const), text: phrase }),
  fc.record({ kind: fc.constant('verbatim' as const), lines: fc.array(reference, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ text: phrase, details: fc.array(phrase, { maxLength: 4 }) }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: phrase, value: phrase }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(phrase, { maxLength: 6 }),
    rows: fc.array(fc.array(phrase, { maxLength: 7 }), { maxLength: 12 }),
  }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({
    kind: fc.constant('actions' as const),
    actions: fc.array(
      fc.oneof(
        option.map((each) => ({ kind: 'button' as const, ...each })),
        fc.record({
          kind: fc.constant('select' as const),
          label: phrase,
          options: fc.array(option, { maxLength: 70 }),
        }),
      ),
      { maxLength: 12 },
    ),
  }),
);

/** Views far over every limit of Discord. */
export const largeView: fc.Arbitrary<View> = fc.record({
  title: phrase,
  blocks: fc.array(block, { maxLength: 60 }),
  footer: phrase,
});

/** Any view at all: small and hostile, or large. */
export const someView: fc.Arbitrary<View> = fc.oneof(
  { weight: 3, arbitrary: anyView },
  { weight: 1, arbitrary: largeView },
);
