import { describe, expect, it } from 'vitest';
import { changesInOrder, changeWriter } from '../../../src/core/answers/change-lines.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { changesSince } from '../../../src/core/digest/changes.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const day = '2031-03-04';
const mayor: ShortClaim = {
  id: 'a',
  statement: 'The Mayor said 200.',
  chain: ['mayor'],
  answers: 'houses',
  value: '200',
  'as-of': day,
};
const ministry: ShortClaim = {
  id: 'b',
  statement: 'The Ministry said 900.',
  chain: ['ministry'],
  answers: 'houses',
  value: '900',
  'as-of': day,
};

function flood(...claims: ShortClaim[]) {
  return dossierOf({ questions: { houses: { measure: 'level' } }, claims });
}

/** What changed between two dossiers, a line each. */
function linesOf(before: ReturnType<typeof flood>, after: ReturnType<typeof flood>): string[] {
  const changes = changesSince(snapshotOf(before), after);
  return changesInOrder(changes)
    .map(changeWriter(changes, { dossier: after, words: english }))
    .map(textOf);
}

describe('what changed', () => {
  it('is nothing where nothing did', () => {
    expect(linesOf(flood(mayor), flood(mayor))).toEqual([]);
  });

  it('is a verdict that moved, with the claim that is new', () => {
    expect(linesOf(flood(mayor), flood(mayor, ministry))).toEqual([
      'Houses: one origin only → ✕ conflict; new: 900 — Ministry',
    ]);
  });

  it('is a verdict that moved without a new claim that does not decide it', () => {
    const army = { ...ministry, id: 'c', chain: ['army'], value: '200' };
    const wrong = { ...ministry, rank: 'deprecated' as const, reason: 'misread' };
    const union = { ...ministry, id: 'd', chain: ['union'], statement: 'The Union kept silent.', value: 'unstated' };
    const lines = linesOf(flood(mayor, ministry, army), flood(mayor, wrong, army, union));
    expect(lines[0]).toBe('Houses: ✕ conflict → ＝ agree');
    expect(lines).toContain('New: The Union kept silent.');
  });

  it('is, of a question that nobody had answered, the answer of the one who does', () => {
    expect(linesOf(flood(), flood(mayor))).toEqual(['New on Houses: 200 — Mayor']);
  });

  it('is the verdict too, of a question that nobody had answered and two answer now', () => {
    expect(linesOf(flood(), flood(mayor, ministry))[0]).toBe('Houses: no answer → ✕ conflict; new: 200 — Mayor');
  });

  it('is a claim that no longer stands, with what corrects it', () => {
    const corrected = { ...mayor, id: 'c', statement: 'The Mayor now said 250.', value: '250', corrects: 'a' };
    expect(linesOf(flood(mayor, ministry), flood(mayor, ministry, corrected))[0]).toBe(
      'Corrected: The Mayor said 200. → The Mayor now said 250. (a)',
    );
  });

  it('is a claim that reads differently', () => {
    const reworded = { ...mayor, statement: 'The Mayor spoke of 200.' };
    expect(linesOf(flood(mayor), flood(reworded))).toEqual(['Now reads: The Mayor spoke of 200.']);
  });

  it('is a claim that the record now holds to be wrong', () => {
    const wrong = { ...mayor, rank: 'deprecated' as const, reason: 'misread' };
    expect(linesOf(flood(mayor), flood(wrong))).toContain('Held to be wrong: The Mayor said 200. (a)');
  });

  it('is a new claim that answers no question, by its statement', () => {
    const loose: ShortClaim = { id: 'd', statement: 'The Mayor thanked the helpers.', chain: ['mayor'] };
    expect(linesOf(flood(mayor), flood(mayor, loose))).toEqual(['New: The Mayor thanked the helpers.']);
  });
});

describe('a newer answer of one speaker', () => {
  const newer: ShortClaim = {
    ...mayor,
    id: 'z',
    statement: 'The Mayor said 250.',
    value: '250',
    'as-of': '2031-03-20',
  };

  it('is told from what it said before to what it says now', () => {
    expect(linesOf(flood(mayor), flood(mayor, newer))).toEqual([
      'Houses: one origin only → ↻ updated; new: 200 → 250 — Mayor',
    ]);
    expect(linesOf(flood(mayor, ministry), flood(mayor, ministry, newer))).toEqual([
      'New on Houses: 200 → 250 — Mayor',
    ]);
  });

  it('replaces the newest that is no newer than itself', () => {
    const between = { ...mayor, id: 'm', value: '220', 'as-of': '2031-03-10' };
    expect(linesOf(flood(mayor, between), flood(mayor, between, newer)).at(-1)).toBe(
      'New on Houses: 220 → 250 — Mayor',
    );
    expect(linesOf(flood(mayor, newer), flood(mayor, newer, between)).at(-1)).toBe('New on Houses: 220 — Mayor');
  });

  it('replaces nothing where what was known is newer, of the same day, of another scope or in the same words', () => {
    expect(linesOf(flood(newer), flood(mayor, newer))).toEqual([
      'Houses: one origin only → ↻ updated; new: 200 — Mayor',
    ]);
    const same = { ...newer, 'as-of': day };
    expect(linesOf(flood(mayor, ministry), flood(mayor, ministry, same))).toEqual(['New on Houses: 250 — Mayor']);
    const again = { ...newer, value: '200' };
    expect(linesOf(flood(mayor), flood(mayor, again)).at(-1)).toBe('New on Houses: 200 — Mayor');
    const scoped = (...claims: ShortClaim[]) =>
      dossierOf({ questions: { houses: { measure: 'level', scopes: { brick: {} } } }, claims });
    expect(linesOf(scoped(mayor), scoped(mayor, { ...newer, scope: 'brick' })).at(-1)).toBe(
      'New on Houses: 250 brick — Mayor',
    );
  });

  it('replaces nothing that is new itself', () => {
    expect(linesOf(flood(ministry), flood(ministry, mayor, newer))).toEqual([
      'Houses: one origin only → ✕ conflict; new: 200 — Mayor',
      'New on Houses: 250 — Mayor',
    ]);
  });
});
