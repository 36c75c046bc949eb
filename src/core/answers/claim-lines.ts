import type { Difference } from '../compare/difference.ts';
import type { Claim, Source } from '../dossier/dossier.ts';
import type { DateInline, Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import { type Moment, upTo } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin, chainCaveat } from './chain-line.ts';
import { intervalContent, valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { inBrackets } from './in-brackets.ts';
import { actorName, claimId } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { publishedDate } from './source-item.ts';
import { tookBackLine } from './took-back-line.ts';

/** What a claim on a question says, who says it, and through whom. */
export function claimEntry(claim: Claim, { unsupported }: Difference, w: Words): Block {
  const lost = unsupported.get(claim);
  return {
    kind: 'entry',
    text: claimLine(claim, w),
    lines: lost === undefined ? [] : [tookBackLine(lost, w)],
    small: [chainDetails(claim, w)],
  };
}

/** What was said and is not compared: the reason comes first. */
export function setAsideEntry(aside: Difference['setAside'][number], w: Words): Block {
  return { kind: 'entry', text: setAsideLine(aside, w), lines: [], small: [chainDetails(aside.claim, w)] };
}

/** "Set aside, for a later claim corrects it: 300 houses — the mayor". */
export function setAsideLine({ claim, why }: Difference['setAside'][number], w: Words): Phrase {
  const { origin } = claim;
  const reason = w.setAside[why]([actorName(origin)], origin.plural);
  return [...reason, words(w.space), ...claimLine(claim, w, why === 'disowns')];
}

/** "about 200 long-range artillery pieces (180–220) — South Korea's defence ministry". */
export function claimLine(claim: Claim, w: Words, disowns = false): Phrase {
  const interval = disowns ? [] : intervalContent(claim, w);
  const taken = interval.length === 0 ? [] : inBrackets(interval, w);
  return [saidByOrigin(claim, [...valueContent(claim, w, { disowns }), ...taken], w, { role: true })];
}

/** Through whom a claim came, the moment that its value refers to, and its id. */
function chainDetails(claim: Claim, w: Words): Phrase {
  return join([wayOfClaim(claim, w), ...claimDates(claim, w), [claimId(claim)]], w.dot);
}

/** Through whom a claim came; and what is not known of its speaker. */
export function wayOfClaim(claim: Claim, w: Words): Phrase {
  const isOwn = claim.chain.length === 0 && claim.chainComplete;
  const chain = isOwn ? ownVoice(claim.source, w) : chainBeforeOrigin(claim, w);
  const caveat = chainCaveat(claim, w);
  return caveat === null ? chain : join([chain, caveat], w.semicolon);
}

/**
 * When a value held and when it was said. Where neither is known: of an outlet's own words, when they were published;
 * of what it passes on, that it was said by then.
 */
export function claimDates(claim: Claim, w: Words): Phrase[] {
  const { id, asOf, said, source } = claim;
  const dateOf = (moment: Moment, name: 'as-of' | 'said') => [
    dateInline(moment, { record: 'claim', id, field: name }, w, 'in-sentence'),
  ];
  const own = [
    ...(asOf === null ? [] : [w.stoodWhen(dateOf(asOf, 'as-of'))]),
    ...(said === null || said.edtf === asOf?.edtf ? [] : [w.saidWhen(dateOf(said, 'said'))]),
  ];
  if (own.length > 0) return own;
  if (source.published === null) return [w.undated];
  const by = saidBy(claim, w);
  return [by === null ? w.publishedWhen(publishedDate(source, w, 'in-sentence')) : w.saidWhen([by])];
}

/**
 * The last day on which somebody can have said what a page passes on: the last on which it can have been published.
 * Null of an outlet's own words, and where no day is the last.
 */
export function saidBy({ origin, source }: Claim, w: Words): DateInline | null {
  const { id, author, published } = source;
  if (origin === author || published === null || !Number.isFinite(published.last)) return null;
  return dateInline(upTo(published), { record: 'source', id, field: 'published.by' }, w, 'in-sentence');
}

function ownVoice({ author, publisher }: Source, w: Words): Phrase {
  const own = w.ownVoice([actorName(author)]);
  return author === publisher ? own : join([own, w.cite.copiedBy([actorName(publisher)])], w.listSeparator);
}
