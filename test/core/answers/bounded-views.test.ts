import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** So many claims on one question: by as many speakers, of one event, in pairs that agree, some of them set aside. */
function crowded(count: number): Dossier {
  const claims = Array.from({ length: count }, (_, index): ShortClaim => {
    const claim: ShortClaim = {
      id: `c${index}`,
      statement: `Speaker ${index} counted the pumps.`,
      answers: 'pumps',
      value: `exactly ${100 + (index >> 1)}`,
      chain: [`speaker-${index}`],
      'as-of': '2031-03-04',
      event: { id: 'flood', when: '2031-03-04' },
    };
    return index % 5 === 0 ? { ...claim, rank: 'deprecated', reason: 'wrong' } : claim;
  });
  return dossierOf({ questions: { pumps: { measure: 'level' } }, dossier: { events: { flood: 'The flood' } }, claims });
}

function sizeOf(line: string, dossier: Dossier): number {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`${line} cannot be read`);
  return JSON.stringify(viewOf(read.invocation, sessionOf(dossier))).length;
}

describe('a view has a bound, however much there is', () => {
  const [few, many] = [crowded(300), crowded(1_200)];

  it.each([
    '/differences',
    '/differences question:pumps',
    '/differences question:pumps page:5',
    '/differences question:pumps as-of:2031-03-05',
    '/claims',
    '/timeline',
    '/sources',
    '/search speaker',
    '/digest',
    '/digest preview',
    '/dossier',
    '/evidence claim:c1',
  ])('%s', (line) => {
    const size = sizeOf(line, many);
    expect(size).toBeLessThan(1.2 * sizeOf(line, few));
    expect(size).toBeLessThan(120_000);
  });

  it('and every claim and every pair is on some page', () => {
    const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((page) => {
      const read = parseLine(`/differences question:pumps page:${page}`, commands);
      return read.ok ? JSON.stringify(viewOf(read.invocation, sessionOf(few))) : '';
    });
    const shown = new Set(pages.flatMap((text) => [...text.matchAll(/"claim","id":"(c\d+)"/g)].map(([, id]) => id)));
    expect(shown.size).toBe(240);
  });
});
