import type { RequestKinds } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import { type Decision, decide, type Ruling } from '../core/suggestion/decide.ts';
import { type KeptSuggestion, personOf } from '../core/suggestion/suggestion.ts';
import { holdAdding } from '../store/schedules.ts';
import { inTransaction, type Store } from '../store/store.ts';
import {
  addSuggestion,
  changeSuggestion,
  dossiersThatWait,
  findSame,
  fullSuggestionCap,
  suggestionOf,
  suggestionsIn,
} from '../store/suggestions.ts';

type Asks<Kind extends keyof RequestKinds> = RequestKinds[Kind]['asks'];
type Gives<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];

/** Keeps what somebody suggests in this transaction, unless the same is there already or a cap is reached. */
export async function keepSuggestion(
  transaction: Store,
  { dossier, words }: Asks<'add-suggestion'>,
  made: { id: string; asker: Asker; channel: Channel; at: number },
): Promise<Gives<'add-suggestion'>> {
  const { id, asker, channel, at } = made;
  await holdAdding(transaction, at);
  const given: KeptSuggestion = {
    ...words,
    text: storable(words.text),
    id,
    dossier,
    channel,
    channelName: asker.channelName ?? null,
    by: personOf(asker),
    at,
    state: 'open',
    version: 1,
    approvals: [],
    decided: null,
    reason: null,
    claim: null,
    isErased: false,
  };
  const same = await findSame(transaction, given);
  if (same !== null) return { kind: 'same', state: same.state };
  const full = await fullSuggestionCap(transaction, given);
  if (full !== null) return { kind: 'full', of: full };
  await addSuggestion(transaction, given);
  return { kind: 'kept' };
}

/** Postgres takes no NUL, and no database half of a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** What is kept of a decision, so that a repeated one gets the same answer: no words of the suggestion. */
type DecisionOutcome = { kind: 'none' } | { kind: 'changed' } | Pick<Extract<Ruling, { kind: 'not' }>, 'kind' | 'why'>;

/** Decides on a suggestion in this transaction, and logs it. */
export async function decideOn(
  transaction: Store,
  { dossier, id, decision, fourEyes }: Asks<'decide-suggestion'>,
  asker: Asker,
  at: number,
): Promise<DecisionOutcome> {
  // Two curators decide one after the other, on whichever instance: the second sees what the first did.
  await holdAdding(transaction, at);
  const suggestion = await suggestionOf(transaction, dossier, id);
  if (suggestion === null) return { kind: 'none' };
  const by = personOf(asker);
  const ruling = decide(suggestion, storableDecision(decision), { by, at, fourEyes });
  if (ruling.kind === 'not') return { kind: 'not', why: ruling.why };
  const isEdited = ruling.suggestion.version > suggestion.version;
  await changeSuggestion(transaction, ruling.suggestion, { what: actOf(decision, isEdited), who: by, at });
  return { kind: 'changed' };
}

function storableDecision(decision: Decision): Decision {
  if (decision.kind !== 'edit') return decision;
  return { ...decision, words: { ...decision.words, text: storable(decision.words.text) } };
}

/** An edit that changes nothing is an approval. */
function actOf({ kind }: Decision, isEdited: boolean) {
  switch (kind) {
    case 'approve':
      return 'approved';
    case 'edit':
      return isEdited ? 'edited' : 'approved';
    case 'refuse':
      return 'refused';
    case 'erase':
      return 'erased';
    default:
      return kind satisfies never;
  }
}

/** What came of a decision, with the suggestion as it is now. */
export async function rulingOf(
  outcome: DecisionOutcome,
  { dossier, id }: Pick<Asks<'decide-suggestion'>, 'dossier' | 'id'>,
  store: Store,
): Promise<Gives<'decide-suggestion'>> {
  const suggestion = outcome.kind === 'none' ? null : await suggestionOf(store, dossier, id);
  if (outcome.kind === 'none' || suggestion === null) return { kind: 'none' };
  return { ...outcome, suggestion };
}

/** What a curator sees of the suggestions for a dossier. */
export async function readInbox(
  store: Store,
  { dossier, state }: Asks<'list-suggestions'>,
): Promise<Gives<'list-suggestions'>> {
  return { ...(await suggestionsIn(store, dossier, state)), elsewhere: await dossiersThatWait(store, dossier) };
}

/** The suggestions for a dossier that curators approved, and that its files do not hold yet, the oldest first. */
export async function approvedSuggestions(store: Store, dossier: string): Promise<readonly KeptSuggestion[]> {
  return (await suggestionsIn(store, dossier, 'approved')).suggestions;
}

/**
 * Marks that an approved suggestion stands in the files as a claim, and logs it. `at` is epoch milliseconds. False
 * where it is not approved any more, or was marked before.
 */
export function takeIn(
  store: Store,
  id: string,
  { dossier, claim, by, at }: { dossier: string; claim: string; by: string; at: number },
): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    await holdAdding(transaction, at);
    const suggestion = await suggestionOf(transaction, dossier, id);
    if (suggestion?.state !== 'approved') return false;
    const taken: KeptSuggestion = { ...suggestion, state: 'taken-in', claim, decided: { by, at } };
    await changeSuggestion(transaction, taken, { what: 'taken-in', who: by, at });
    return true;
  });
}
