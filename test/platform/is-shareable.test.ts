import { expect, test } from 'vitest';
import type { FieldRef, Phrase } from '../../src/core/message/inline.ts';
import type { Block, View } from '../../src/core/message/view.ts';
import { isShareable } from '../../src/platform/is-shareable.ts';

const view = (...blocks: Block[]): View => ({ title: [], blocks, footer: [] });
const name = (record: FieldRef['record']): Phrase => [{ kind: 'name', text: 'x', of: { record, id: 'x', field: 'f' } }];

test.each(['source', 'actor', 'question', 'scope', 'party', 'event', 'claim', 'sum'] as const)(
  'an answer that names a %s tells something of the story',
  (record) => {
    expect(isShareable(view({ kind: 'paragraph', text: name(record) }))).toBe(true);
  },
);

test('so does one that holds what somebody said', () => {
  const [speaker] = [{ kind: 'name', text: 'bot', of: { record: 'dossier', id: 'x', field: 'f' } }] as const;
  const content = [{ kind: 'quote', text: 'x', of: 'c' }] as const;
  const text: Phrase = [{ kind: 'said', speaker: [speaker], order: 'speaker-first', joint: ': ', content }];
  expect(isShareable(view({ kind: 'entry', text, lines: [], small: [] }))).toBe(true);
});

test.each<[string, Block]>([
  ['a notice alone', { kind: 'notice', tone: 'info', text: name('actor') }],
  [
    'controls alone',
    { kind: 'actions', actions: [{ kind: 'button', label: name('actor'), invocation: { command: 'x', options: {} } }] },
  ],
  ['the names of dossiers', { kind: 'paragraph', text: name('dossier') }],
  ['the list of schedules', { kind: 'paragraph', text: name('schedule') }],
  ['the help', { kind: 'paragraph', text: [{ kind: 'example', text: '/claims' }] }],
])('%s does not', (_, block) => {
  expect(isShareable(view(block))).toBe(false);
});
