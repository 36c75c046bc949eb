import { describe, expect, it } from 'vitest';
import {
  insertReceipt,
  readLastSeen,
  readPostedView,
  receiptPlaceholder,
  writeKeptDigest,
} from '../../src/bot/kept-digest.ts';
import { digestView } from '../../src/core/answers/digest-view.ts';
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
const view = digestView(context, lastSeen, sections, receiptPlaceholder);
const kept = writeKeptDigest(lastSeen, view);

describe('a digest that the store keeps', () => {
  it('is read as it was written, with its own receipt', () => {
    expect(readLastSeen({ snapshot: kept })).toEqual(lastSeen);
    const posted = readPostedView(kept, 'morning20310401');
    expect(posted).toEqual(digestView(context, lastSeen, sections, 'morning20310401'));
    expect(posted?.footer).toContainEqual(field('schedule', 'morning20310401', 'receipt', 'morning20310401'));
  });

  it('has the receipt in every place', () => {
    expect(insertReceipt(`${receiptPlaceholder} and ${receiptPlaceholder}`, 'r1')).toBe('r1 and r1');
  });

  it('was never seen before the first', () => {
    expect(readLastSeen(null)).toBeNull();
  });

  it.each([
    ['a kind of block that no version has', '"kind":"list"', '"kind":"poem"'],
    ['a field too many', '"footer":', '"rhyme":"","footer":'],
    ['no view at all', ',"view":', ',"poem":'],
  ])('cannot be read with %s, but what the channel saw can', (_, from, to) => {
    const older = kept.replace(from, to);
    expect(older).not.toBe(kept);
    expect(readPostedView(older, 'r1')).toBeNull();
    expect(readLastSeen({ snapshot: older })).toEqual(lastSeen);
  });

  it('cannot be read without the moment at which it was seen', () => {
    const older = kept.replace('"at":', '"on":');
    expect(older).not.toBe(kept);
    expect([readLastSeen({ snapshot: older }), readPostedView(older, 'r1')]).toEqual([null, null]);
  });
});
