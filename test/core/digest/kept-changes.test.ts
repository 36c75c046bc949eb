import { describe, expect, it } from 'vitest';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { changesSince } from '../../../src/core/digest/changes.ts';
import { changesOfKept, KeptChanges, keepChanges } from '../../../src/core/digest/kept-changes.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import { dossierOf } from '../../support/dossiers.ts';

const houses = { answers: 'houses', 'as-of': '2031-03-04' };
const old: ShortClaim = { ...houses, id: 'old', chain: ['mayor'], value: '200' };
const reworded: ShortClaim = { ...houses, id: 'reworded', chain: ['army'], value: '210' };
const added: ShortClaim = { ...houses, id: 'added', chain: ['ministry'], value: '900' };
const correction: ShortClaim = { ...houses, id: 'correction', chain: ['mayor'], value: '250', corrects: 'old' };

function flood(...claims: ShortClaim[]) {
  return dossierOf({ questions: { houses: { measure: 'level' } }, claims });
}

const before = flood(old, reworded);
const after = flood(old, { ...reworded, statement: 'The Army spoke of 210.' }, added, correction);
const changes = changesSince(snapshotOf(before), after);
const kept = keepChanges(changes);

describe('changes that are kept', () => {
  it('are ids and verdicts alone, and are read again as they were', () => {
    expect(kept).toEqual({
      moved: [{ question: 'houses', from: 'agree' }],
      added: ['added', 'correction'],
      fallen: ['old'],
      reworded: ['reworded'],
    });
    expect(KeptChanges.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(changesOfKept(kept, after)).toEqual(changes);
  });

  it('leave out what is not there any more, and what stands again', () => {
    expect(changesOfKept(kept, flood(old))).toMatchObject({ added: [], fallen: [], reworded: [] });
    expect(changesOfKept(kept, dossierOf({}))).toEqual({ moved: [], added: [], fallen: [], reworded: [] });
  });

  it('find a record under the id that it has now', () => {
    const renamed = dossierOf({
      questions: { houses: { 'moved-to': 'buildings' }, buildings: { measure: 'level' } },
      claims: [
        { id: 'added', 'moved-to': 'renamed' },
        { ...added, answers: 'buildings', id: 'renamed' },
      ],
    });
    const found = changesOfKept(kept, renamed);
    expect(found.added.map(({ id }) => id)).toEqual(['renamed']);
    expect(found.moved.map(({ difference }) => difference.question.id)).toEqual(['buildings']);
  });
});
