import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { claimsIn } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { crowdedDossier } from '../../support/crowded-dossier.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';

function viewOfLine(line: string, dossier: Dossier): View {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`${line} cannot be read`);
  const session = sessionOf(dossier);
  const view = viewOf(read.invocation, session);
  expect(checkAnswer(view, { ...session, invocation: read.invocation }, commands)).toEqual([]);
  return view;
}

function bytesOf(line: string, dossier: Dossier): number {
  return JSON.stringify(viewOfLine(line, dossier)).length;
}

describe('a view has a bound, however much there is', () => {
  const [few, many] = [crowdedDossier(300), crowdedDossier(1_200)];

  it.each([
    '/differences',
    '/differences show:all',
    '/differences show:conflict',
    '/differences question:pumps',
    '/differences question:pumps page:5',
    '/differences question:pumps as-of:2031-03-05',
    '/differences question:pumps show:proof',
    '/differences question:pumps show:proof page:5',
    '/differences question:pumps show:proof page:200',
    '/claims',
    '/timeline',
    '/sources',
    '/search speaker',
    '/digest',
    '/digest preview',
    '/dossier',
    '/evidence claim:c1',
  ])('%s', (line) => {
    const size = bytesOf(line, many);
    expect(size).toBeLessThan(1.2 * bytesOf(line, few));
    expect(size).toBeLessThan(120_000);
  });

  it.each([
    ['/differences', budgets.differences],
    ['/differences show:all', budgets.answer],
    ['/differences question:pumps', budgets.answer],
    ['/differences question:pumps page:5', budgets.answer],
    ['/digest', budgets.digest],
  ])('%s is no longer than a phone shows', (line, budget) => {
    const size = sizeOfView(viewOfLine(line, many));
    expect([fits(size, budget), size]).toEqual([true, size]);
  });

  it('and every claim is on some page of the answer, and of the proof', () => {
    const shownOn = (line: string, pages: number) => {
      const shown = new Set<string>();
      for (let page = 1; page <= pages; page++)
        for (const id of claimsIn(viewOfLine(`${line} page:${page}`, few))) shown.add(id);
      return shown;
    };
    expect(shownOn('/differences question:pumps', pagesOf('/differences question:pumps', few)).size).toBe(300);
    // each claim, and each that is set aside, comes before the first pair
    expect(shownOn('/differences question:pumps show:proof', 100).size).toBe(300);
  });
});

/** How many pages an answer has. */
function pagesOf(line: string, dossier: Dossier): number {
  const text = JSON.stringify(viewOfLine(line, dossier).footer);
  return Number(/"pages":(\d+)/.exec(text)?.[1]);
}
