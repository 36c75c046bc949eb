import { expect, it } from 'vitest';
import { entryHeading, entryItem } from '../../../src/core/answers/event-blocks.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { timelineOf } from '../../../src/core/query/timeline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const statement = 'Somebody said something.';
const dossier = dossierOf({
  dossier: { events: { breach: 'The breach', visit: 'The visit' } },
  claims: [
    { id: 'a', statement, event: { id: 'breach', when: '2031-03-01' }, said: '2031-03-02' },
    { id: 'b', statement, event: { id: 'breach', when: '2031-03-03' }, modality: 'denied' },
    { id: 'c', statement, event: { id: 'breach' }, rank: 'deprecated', reason: 'misread' },
    { id: 'd', statement, event: { id: 'visit' }, chain: ['mayor', 'river-post'], circular: true },
  ],
});
const context = { dossier, words: english };

it('shows events with their dates, and of each claim the date that it gives where that is another', () => {
  const lines = timelineOf(dossier).map((entry) => [
    textOf(entryHeading(entry, context)),
    ...entry.claims.map((claim) => textOf(entryItem(claim, entry.when, context).details[0] ?? [])),
  ]);
  expect(lines).toEqual([
    [
      '1 March 2031 — The breach',
      'River Post · said on 2 March 2031 · a',
      'dates it 3 March 2031 · River Post · a denial · b',
      'gives no date · held to be wrong · River Post · c',
    ],
    [
      'no date given — The visit',
      'River Post ← Mayor ← River Post · the chain comes back to where it started, and counts for nothing · d',
    ],
  ]);
});
