import { describe, expect, it, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Action } from '../../../src/core/message/view.ts';
import { renderActions } from '../../../src/discord/render/render-actions.ts';

const phrase = (text: string): Phrase => [{ kind: 'typed', text }];
const invocation = { command: 'claims', options: {} };
const tooLong = { command: 'search', options: { text: 'ж'.repeat(200) } };
const button = (label: string, carried = invocation): Action => ({
  kind: 'button',
  label: phrase(label),
  invocation: carried,
});
const select = (label: string, labels: readonly string[], carried = invocation): Action => ({
  kind: 'select',
  label: phrase(label),
  options: labels.map((option) => ({ label: phrase(option), invocation: carried })),
});
const many = (count: number, label = 'o') => Array.from({ length: count }, () => label);
const encoded = 'claims';

describe('buttons', () => {
  it('that carry a text of many lines carry the rest of it, and lead to the form that asks for the text', () => {
    const carried = (length: number) => ({ command: 'check', options: { text: 'ж'.repeat(length), as: 'draft' } });
    expect(renderActions([button('a', carried(301))])).toEqual([
      { kind: 'buttons', buttons: [{ label: 'a', description: null, encoded: 'check?as=draft' }] },
    ]);
    expect(renderActions([button('a', carried(300))])).toMatchObject([{ kind: 'text' }]);
  });

  it('are five to a row, after the selects', () => {
    const rows = renderActions([...many(6).map((label) => button(label)), select('s', ['o'])]);
    expect(rows.map((row) => (row.kind === 'buttons' ? row.buttons.length : row.kind))).toEqual(['select', 5, 1]);
  });

  it('carry their invocation under a label of 80 characters', () => {
    const label = 'x'.repeat(80);
    expect(renderActions([button(label)])).toEqual([
      { kind: 'buttons', buttons: [{ label, description: null, encoded }] },
    ]);
  });

  it('have a shortened label where it is longer, and its whole text above', () => {
    const label = 'x'.repeat(81);
    expect(renderActions([button(label)])).toEqual([
      { kind: 'text', passages: [label] },
      { kind: 'buttons', buttons: [{ label: `${'x'.repeat(79)}…`, description: null, encoded }] },
    ]);
  });

  it('become a line to type where the invocation is too long', () => {
    expect(renderActions([button('Next page', tooLong)])).toEqual([
      { kind: 'text', passages: [`Next page: \`/search text:${'ж'.repeat(200)}\``] },
    ]);
  });

  it('without a label say the line to type', () => {
    expect(renderActions([button(' ')])).toMatchObject([{ buttons: [{ label: '/claims' }] }]);
  });
});

describe('a select', () => {
  it('has 25 options, and more of them in another', () => {
    expect(renderActions([select('Claims', many(25))])).toMatchObject([
      { kind: 'select', placeholder: 'Claims', options: { length: 25 } },
    ]);
    expect(renderActions([select('Claims', many(52))])).toMatchObject([
      { placeholder: 'Claims (1–25)', options: { length: 25 } },
      { placeholder: 'Claims (26–50)', options: { length: 25 } },
      { placeholder: 'Claims (51–52)', options: { length: 2 } },
    ]);
  });

  it('shows a long label in two, and a longer one above', () => {
    const two = `${'x'.repeat(100)} ${'y'.repeat(100)}`;
    expect(renderActions([select('s', [two])])).toMatchObject([
      { options: [{ label: 'x'.repeat(100), description: 'y'.repeat(100) }] },
    ]);
    expect(renderActions([select('s', [`${two}y`])])).toMatchObject([
      { kind: 'text', passages: [`${two}y`] },
      { options: [{ label: `${'x'.repeat(99)}…`, description: null }] },
    ]);
  });

  it('has a placeholder of 150 characters with its numbers, and a longer label above', () => {
    const label = 'p'.repeat(134);
    expect(renderActions([select(label, many(26))])).toMatchObject([
      { placeholder: `${label} (1–25)` },
      { placeholder: `${label} (26–26)` },
    ]);
    expect(renderActions([select(`${label}p`, ['o'])])).toMatchObject([
      { kind: 'text', passages: [`${label}p`] },
      { placeholder: `${'p'.repeat(133)}…` },
    ]);
  });

  it('holds no more text than a message beside its label', () => {
    const label = `${'x'.repeat(100)} ${'y'.repeat(100)}`;
    const selects = renderActions([select('s', many(25, label))]);
    expect(selects.map((each) => (each.kind === 'select' ? each.options.length : 0))).toEqual([17, 8]);
  });

  it('without options that can be carried is its label and lines to type', () => {
    expect(renderActions([select('Claims', ['a'], tooLong)])).toEqual([
      { kind: 'text', passages: ['Claims', `a: \`/search text:${'ж'.repeat(200)}\``] },
    ]);
  });
});

test('no actions are nothing', () => {
  expect(renderActions([])).toEqual([]);
});
