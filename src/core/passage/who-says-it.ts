import type { Attribution } from './attributions.ts';
import type { Named } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Term } from './terms.ts';

/**
 * Who says a figure: whoever is named behind it as the speaker of what stands before, before the next figure or
 * speaker; else the last before it, in the same part of the sentence.
 */
export function attributionOf(
  quantity: Quantity,
  later: Quantity | undefined,
  attributions: readonly Attribution[],
  named: readonly Named[],
  terms: readonly Term[],
  lexicon: PassageLexicon,
): Attribution | null {
  if (isTurnedDown(terms, quantity.at)) return null;
  const nearest = nearestOf(quantity, later, attributions, terms, lexicon);
  if (nearest === null) return null;
  const found = behindRelay(nearest, quantity, attributions);
  return found === null || isDisputed(found, quantity, named, terms) ? null : found;
}

/**
 * An outlet passes on what somebody else in the sentence is given as saying. Where that is one, it is theirs; where
 * several are, nobody can tell.
 */
function behindRelay(found: Attribution, { at }: Quantity, attributions: readonly Attribution[]): Attribution | null {
  if (!isOutlet(found.named)) return found;
  const origins = attributions.filter(
    (one) => !isOutlet(one.named) && (one.isSource || (one.covers === 'back' ? one.from > at : one.to <= at)),
  );
  const [only, ...others] = origins;
  return only === undefined ? found : others.length === 0 ? only : null;
}

function isOutlet({ actor }: Named): boolean {
  return actor?.kind === 'outlet' || actor?.kind === 'agency';
}

/** Whether somebody else of the record is named between a figure and its speaker, and may be the one who says it. */
function isDisputed(
  { named: speaker, from, to, covers }: Attribution,
  { at, next }: Quantity,
  named: readonly Named[],
  terms: readonly Term[],
): boolean {
  const [start, end] = covers === 'ahead' || to <= at ? [to, at] : [next, from];
  const isOther = ({ actor }: Named) => actor !== null && actor !== speaker.actor;
  return named.some((one) => {
    const before = terms[one.from - 1];
    const begins = before?.isMark === true || before?.plain === 'and';
    return one.from >= start && one.to <= end && isOther(one) && begins;
  });
}

/** Who stands nearest as the speaker of a figure. */
function nearestOf(
  { at, next: end }: Quantity,
  later: Quantity | undefined,
  attributions: readonly Attribution[],
  terms: readonly Term[],
  { contrasts }: PassageLexicon,
): Attribution | null {
  const isBorder = ({ text, plain }: Term, index: number) =>
    text === ';' || (contrasts.includes(plain) && terms[index - 1]?.isMark === true);
  const isApart = (from: number, to: number) =>
    terms.some((term, index) => index >= from && index < to && isBorder(term, index));
  const ahead = attributions.findLast(({ from, to, covers }) => covers === 'ahead' && to <= at && from < at);
  const own = ahead === undefined || isApart(ahead.to, at) ? null : ahead;
  const behind = attributions.filter(({ from }) => from >= end && (later === undefined || later.at > from));
  const next = behind[0] ?? attributions.find(({ from }) => from >= end);
  const closing = behind.find(({ isSource }) => isSource) ?? next;
  const after = closing === undefined || closing.covers !== 'back' || isApart(end, closing.from) ? null : closing;
  // whoever else is told it stands nearer to the reader
  if (after !== null && own !== null)
    return after.isSource && behind.includes(after) && !isOutlet(after.named) ? after : own;
  if (after !== null || own !== null) return after ?? own;
  // "Of the three brigades, the General Staff says one is destroyed"
  if (next !== undefined && terms[0]?.plain === 'of' && !isApart(end, next.from)) return next;
  // "200 guns went, Seoul says, and 11,000 soldiers did": only where nothing but a comma and "and" stands between
  const before = attributions.findLast(({ to }) => to <= at);
  const between = terms
    .slice(before?.to ?? 0, at)
    .filter(({ plain, isMark }) => !isMark && !/^(?:and|about|some)$/.test(plain));
  return before === undefined || between.length > 0 ? null : before;
}

/** "12,000 jobs, not 12,000 troops": what is turned down, nobody says. */
function isTurnedDown(terms: readonly Term[], at: number): boolean {
  return terms.slice(Math.max(0, at - 2), at).some(({ plain }) => plain === 'not') && terms[at - 1]?.plain !== 'said';
}
