import fc from 'fast-check';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { View } from '../../../src/core/message/view.ts';

const ref = { record: 'source', id: 'river-post', field: 'title' } as const;
const tricky = [
  'a',
  ' ',
  'word',
  '北',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  '❤️',
  '\u0007',
  '\u001B[2J',
  '\n',
  '\u202E',
  '\u200B',
  '\uD800',
  'ﷺ',
  '│',
  '\u{1F1FA}',
  'ᄒ',
  'ᅡ',
  '\u0301',
  '\u00A0',
  '\u3000',
  '"',
];

/** Texts of people and sources: ordinary, from anywhere in Unicode, hostile, long. */
const text = fc.oneof(
  fc.lorem({ maxCount: 20 }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...tricky), maxLength: 60 }),
  fc.stringMatching(/^[a-z0-9]{40,200}$/),
);

const phrase: fc.Arbitrary<Phrase> = fc.array(
  fc.oneof(
    text.map((value) => ({ kind: 'typed', text: value }) as const),
    text.map((value) => ({ kind: 'words', text: value, style: 'strong' }) as const),
    text.map((value) => ({ kind: 'name', text: value, of: ref }) as const),
    fc.tuple(text, text).map(([value, url]) => ({ kind: 'link', text: value, url, of: ref }) as const),
    fc.tuple(text, text, text, fc.boolean()).map(([name, joint, said, first]) => {
      const speaker = { kind: 'name', text: name, of: ref } as const;
      const figure = { kind: 'figure', text: said, of: 'claim' } as const;
      if (first) return { kind: 'said', speaker: [speaker], order: 'content-first', joint, content: [figure] } as const;
      return {
        kind: 'said',
        speaker: [speaker],
        order: 'speaker-within',
        joint: '',
        content: [speaker, figure],
      } as const;
    }),
  ),
  { maxLength: 4 },
);

const invocation = fc.record({
  command: fc.constantFrom('claims', 'differences'),
  options: fc.dictionary(fc.constantFrom('page', 'text', 'source'), text),
});
const button = fc.record({ kind: fc.constant('button' as const), label: phrase, invocation });
const select = fc.record({
  kind: fc.constant('select' as const),
  label: phrase,
  options: fc.array(fc.record({ label: phrase, invocation }), { maxLength: 4 }),
});

const block = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: phrase }),
  fc.record({ kind: fc.constant('paragraph' as const), text: phrase }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ text: phrase, details: fc.array(phrase, { maxLength: 2 }) }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text: phrase }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: phrase, value: phrase }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(phrase, { maxLength: 4 }),
    rows: fc.array(fc.array(phrase, { maxLength: 5 }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('divider' as const) }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(fc.oneof(button, select), { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('notice' as const),
    tone: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
    text: phrase,
  }),
);

/** Any view at all, fit to be shown or not. */
export const anyView: fc.Arbitrary<View> = fc.record({
  title: phrase,
  blocks: fc.array(block, { maxLength: 5 }),
  footer: phrase,
});
