import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { gatherRecords } from '../../../src/core/dossier/gather-records.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { RecordPart } from '../../../src/core/dossier/record-part.ts';
import { recordsOf } from '../../../src/core/dossier/records-of.ts';
import { crowdedDossier } from '../../support/crowded-dossier.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { reachableViews } from '../../support/reachable.ts';
import { shippedDossier } from '../../support/shipped.ts';

/** The dossier of its own records, written as JSON and read again. */
function again(dossier: Dossier): Dossier {
  const records = gatherRecords();
  for (const part of recordsOf(dossier)) records.take(RecordPart.parse(JSON.parse(JSON.stringify(part))));
  return linkDossier(records.files(), dossier.revision);
}

/** Every kind of value, and everything that a record can leave out or name. */
const full = dossierOf({
  dossier: {
    summary: 'A line with “signs” & <marks>.',
    reviewed: { edtf: '2031-04-01', basis: 'somebody said so' },
    'four-eyes': true,
    events: { overtopping: 'The barrier is overtopped', '2031': 'A year as an id' },
    policy: { about: [0.02, 0.3] },
  },
  parties: { north: 'the north' },
  actors: {
    ministry: { party: 'north', aliases: ['Ministery'], reliability: { grade: 'B', basis: 'its record' } },
    minister: { 'part-of': 'ministry', role: 'its minister', kind: 'person' },
    'old-ministry': { 'moved-to': 'ministry' },
    crowd: { plural: true, kind: 'anonymous' },
  },
  questions: {
    houses: {
      unit: 'houses',
      settles: 'the register',
      scopes: { all: { includes: ['brick'], 'may-include': ['sheds'], exhaustive: true }, brick: {}, sheds: {} },
      sums: [{ label: 'both', of: ['figure', 'range'] }],
    },
    state: { measure: 'category', categories: { open: { label: 'open' }, shut: { label: 'shut', after: ['open'] } } },
    when: { measure: 'event' },
    whether: { measure: 'yes-no' },
    why: { measure: 'text' },
    'old-houses': { 'moved-to': 'houses' },
  },
  sources: {
    copy: {
      syndicates: 'river-post',
      url: 'https://example.org/a?b=c&d',
      published: { edtf: '2031-03-04/2031-03-06', basis: "the text says 'on Friday'" },
      capture: { file: 'copy.txt', sha256: 'a'.repeat(64), at: '2031-03-07' },
      note: 'a note',
      'left-out': [{ at: [0, 12], why: 'advertising' }],
      claims: [
        { id: 'figure', answers: 'houses', value: 'about 200', scope: 'brick', chain: ['minister'], at: [3, 9] },
        { id: 'range', answers: 'houses', value: '100 to 120', chain: ['minister'], scope: 'sheds' },
        { id: 'parts', answers: 'houses', value: { parts: { brick: '10', sheds: 'some 30' }, all: true } },
        { id: 'relative', answers: 'houses', value: { relative: 'twice as many', to: 'figure' }, chain: ['crowd'] },
        { id: 'none', answers: 'houses', value: 'unstated' },
      ],
    },
    'no-text': {
      title: null,
      capture: null,
      published: null,
      claims: [
        { id: 'date', answers: 'when', value: '2031-03~' },
        { id: 'yes', answers: 'whether', value: 'yes', modality: 'denied', chain: [['minister', 'crowd']] },
        { id: 'shut', answers: 'state', value: 'shut', 'as-of': '2031-03-02', said: '203X' },
        { id: 'text', answers: 'why', value: 'rain — and more', note: 'n', wording: 'direct' },
        { id: 'wrong', rank: 'deprecated', reason: 'misread', event: { id: 'overtopping', when: '2031-03-03' } },
        { id: 'back', modality: 'retracted', corrects: 'figure', chain: ['minister'], 'taken-back-by': 'minister' },
        { id: 'round', chain: ['a', 'b', 'a'], circular: true, 'chain-complete': false },
        { id: 'left', 'moved-to': 'figure' },
        { id: 'long-left', 'moved-to': 'left' },
        { id: 'parked', draft: true },
      ],
    },
  },
});

describe('the records of a dossier, written and read again, give an equal dossier', () => {
  it.each([
    ['with everything that a record can hold', full],
    ['of many questions', generatedDossier({ questions: 12, positions: 20, name: 20, script: 'arabic' })],
    ['with more claims than a part has', crowdedDossier(201)],
    ['without sources', dossierOf({ questions: { houses: {} } })],
    ['that the repository ships', shippedDossier()],
  ])('%s', (_, dossier) => {
    const other = again(dossier);
    expect(other).toEqual(dossier);
    // Answers follow the order of the records.
    for (const name of ['actors', 'questions', 'events', 'sources', 'claims', 'parties'] as const)
      expect([...other[name].keys()]).toEqual([...dossier[name].keys()]);
    expect([...other.moved.claim]).toEqual([...dossier.moved.claim]);
  });
});

it('every answer about the shipped dossier stays what it was, to the byte', () => {
  const dossier = shippedDossier();
  const before = reachableViews(sessionOf(dossier), 0);
  const after = reachableViews(sessionOf(again(dossier)), 0);
  expect(before.size).toBeGreaterThan(100);
  expect(JSON.stringify([...after])).toBe(JSON.stringify([...before]));
});

it('parts that come in another order are refused', () => {
  const records = gatherRecords();
  expect(() => records.files()).toThrow('without a dossier');
  expect(() => records.take({ kind: 'claims', claims: [] })).toThrow('without a source');
  expect(() => records.take({ kind: 'actors', actors: {} })).toThrow('without a dossier');
});
