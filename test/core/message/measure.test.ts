import { expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import { fits, sizeOf, sizeOfView, sum } from '../../../src/core/message/measure.ts';
import { say, typed, words } from '../../../src/core/message/phrase.ts';
import type { Action } from '../../../src/core/message/view.ts';

const about = { command: 'about', options: {} };
const button = (label: Phrase): Action => ({ kind: 'button', label, invocation: about });
const select = (count: number): Action => {
  const options = Array.from({ length: count }, () => ({ label: say`one of many options`, invocation: about }));
  return { kind: 'select', label: say`Choose`, options };
};
const linesOf = (...actions: Action[]) => sizeOf([{ kind: 'actions', actions }]).lines;

test('an entry is its line, its bullets and its small print, each in lines of its own', () => {
  const line = say`a line`;
  expect(sizeOf([{ kind: 'entry', text: line, lines: [line, line], small: [line] }])).toEqual({
    characters: 4 * 'a line'.length + 2 * '- '.length + 2 + '-# '.length + 1,
    lines: 4,
  });
  expect(sizeOf([{ kind: 'entry', text: line, lines: [], small: [] }]).lines).toBe(1);
});

test('small print holds more in a line than text does, and a title less', () => {
  const text = [typed('x'.repeat(36))];
  const small = sizeOf([{ kind: 'small', text }]).lines;
  const paragraph = sizeOf([{ kind: 'paragraph', text }]).lines;
  const title = sizeOfView({ title: text, blocks: [], footer: [] }).lines;
  expect([small, paragraph, title]).toEqual([1, 2, 2]);
});

test('what has no text takes no room', () => {
  expect(sizeOf([{ kind: 'divider' }, { kind: 'paragraph', text: [] }, { kind: 'actions', actions: [] }])).toEqual({
    characters: 0,
    lines: 0,
  });
});

test('buttons stand side by side as far as there is room', () => {
  expect(linesOf(button(say`Yes`), button(say`No`), button(say`Both`))).toBe(1);
  expect(linesOf(button(say`Yes`), button(say`No`), button(say`Both`), button(say`All`))).toBe(2);
  expect(linesOf(button(say`How they differ`), button(say`Where it stands`))).toBe(2);
});

test('a menu is one line however many it holds, and two where a platform makes two of it', () => {
  expect([linesOf(select(1)), linesOf(select(25)), linesOf(select(26))]).toEqual([1, 1, 2]);
});

test('options of a closed menu are not counted, and the marks of bold text are', () => {
  expect(sizeOf([{ kind: 'actions', actions: [select(9)] }]).characters).toBe('Choose'.length);
  const bold = sizeOf([{ kind: 'paragraph', text: [words('bold', 'strong')] }]);
  expect(bold.characters).toBe('**bold**'.length);
});

test('something fits a budget that it fills, and none that it passes in either way', () => {
  const size = sum([
    { characters: 10, lines: 1 },
    { characters: 5, lines: 2 },
  ]);
  expect(fits(size, { characters: 15, lines: 3 })).toBe(true);
  expect(fits(size, { characters: 14, lines: 3 })).toBe(false);
  expect(fits(size, { characters: 15, lines: 2 })).toBe(false);
});
