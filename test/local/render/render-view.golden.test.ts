import { describe, expect, test } from 'vitest';
import { renderView } from '../../../src/local/render/render-view.ts';
import { entries } from '../support/entries.ts';
import { everyBlock } from '../support/every-block.ts';

const cases: readonly { file: string; width: number; colour: boolean; why: string }[] = [
  {
    file: 'every-block-40.txt',
    width: 40,
    colour: false,
    why: 'half a window: actions go on two lines, labels still align',
  },
  { file: 'every-block-80.txt', width: 80, colour: false, why: 'the usual window, and what a pipe or a log gets' },
  {
    file: 'every-block-120.txt',
    width: 120,
    colour: false,
    why: 'a wide window: running text stays readable, tables and actions spread',
  },
  {
    file: 'every-block-80-colour.txt',
    width: 80,
    colour: true,
    why: 'the same text as without colour, and only closed escape sequences of ours',
  },
  {
    file: 'every-block-30.txt',
    width: 30,
    colour: false,
    why: 'the narrowest: the table becomes lines of "label: value"',
  },
];

describe('every kind of block', () => {
  test.each(cases)('$file: $why', async ({ file, width, colour }) => {
    await expect(`${renderView(everyBlock, { width, colour })}\n`).toMatchFileSnapshot(`golden/${file}`);
  });
});

test.each([80, 100])('entries, small print, controls and a thread in %i columns', async (width) => {
  await expect(`${renderView(entries, { width, colour: false })}\n`).toMatchFileSnapshot(`golden/entries-${width}.txt`);
});
