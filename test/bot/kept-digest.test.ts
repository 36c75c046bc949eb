import { describe, expect, it } from 'vitest';
import {
  insertReceipt,
  readKeptChanges,
  readLastSeen,
  readPostedView,
  receiptPlaceholder,
  writeKeptDigest,
} from '../../src/bot/kept-digest.ts';
import { digestView } from '../../src/core/answers/digest-view.ts';
import { changesSince } from '../../src/core/digest/changes.ts';
import { changesOfKept } from '../../src/core/digest/kept-changes.ts';
import { sections } from '../../src/core/digest/section.ts';
import { snapshotOf } from '../../src/core/digest/snapshot.ts';
import { field } from '../../src/core/message/field.ts';
import { sessionOf, testNow } from '../support/desk.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossier = dossierOf({
  questions: { houses: { unit: 'houses', settles: 'which houses the mayor counts' } },
  claims: [
    { chain: ['mayor'], answers: 'houses', value: 'about 200' },
    { chain: ['ministry'], answers: 'houses', value: '300' },
  ],
});
const lastSeen = { snapshot: snapshotOf(dossier), at: testNow.epochMilliseconds };
const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };
const posted = (receipt: string) => digestView(context, lastSeen, sections, { kind: 'posted', receipt });
const kept = writeKeptDigest(lastSeen, posted(receiptPlaceholder), null);
/** What changed since a digest in which nothing had been told. */
const changes = changesSince({ ...lastSeen.snapshot, verdicts: {}, claims: {} }, dossier);

describe('a digest that the store keeps', () => {
  it('is read as it was written, with its own receipt', () => {
    expect(readLastSeen({ snapshot: kept })).toEqual(lastSeen);
    const read = readPostedView(kept, 'morning20310401');
    expect(read).toEqual(posted('morning20310401'));
    expect(read?.footer).toContainEqual(field('schedule', 'morning20310401', 'receipt', 'morning20310401'));
  });

  it('has the receipt in every place', () => {
    expect(insertReceipt(`${receiptPlaceholder} and ${receiptPlaceholder}`, 'r1')).toBe('r1 and r1');
  });

  it('was never seen before the first', () => {
    expect(readLastSeen(null)).toBeNull();
  });

  it.each([
    ['a kind of block that no version has', '"kind":"entry"', '"kind":"poem"'],
    ['a field too many', '"footer":', '"rhyme":"","footer":'],
    ['no view at all', ',"view":', ',"poem":'],
  ])('cannot be read with %s, but what the channel saw can', (_, from, to) => {
    const older = kept.replace(from, to);
    expect(older).not.toBe(kept);
    expect(readPostedView(older, 'r1')).toBeNull();
    expect(readLastSeen({ snapshot: older })).toEqual(lastSeen);
  });

  it('was not seen without the moment at which it was, and its view can be read all the same', () => {
    const older = kept.replace('"at":', '"on":');
    expect(older).not.toBe(kept);
    expect([readLastSeen({ snapshot: older }), readPostedView(older, 'r1')]).toEqual([null, posted('r1')]);
  });

  it('tells what it told as changed, with the records as they are now', () => {
    const read = readKeptChanges(writeKeptDigest(lastSeen, posted(receiptPlaceholder), changes));
    expect(read).toMatchObject({ moved: [{ question: 'houses', from: null }], added: ['claim-1', 'claim-2'] });
    expect(read === null ? null : changesOfKept(read, dossier)).toEqual(changes);
  });

  it('tells no changes where it was a first one', () => {
    expect(readKeptChanges(kept)).toBeNull();
  });

  it('is read without changes where an older version kept none', () => {
    const { changes: _, ...older } = JSON.parse(kept);
    const json = JSON.stringify(older);
    expect(readKeptChanges(json)).toBeNull();
    expect(readPostedView(json, 'r1')).toEqual(posted('r1'));
    expect(readLastSeen({ snapshot: json })).toEqual(lastSeen);
  });
});
