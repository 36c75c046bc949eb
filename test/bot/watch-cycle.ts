import { commands } from '../../commands/index.ts';
import { createWatchPlanner } from '../../src/bot/compose-watches.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { sightOf } from '../../src/core/watch/sight.ts';
import { english } from '../../src/core/words/en.ts';
import type { StorePlace } from '../../src/store/dialect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addWatch } from '../../src/store/watches.ts';
import { type Cycle, runCycle } from '../schedule/support/cycle.ts';
import { aWatch } from '../store/some-watches.ts';
import { claim, flood } from './running-bot.ts';

const agency = {
  ...claim,
  id: 'agency-houses',
  statement: 'The agency said 1,500.',
  chain: ['agency'],
  value: '1,500',
};
const [before, after] = [flood([claim], 'aaaaaaaaaaaa'), flood([claim, agency], 'bbbbbbbbbbbb')];
const channels = ['C1', 'C2'];

/** Every message that must be there once, in the end: "C1 the agency". */
export const toBeTold = channels.map((channel) => `${channel} the agency`);

/** Two channels watch two things each, and have seen the data before the agency spoke. */
export async function prepareWatches(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const [dossier] = before.values();
  if (dossier === undefined) throw new Error('there is a dossier');
  const given = { seen: JSON.stringify(sightOf(dossier, dossier.questions.keys())), revision: dossier.revision };
  for (const channel of channels) {
    const over = { channel: { platform: 'slack', place: '', channel }, dossier: dossier.id };
    await addWatch(store, aWatch(`${channel}a`, { ...over, when: 'new-origin' }), given);
    await addWatch(store, aWatch(`${channel}b`, { ...over, when: 'figure', above: 1_000 }), given);
  }
  await store.close();
}

/** Runs a bot that has loaded what the agency said, until nothing is open. A message is what it tells. */
export async function runWatches(cycle: Cycle): Promise<void> {
  const publisher: Publisher = {
    ...cycle.publisher,
    render(view) {
      const text = phrasesOf(view).map(textOf).join(' ');
      const isWhole = text.includes('above 1,000: 1,500') && text.includes('Watched: Houses (new origins); Houses');
      return [{ payload: { text: isWhole ? 'the agency' : text } }];
    },
  };
  const publishers = new Map([[publisher.platform, publisher]]);
  const watches = createWatchPlanner({ dossiers: () => after, commands, words: english, publishers });
  await runCycle({ ...cycle, publisher, over: { watches } });
}
