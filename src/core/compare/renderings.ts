import type { Claim } from '../dossier/dossier.ts';
import type { PairRuling } from './compare-pair.ts';
import type { Difference } from './difference.ts';
import { sidesInOrder } from './pair-in-order.ts';
import { compareStands, type Position, positionsOf, standsOf } from './positions.ts';
import type { Verdict } from './verdict.ts';

/** Claims by which one speaker says one thing in the same words and of the same time, in one place or in several. */
export type Rendering = readonly [Claim, ...Claim[]];

/** What a position says, each thing once, in the order of the position's claims; what is predicted comes last. */
export function renderingsOf({ claims }: Position): Rendering[] {
  const renderings = [...Map.groupBy(claims, wordsOf).values()].flatMap(([first, ...others]): Rendering[] =>
    first === undefined ? [] : [[first, ...others]],
  );
  return lastOf(renderings, ([{ modality }]) => modality === 'predicted');
}

function wordsOf({ origin, modality, scope, value, asOf, said }: Claim): string {
  const time = [asOf?.edtf ?? '', said?.edtf ?? ''];
  return [origin.id, modality, scope ?? '', value?.kind ?? '', value?.text ?? '', ...time].join('\n');
}

/** The same things; those of which something is so come last. */
function lastOf<Thing>(things: readonly Thing[], isLast: (thing: Thing) => boolean): Thing[] {
  return [...things.filter((thing) => !isLast(thing)), ...things.filter(isLast)];
}

/** What one origin says in a difference. */
export interface OrderedPosition {
  position: Position;
  /** What decided the verdict first. */
  renderings: readonly Rendering[];
  /** The claims of it that decided the verdict. */
  deciding: ReadonlySet<Claim>;
}

/** The pair that is shown for a verdict: of one that depends on something, the pair that the worst outcome rests on. */
export function pairShownFor({ outcomes, decided }: Difference): PairRuling | null {
  return outcomes[0]?.decided ?? decided;
}

const known = new WeakMap<Difference, readonly OrderedPosition[]>();

/**
 * The positions of a difference: first those that decided its verdict, in the order of the pair that did; then the
 * newest first; last those that give no answer. Whoever is not named may be another on each page, and is told apart.
 */
export function positionsIn(difference: Difference): readonly OrderedPosition[] {
  return known.getOrInsertComputed(difference, () => orderPositions(difference));
}

function orderPositions({ claims, decided, outcomes, verdict }: Difference): OrderedPosition[] {
  const pairs = [decided, ...outcomes.map((outcome) => outcome.decided)];
  const deciding = pairs.flatMap(claimsOfPair);
  const placeOf = (position: Position): number => {
    const place = deciding.findIndex((claim) => position.claims.includes(claim));
    if (place >= 0) return place;
    return deciding.length + (givesNoAnswer(position) ? 1 : 0);
  };
  const toldApart = new Set(tellsApart(verdict) ? deciding : []);
  const stands = standsOf(claims);
  return positionsOf(claims, stands)
    .flatMap(apartWhereUnnamed)
    .map((position) => ({ position, place: placeOf(position), stand: stands.get(position.claims[0]) ?? null }))
    .sort((a, b) => a.place - b.place || compareStands(a.stand, b.stand))
    .map(({ position }) => {
      const own = new Set(position.claims.filter((claim) => toldApart.has(claim)));
      const isOther = (rendering: Rendering) => !rendering.some((claim) => own.has(claim));
      return { position, renderings: lastOf(renderingsOf(position), isOther), deciding: own };
    });
}

/** A speaker that a page does not name need not be that of another page, and is not the outlet on nobody's word. */
function apartWhereUnnamed(position: Position): Position[] {
  const { origin, claims } = position;
  if (!claims.some(isUnnamed)) return [position];
  const groups = Map.groupBy(claims, (claim) => {
    const { author } = claim.source;
    return isUnnamed(claim) ? JSON.stringify([author.id, claim.origin === author]) : null;
  });
  return [...groups.values()].flatMap(([first, ...others]): Position[] =>
    first === undefined ? [] : [{ origin, claims: [first, ...others] }],
  );
}

/** True of a claim whose page does not name who said it. */
export function isUnnamed({ chainComplete, origin }: Claim): boolean {
  return !chainComplete || origin.kind === 'anonymous';
}

/** Whether a verdict says how two origins compare, so that it matters who they are. */
export function tellsApart(verdict: Verdict): boolean {
  return verdict !== 'single-source' && verdict !== 'not-weighed' && verdict !== 'not-comparable';
}

function claimsOfPair(pair: PairRuling | null): Claim[] {
  return pair === null ? [] : sidesInOrder(pair).flatMap(({ claims }) => claims);
}

/** True of an origin that is said to have answered, and no answer is given. */
export function givesNoAnswer({ claims }: Position): boolean {
  return claims.every(({ value }) => value === null || value.kind === 'unstated');
}
