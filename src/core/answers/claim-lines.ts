import type { Difference } from '../compare/difference.ts';
import type { Claim, Source } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin, chainCaveat } from './chain-line.ts';
import { intervalContent, valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName, claimId } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { publishedDate } from './source-item.ts';
import { tookBackLine } from './took-back-line.ts';

/** What a claim on a question says, who says it, and through whom. */
export function claimInDifference(claim: Claim, { unsupported }: Difference, w: Words): ListItem {
  const lost = unsupported.get(claim);
  return {
    text: claimLine(claim, w),
    details: [chainDetails(claim, w), ...(lost === undefined ? [] : [tookBackLine(lost, w)])],
  };
}

/** What was said and is not compared, with the reason. */
export function setAsideItem({ claim, why }: Difference['setAside'][number], w: Words): ListItem {
  const { origin } = claim;
  return {
    text: claimLine(claim, w, why === 'disowns'),
    details: [w.setAside[why]([actorName(origin)], origin.plural)],
  };
}

/** "about 200 long-range artillery pieces (180–220) — South Korea's defence ministry". */
export function claimLine(claim: Claim, w: Words, disowns = false): Phrase {
  const interval = disowns ? [] : intervalContent(claim, w);
  const taken = interval.length === 0 ? [] : [words(w.bracketJoint), ...interval, words(w.bracketEnd)];
  return [saidByOrigin(claim, [...valueContent(claim, w, { disowns }), ...taken], w, { role: true })];
}

/** "about 200 long-range artillery pieces — South Korea's defence ministry": the range matters only in a comparison. */
export function claimLineWithoutRange(claim: Claim, w: Words): Phrase {
  return [saidByOrigin(claim, valueContent(claim, w), w, { role: true })];
}

/** Through whom a claim came, the moment that its value refers to, and its id. */
function chainDetails(claim: Claim, w: Words): Phrase {
  const { source } = claim;
  const chain = claim.chain.length === 0 ? ownVoice(source, w) : chainBeforeOrigin(claim, w);
  const caveat = chainCaveat(claim, w);
  const from = caveat === null ? chain : join([chain, caveat], w.semicolon);
  return join([from, ...claimDates(claim, w), [claimId(claim)]], w.dot);
}

/** When a value held and when it was said; where neither is known, when it was published. */
function claimDates({ id, asOf, said, source }: Claim, w: Words): Phrase[] {
  const dateOf = (moment: Moment, name: 'as-of' | 'said') => [
    dateInline(moment, { record: 'claim', id, field: name }, w, 'in-sentence'),
  ];
  const own = [
    ...(asOf === null ? [] : [w.stoodWhen(dateOf(asOf, 'as-of'))]),
    ...(said === null || said.edtf === asOf?.edtf ? [] : [w.saidWhen(dateOf(said, 'said'))]),
  ];
  if (own.length > 0) return own;
  return source.published === null ? [w.undated] : [w.publishedWhen(publishedDate(source, w, 'in-sentence'))];
}

function ownVoice({ author, publisher }: Source, w: Words): Phrase {
  const own = w.ownVoice([actorName(author)]);
  return author === publisher ? own : join([own, w.cite.copiedBy([actorName(publisher)])], w.listSeparator);
}
