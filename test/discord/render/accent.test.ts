import { expect, test } from 'vitest';
import { verdicts } from '../../../src/core/compare/verdict.ts';
import type { View } from '../../../src/core/message/view.ts';
import { accents } from '../../../src/discord/render/accent.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { words } from '../support/view-of.ts';

const view: View = { title: [{ kind: 'typed', text: 'Title' }], blocks: [], footer: [] };
const colours = (shown: View) => renderView(shown, words).map(({ components: [{ accent_color: colour }] }) => colour);

test.each(verdicts)('a message that tells the verdict %s has its colour at the edge', (verdict) => {
  expect(colours({ ...view, verdict })).toEqual([accents[verdict]]);
});

test('a message without a verdict has no colour, and neither has what follows in its thread', () => {
  expect(colours(view)).toEqual([undefined]);
  const thread = [{ title: [{ kind: 'typed' as const, text: 'More' }], blocks: [] }];
  expect(colours({ ...view, verdict: 'conflict', thread })).toEqual([accents.conflict, undefined]);
});

test('verdicts that ask for something each have a colour of their own', () => {
  const telling = ['conflict', 'depends', 'updated', 'compatible', 'agree'] as const;
  expect(new Set(telling.map((verdict) => accents[verdict])).size).toBe(telling.length);
});
