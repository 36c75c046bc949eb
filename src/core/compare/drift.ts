import type { Claim, Question } from '../dossier/dossier.ts';
import { overlaps } from '../figure/interval.ts';
import type { Days } from '../time/moment.ts';
import { daysOverlap } from '../time/order.ts';
import { isCircular, pathOf, shareOrigin } from './origins.ts';
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
  | 'dropped-attribution';

/** What changed between an origin's own words and a relay's rendering of them. */
export interface Drift {
  words: Claim;
  relay: Claim;
  kinds: readonly DriftKind[];
}

/**
 * Every relay, among claims on one question, that changes what an origin's quoted words say; one after the other, so
 * that nobody has to wait for all. `relays` are those that are looked at.
 */
export function* driftsOf(
  question: Question,
  claims: readonly Claim[],
  relays: readonly Claim[] = claims,
): Generator<Drift> {
  const reported = relays.filter((claim) => claim.wording === 'reported' && !isCircular(claim));
  const byOrigin = Map.groupBy(reported, ({ origin }) => origin.id);
  for (const words of claims) {
    if (words.wording !== 'direct' || !words.chainComplete || isCircular(words)) continue;
    // A relay of another origin shares that of the words only where it breaks off on their path.
    const path = new Set(pathOf(words).map(({ id }) => id));
    const groups = [...path].flatMap((id) => (byOrigin.has(id) ? [byOrigin.get(id) ?? []] : []));
    const near = groups.length < 2 ? groups.flat() : reported.filter(({ origin }) => path.has(origin.id));
    for (const relay of near) {
      if (relay === words || !shareOrigin(words, relay) || !mayBeOneOccasion(words, relay)) continue;
      if (!isOneStatement(question, words, relay)) continue;
      const kinds = kindsOf(question, words, relay);
      if (kinds.length > 0) yield { words, relay, kinds };
    }
  }
}

/** False where the speaker said it on two days, or of two days: two statements may differ without drift. */
function mayBeOneOccasion(words: Claim, relay: Claim): boolean {
  const mayBeOneDay = (a: Days | null, b: Days | null) => a === null || b === null || daysOverlap(a, b);
  return mayBeOneDay(words.said, relay.said) && mayBeOneDay(words.asOf, relay.asOf);
}

/**
 * True where both can be renderings of one statement: the same state or answer, figures of the same thing, or figures
 * that can be one number. Someone who says that troops left and that they will be back says two things. Texts are never
 * taken for one.
 */
function isOneStatement(
  question: Question,
  { value: from, scope: fromScope }: Claim,
  { value: to, scope: toScope }: Claim,
): boolean {
  if (from === null || to === null) return false;
  if (from.kind === 'figure' && to.kind === 'figure') {
    const same = relate(question, scopesOf(fromScope), scopesOf(toScope), []) === 'same';
    return same || overlaps(from.figure.interval, to.figure.interval);
  }
  if (from.kind === 'date' && to.kind === 'date') return fromScope === toScope && daysOverlap(from.moment, to.moment);
  if (from.kind === 'yes-no' && to.kind === 'yes-no') return from.yes === to.yes;
  return from.kind === 'category' && to.kind === 'category' && from.category === to.category;
}

function scopesOf(scope: string | null): string[] {
  return scope === null ? [] : [scope];
}

function kindsOf(question: Question, words: Claim, relay: Claim): DriftKind[] {
  return [hedgeDrift, numberDrift, modalityDrift, attributionDrift]
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
  return !relay.chainComplete && pathOf(relay).length < pathOf(words).length ? 'dropped-attribution' : null;
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
