import { decideOn, keepSuggestion } from '../../src/bot/keep-suggestion.ts';
import { suggestionNoticeView } from '../../src/core/answers/suggestion-notice-view.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import type { StorePlace } from '../../src/store/dialect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type Cycle, runCycle } from '../schedule/support/cycle.ts';

const asker: Asker = {
  platform: 'slack',
  place: '',
  channel: 'C1',
  user: 'U1',
  roles: [],
  standing: 'unknown',
  request: null,
};
const texts = ['approved one', 'refused one'];

/** Every notice that must be there once, in the end. */
export const toBeTold = ['U1 approved', 'U1 refused'];

/** Two suggestions wait. */
export async function prepareSuggestions(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  for (const [index, text] of texts.entries())
    await inTransaction(store, (one) =>
      keepSuggestion(
        one,
        { dossier: 'flood', words: { text, from: null, note: null, question: null } },
        { id: `s${index}`, asker, channel: { platform: 'slack', place: '', channel: 'C1' }, at: index },
      ),
    );
  await store.close();
}

/** A curator decides on both; then the bot runs until nothing is open. A message is who is told what. */
export async function runNotices(cycle: Cycle): Promise<void> {
  const { checkpoint } = cycle;
  const store = await openStore(cycle.place, checkpoint === undefined ? undefined : { checkpoint });
  try {
    await decideOnAll(store);
  } finally {
    await store.close();
  }
  const publisher: Publisher = {
    ...cycle.publisher,
    directTo: async (user) => ({ platform: 'slack', place: '', channel: user }),
    render(view) {
      const text = phrasesOf(view).map(textOf).join(' ');
      return [{ payload: { text: /was (approved|refused)/.exec(text)?.[1] ?? text } }];
    },
  };
  await runCycle({ ...cycle, publisher, over: { notices: (one) => suggestionNoticeView(one, english) } });
}

async function decideOnAll(store: Store): Promise<void> {
  const decisions = [
    { kind: 'approve', version: 1 },
    { kind: 'refuse', version: 1, reason: 'no date' },
  ] as const;
  for (const [index, decision] of decisions.entries()) {
    const asked = { dossier: 'flood', id: `s${index}`, decision, fourEyes: false };
    await inTransaction(store, (one) => decideOn(one, asked, { ...asker, user: 'C1' }, 10));
  }
}
