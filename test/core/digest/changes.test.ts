import { describe, expect, it } from 'vitest';
import { changesSince, isQuiet } from '../../../src/core/digest/changes.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import { dossierOf } from '../../support/dossiers.ts';

const question = { houses: { measure: 'cumulative' as const, unit: 'houses' } };
const mayor = { id: 'mayor-houses', chain: ['mayor'], answers: 'houses', value: 'about 200', 'as-of': '2031-03-04' };
const brigade = {
  id: 'brigade-houses',
  chain: ['fire-brigade'],
  answers: 'houses',
  value: '300',
  'as-of': '2031-03-04',
};
type Short = NonNullable<Parameters<typeof dossierOf>[0]>;

function floodOf(claims: NonNullable<Short['claims']>) {
  return dossierOf({ questions: question, claims });
}

describe('changes since a snapshot', () => {
  it('are none where nothing changed', () => {
    const dossier = floodOf([mayor]);
    expect(isQuiet(changesSince(snapshotOf(dossier), dossier))).toBe(true);
  });

  it('survive being kept as JSON', () => {
    const dossier = floodOf([mayor, brigade]);
    expect(isQuiet(changesSince(JSON.parse(JSON.stringify(snapshotOf(dossier))), dossier))).toBe(true);
  });

  it('tell a new claim, and the verdict that it moved', () => {
    const changes = changesSince(snapshotOf(floodOf([mayor])), floodOf([mayor, brigade]));
    expect(changes.added.map(({ id }) => id)).toEqual(['brigade-houses']);
    expect(changes.reworded).toEqual([]);
    expect(changes.moved.map(({ difference, from }) => [from, difference.verdict])).toEqual([
      ['single-source', 'conflict'],
    ]);
  });

  it('tell a question that nobody had answered', () => {
    const changes = changesSince(snapshotOf(dossierOf({ questions: question, claims: [] })), floodOf([mayor]));
    expect(changes.moved.map(({ from }) => from)).toEqual([null]);
  });

  it('tell a corrected claim with its correction', () => {
    const correction = { ...mayor, id: 'mayor-houses-again', value: '250', corrects: 'mayor-houses' };
    const changes = changesSince(snapshotOf(floodOf([mayor])), floodOf([mayor, correction]));
    expect(changes.fallen.map(({ claim, status, by }) => [claim.id, status, by.map(({ id }) => id)])).toEqual([
      ['mayor-houses', 'corrected', ['mayor-houses-again']],
    ]);
  });

  it('tell a claim that its speaker took back', () => {
    const retraction = { ...mayor, id: 'mayor-takes-back', modality: 'retracted' as const, corrects: 'mayor-houses' };
    const changes = changesSince(snapshotOf(floodOf([mayor])), floodOf([mayor, retraction]));
    expect(changes.fallen.map(({ status }) => status)).toEqual(['retracted']);
  });

  it('tell a deprecated claim, once', () => {
    const wrong = floodOf([{ ...mayor, rank: 'deprecated', reason: 'misread' }]);
    const changes = changesSince(snapshotOf(floodOf([mayor])), wrong);
    expect(changes.fallen.map(({ status }) => status)).toEqual(['deprecated']);
    expect(changesSince(snapshotOf(wrong), wrong).fallen).toEqual([]);
  });

  it('tell a claim whose record says something else', () => {
    const changes = changesSince(snapshotOf(floodOf([mayor])), floodOf([{ ...mayor, value: 'about 210' }]));
    expect(changes.reworded.map(({ id }) => id)).toEqual(['mayor-houses']);
  });

  it.each<[string, object]>([
    ['statement', { statement: 'The mayor said something else.' }],
    ['quote', { quote: 'other words' }],
    ['chain', { chain: ['wire', 'mayor'] }],
    ['incomplete chain', { 'chain-complete': false }],
    ['modality', { modality: 'assessed' }],
    ['question', { answers: 'cellars' }],
    ['scope', { scope: 'brick' }],
    ['as-of date', { 'as-of': '2031-03-05' }],
    ['day when it was said', { said: '2031-03-05' }],
  ])('tell a claim with another %s', (_, change) => {
    const scoped = { ...question, houses: { ...question.houses, scopes: { brick: {}, wood: {} } }, cellars: {} };
    const floodWith = (claim: object) =>
      dossierOf({ questions: scoped, claims: [{ ...mayor, scope: 'wood', ...claim }] });
    const changes = changesSince(snapshotOf(floodWith({})), floodWith(change));
    expect(changes.reworded.map(({ id }) => id)).toEqual(['mayor-houses']);
  });

  it('tell a claim that another source carries', () => {
    const carriedBy = (source: string) =>
      dossierOf({ questions: question, sources: { [source]: { claims: [mayor] } } });
    expect(changesSince(snapshotOf(carriedBy('post')), carriedBy('herald')).reworded).toHaveLength(1);
  });

  it('do not tell of a new claim that it fell', () => {
    const wrong = { ...mayor, rank: 'deprecated' as const, reason: 'misread' };
    const changes = changesSince(snapshotOf(floodOf([])), floodOf([wrong]));
    expect([changes.added.length, changes.fallen]).toEqual([1, []]);
  });

  it('are quiet only where there is none of any kind', () => {
    const none = { moved: [], added: [], fallen: [], reworded: [] };
    const { moved, added } = changesSince(snapshotOf(floodOf([])), floodOf([mayor]));
    const [claim] = added;
    if (claim === undefined) throw new Error('a claim');
    const fallen = [{ claim, status: 'deprecated' as const, by: [] }];
    const some = [{ moved }, { added }, { fallen }, { reworded: added }];
    expect(some.map((change) => isQuiet({ ...none, ...change }))).toEqual([false, false, false, false]);
    expect(isQuiet(none)).toBe(true);
  });

  it('know a claim by its old id: it is not new, and they tell that it fell under its new id', () => {
    const quoted = { ...mayor, quote: 'about 200 homes' };
    const was = snapshotOf(floodOf([{ ...quoted, id: 'old' }]));
    const old = { id: 'old', 'moved-to': 'mayor-houses' };
    expect(isQuiet(changesSince(was, floodOf([old, quoted])))).toBe(true);
    const changes = changesSince(was, floodOf([old, { ...quoted, rank: 'deprecated', reason: 'misread' }]));
    expect([changes.added, changes.fallen.map(({ status }) => status)]).toEqual([[], ['deprecated']]);
  });
});
