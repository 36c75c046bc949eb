import { expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import type { View } from '../../../src/core/message/view.ts';
import { withNote, withShareButton, withSharer } from '../../../src/discord/receive/share.ts';
import { words } from '../support/view-of.ts';

const view: View = { title: say`Title`, blocks: [{ kind: 'paragraph', text: say`Text` }], footer: say`Footer` };
const added = ({ title, blocks, footer }: View) => {
  expect([title, blocks[0], footer]).toEqual([view.title, view.blocks[0], view.footer]);
  return blocks.slice(1);
};

test('a button shares the same invocation in public', () => {
  const invocation = { command: 'claims', options: { page: '2', public: 'yes' } };
  expect(added(withShareButton(view, { command: 'claims', options: { page: '2' } }, words))).toEqual([
    { kind: 'actions', actions: [{ kind: 'button', label: words.share, invocation }] },
  ]);
});

test('the sharer is named, where there is a name', () => {
  const text = words.sharedBy([{ kind: 'typed', text: 'Ada' }]);
  expect(added(withSharer(view, 'Ada', words))).toEqual([{ kind: 'paragraph', text }]);
  expect(withSharer(view, '', words)).toEqual(view);
});

test('a note is no error', () => {
  expect(added(withNote(view, say`Why`))).toEqual([{ kind: 'notice', tone: 'info', text: say`Why` }]);
});
