import type { Claim, Question } from '../dossier/dossier.ts';
import { meet } from './one-statement.ts';
import { pathOf } from './origins.ts';
import { openDefinitions, readingsOf, relate } from './reading.ts';

export type DriftKind =
  | 'lost-hedge'
  | 'gained-hedge'
  | 'changed-hedge'
  | 'changed-number'
  | 'wider-scope'
  | 'narrower-scope'
  | 'other-scope'
  | 'open-scope'
  | 'firmer'
  | 'weaker'
  | 'dropped-attribution'
  | 'changed-day';

/** What a relay changed of words. */
export function driftKinds(question: Question, words: Claim, relay: Claim): DriftKind[] {
  return [hedgeDrift, numberDrift, modalityDrift, attributionDrift, dayDrift]
    .flatMap((drift) => drift(words, relay) ?? [])
    .concat(scopeDrift(question, words, relay) ?? []);
}

function hedgeDrift({ value: from }: Claim, { value: to }: Claim): DriftKind | null {
  if (from?.kind !== 'figure' || to?.kind !== 'figure' || from.figure.hedge === to.figure.hedge) return null;
  const isPlain = (hedge: string) => hedge === 'bare' || hedge === 'exact';
  if (isPlain(from.figure.hedge) && isPlain(to.figure.hedge)) return null;
  if (isPlain(to.figure.hedge)) return 'lost-hedge';
  return isPlain(from.figure.hedge) ? 'gained-hedge' : 'changed-hedge';
}

function numberDrift({ value: from }: Claim, { value: to }: Claim): DriftKind | null {
  if (from?.kind !== 'figure' || to?.kind !== 'figure') return null;
  return from.figure.number === to.figure.number && from.figure.upper === to.figure.upper ? null : 'changed-number';
}

function modalityDrift(words: Claim, relay: Claim): DriftKind | null {
  const firmness = { asserted: 2, denied: 2, retracted: 2, assessed: 1, predicted: 1, unconfirmed: 0 } as const;
  const change = firmness[relay.modality] - firmness[words.modality];
  return change === 0 ? null : change > 0 ? 'firmer' : 'weaker';
}

function attributionDrift(words: Claim, relay: Claim): DriftKind | null {
  return dropsSpeaker(words, relay) ? 'dropped-attribution' : null;
}

/** True where a relay breaks off at a hop behind which the words name somebody. */
export function dropsSpeaker(words: Claim, relay: Claim): boolean {
  if (relay.chainComplete) return false;
  const behind = pathOf(words).slice(0, -1);
  return behind.some(({ id }) => id === relay.origin.id);
}

function dayDrift(words: Claim, relay: Claim): DriftKind | null {
  return meet(words.said, relay.said) === false || meet(words.asOf, relay.asOf) === false ? 'changed-day' : null;
}

function scopeDrift(question: Question, words: Claim, relay: Claim): DriftKind | null {
  if (words.scope === null || relay.scope === null || words.scope === relay.scope) return null;
  const scopes = [words.scope, relay.scope];
  const [from, to] = [[words.scope], [relay.scope]];
  const relations = new Set(
    readingsOf(openDefinitions(question, scopes)).map((reading) => relate(question, to, from, reading)),
  );
  const [relation] = relations;
  if (relations.size > 1 || relation === undefined) return 'open-scope';
  const kinds = { same: null, includes: 'wider-scope', included: 'narrower-scope', other: 'other-scope' } as const;
  return kinds[relation];
}
