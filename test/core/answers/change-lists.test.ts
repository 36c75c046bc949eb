import { describe, expect, it } from 'vitest';
import { changeLists } from '../../../src/core/answers/change-lists.ts';
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

/** The lists of what changed between two dossiers: the text of each item, and its last detail. */
function listsOf(before: ReturnType<typeof flood>, after: ReturnType<typeof flood>) {
  const blocks = changeLists(changesSince(snapshotOf(before), after), { dossier: after, words: english });
  return blocks.map((block) =>
    block.kind === 'list' ? block.items.map(({ text, details }) => [textOf(text), textOf(details.at(-1) ?? [])]) : [],
  );
}

describe('what changed', () => {
  it('is nothing where nothing did', () => {
    expect(listsOf(flood(mayor), flood(mayor))).toEqual([]);
  });

  it('is a verdict that moved, then the claim that is new', () => {
    expect(listsOf(flood(mayor), flood(mayor, ministry))).toEqual([
      [['Houses: from one origin only to conflict', '1 outlet · 2 origins']],
      [['New: The Ministry said 900.', 'Houses: 900 — Ministry']],
    ]);
  });

  it('is a question that nobody had answered', () => {
    expect(listsOf(flood(), flood(mayor))[0]).toEqual([
      ['Houses: from no answer to one origin only', '1 outlet · 1 origin'],
    ]);
  });

  it('is a claim that no longer stands, with what corrects it', () => {
    const corrected = { ...mayor, id: 'c', statement: 'The Mayor now said 250.', corrects: 'a' };
    expect(listsOf(flood(mayor, ministry), flood(mayor, ministry, corrected))).toEqual([
      [['Corrected: The Mayor said 200.', 'a']],
      [['New: The Mayor now said 250.', 'Houses: 200 — Mayor']],
    ]);
  });

  it('is a claim that reads differently', () => {
    const reworded = { ...mayor, statement: 'The Mayor spoke of 200.' };
    expect(listsOf(flood(mayor), flood(reworded))).toEqual([
      [['Now reads: The Mayor spoke of 200.', 'Houses: 200 — Mayor']],
    ]);
  });

  it('is a claim that the record now holds to be wrong', () => {
    const wrong = { ...mayor, rank: 'deprecated' as const, reason: 'misread' };
    expect(listsOf(flood(mayor), flood(wrong)).at(-1)).toEqual([['Held to be wrong: The Mayor said 200.', 'a']]);
  });
});
