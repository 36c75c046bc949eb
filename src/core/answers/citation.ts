import { takenBackBy } from '../compare/taken-back-by.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import { holdsName } from '../text/holds-name.ts';
import { withoutFullStop } from '../text/without-full-stop.ts';
import type { Moment } from '../time/moment.ts';
import { isBefore, isOneDay } from '../time/order.ts';
import type { Words } from '../words/words.ts';
import { modalityTag } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/**
 * The sentence to publish. The statement names the speaker and keeps the hedge. In brackets after it come how firmly it
 * was said, its days, the relays from the one nearest to the speaker to the page, and the page itself.
 */
export function citation(claim: Claim, w: Words): Phrase {
  const statement = statementOf(claim, withoutFullStop(claim.statement));
  const credits = [firmness(claim, w), days(claim, w), [...relays(claim, w), page(claim, w)]];
  const parts = credits.filter((phrases) => phrases.length > 0).map((phrases) => join(phrases, w.listSeparator));
  return w.cite.sentence([statement], join(parts, w.semicolon));
}

/** How firmly it was said. The statement tells of a denial, and of who takes back where it names the relay. */
function firmness(claim: Claim, w: Words): Phrase[] {
  const { modality, statement, origin } = claim;
  const by = modality === 'retracted' ? takenBackBy(claim) : origin;
  const isTold = modality === 'denied' || (modality === 'retracted' && (by.id === origin.id || isNamed(by, statement)));
  const tag = isTold ? [] : modalityTag(claim, w);
  return tag.length === 0 ? [] : [tag];
}

/** The day that the value refers to; and when it was said, if that was before the page or is known more closely. */
function days({ id, asOf, said, source }: Claim, w: Words): Phrase[] {
  const { published } = source;
  const isEarlier = said !== null && published !== null && isBefore(said, published);
  const isCloser = said !== null && (published === null || spanOf(said) < spanOf(published));
  return [
    ...(asOf === null || isPageSpan(asOf, published) ? [] : [asOfPhrase(asOf, id, w)]),
    ...(said !== null && (isEarlier || isCloser)
      ? [w.saidWhen([dateInline(said, { record: 'claim', id, field: 'said' }, w, 'in-sentence')])]
      : []),
  ];
}

/** True of the very days between which the page appeared: they say no more than the page does. */
function isPageSpan(asOf: Moment, published: Moment | null): boolean {
  return asOf.edtf === published?.edtf && !isOneDay(asOf);
}

/** "as of November 2030"; a date between two days, or with an open end, needs a verb: "as it stood by 7 February". */
function asOfPhrase(asOf: Moment, id: string, w: Words): Phrase {
  const of = { record: 'claim' as const, id, field: 'as-of' };
  return asOf.edtf.includes('/')
    ? w.stoodWhen([dateInline(asOf, of, w, 'in-sentence')])
    : w.asOf([dateInline(asOf, of, w)]);
}

function spanOf({ first, last }: Moment): number {
  return last - first;
}

/** "reported by The War Zone, relayed by The Telegraph, copied by Daily8", without outlets that the statement names. */
function relays({ source, chain, statement }: Claim, w: Words): Phrase[] {
  const outlets = chain.length === 0 ? [] : [source.author, ...chain.slice(0, -1)].toReversed();
  const [first, ...others] = outlets;
  const isUnnamed = (actor: Actor) => !isNamed(actor, statement);
  const reported = first !== undefined && isUnnamed(first) ? [w.cite.reportedBy([actorName(first)])] : [];
  const names = others.filter(isUnnamed).map((actor): Phrase => [actorName(actor)]);
  const copied = source.author === source.publisher ? [] : [w.cite.copiedBy([actorName(source.publisher)])];
  return [...reported, ...(names.length === 0 ? [] : [w.cite.relayedBy(names)]), ...copied];
}

function isNamed(actor: Actor, statement: string): boolean {
  return membersOf(actor).every(({ name, aliases }) => holdsName(statement, [name, ...aliases]));
}

/** The page, with its date; and that it does not say whose information it is. */
function page({ source, chainComplete, origin }: Claim, w: Words): Phrase {
  const { id, published } = source;
  const dated =
    published === null
      ? w.cite.undatedPage
      : w.cite.page([dateInline(published, { record: 'source', id, field: 'published' }, w, 'in-sentence')]);
  return chainComplete || origin.kind === 'anonymous' ? dated : w.cite.unsourced(dated);
}
