import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Fact } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin, chainCaveat } from './chain-line.ts';
import { modalityTag } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName, nameWithRole } from './record-names.ts';
import { publishedDate } from './source-item.ts';
import { voiceLines } from './voice-lines.ts';

/** What is asked first of a claim: its chain, how firmly it was said, what it answers, its dates, why it is wrong. */
export function evidenceFacts(claim: Claim, w: Words): Fact[] {
  const { question, reason, rank } = claim;
  const tag = modalityTag(claim, w);
  const facts: (Fact | null)[] = [
    reason === null ? null : { label: w.labels.reason, value: [field('claim', claim.id, 'reason', reason)] },
    { label: w.labels.chain, value: chain(claim, w) },
    { label: w.labels.modality, value: tag.length === 0 ? [words(w.asserted)] : tag },
    question === null
      ? null
      : { label: w.labels.question, value: [field('question', question.id, 'ask', question.ask)] },
    { label: w.labels.dates, value: dates(claim, w) },
    rank === 'normal' ? null : { label: w.labels.rank, value: [words(w.ranks[rank])] },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The chain to its end, nearest to the reader first; who its speaker is; and what a reader must know of it. */
function chain(claim: Claim, w: Words): Phrase {
  const caveat = chainCaveat(claim, w);
  const notes = [...(caveat === null ? [] : [caveat]), ...voiceLines(claim.origin, w)];
  return join([hops(claim, w), ...notes], w.semicolon);
}

function hops(claim: Claim, w: Words): Phrase {
  const { origin, source, chainComplete } = claim;
  if (claim.chain.length > 0) return join([chainBeforeOrigin(claim, w), nameWithRole(origin, w)], w.arrow);
  if (!chainComplete) return chainBeforeOrigin(claim, w);
  const own = w.ownVoice(nameWithRole(source.author, w));
  const { author, publisher } = source;
  return author === publisher ? own : join([own, w.cite.copiedBy([actorName(publisher)])], w.listSeparator);
}

/** When it was published; of what a page passes on, when that page was. */
function pageDate({ origin, source }: Claim, w: Words): Phrase {
  const date = publishedDate(source, w, 'in-sentence');
  return origin === source.author ? w.publishedWhen(date) : w.pagePublishedWhen(date);
}

/** The moment that a value refers to, when it was said, and when its page was published. */
function dates(claim: Claim, w: Words): Phrase {
  const { id, asOf, said, source } = claim;
  return join(
    [
      ...(asOf === null
        ? []
        : [w.stoodWhen([dateInline(asOf, { record: 'claim', id, field: 'as-of' }, w, 'in-sentence')])]),
      ...(said === null
        ? []
        : [w.saidWhen([dateInline(said, { record: 'claim', id, field: 'said' }, w, 'in-sentence')])]),
      ...(source.published === null ? [w.undated] : [pageDate(claim, w)]),
    ],
    w.dot,
  );
}
