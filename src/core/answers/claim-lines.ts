import type { Difference } from '../compare/difference.ts';
import type { Claim, Source } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin, chainCaveat } from './chain-line.ts';
import { intervalContent, valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName, claimId } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** The claims of a difference as a reader meets them: source by source, from the top of each page. */
export function inReadingOrder({ claims }: Difference): Claim[] {
  return claims.toSorted((a, b) => {
    if (a.source !== b.source) return a.source.id < b.source.id ? -1 : 1;
    return (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0);
  });
}

/** What a claim on a question says, who says it, and through whom. */
export function claimInDifference(claim: Claim, w: Words): ListItem {
  return { text: claimLine(claim, w), details: [chainDetails(claim, w)] };
}

/** What was said and is not compared, with the reason. */
export function setAsideItem({ claim, why }: Difference['setAside'][number], w: Words): ListItem {
  return { text: claimLine(claim, w), details: [w.setAside[why]] };
}

/** "about 200 long-range artillery pieces (180–220) — South Korea's defence ministry". */
export function claimLine(claim: Claim, w: Words): Phrase {
  const interval = intervalContent(claim, w);
  const taken = interval.length === 0 ? [] : [words(w.bracketJoint), ...interval, words(w.bracketEnd)];
  return [saidByOrigin(claim, [...valueContent(claim, w), ...taken], w, { role: true })];
}

/** "about 200 long-range artillery pieces — South Korea's defence ministry": the range matters only in a comparison. */
export function claimLineWithoutRange(claim: Claim, w: Words): Phrase {
  return [saidByOrigin(claim, valueContent(claim, w), w, { role: true })];
}

/** Through whom a claim came, the moment that its value refers to, and its id. */
function chainDetails(claim: Claim, w: Words): Phrase {
  const { id, asOf, source } = claim;
  const chain = claim.chain.length === 0 ? ownVoice(source, w) : chainBeforeOrigin(claim, w);
  const caveat = chainCaveat(claim, w);
  const from = caveat === null ? chain : join([chain, caveat], w.semicolon);
  if (asOf === null) return join([from, [claimId(claim)]], w.dot);
  const moment = dateInline(asOf, { record: 'claim', id, field: 'as-of' }, w, 'in-sentence');
  return join([from, w.stoodWhen([moment]), [claimId(claim)]], w.dot);
}

function ownVoice({ author, publisher }: Source, w: Words): Phrase {
  const own = w.ownVoice([actorName(author)]);
  return author === publisher ? own : join([own, w.cite.copiedBy([actorName(publisher)])], w.listSeparator);
}
