import type { Target } from './claims-table.ts';
import type { Speaker } from './directory.ts';
import { stableId } from './make-id.ts';
import type { ShapeMapping } from './mapping.ts';
import { type ClaimInput, type RowOutcome, refuse } from './proposal.ts';
import { readDate } from './read-date.ts';
import type { ReadReview, Review } from './read-reviews.ts';
import { shapeAnswers } from './shape-answers.ts';
import { type ShortQuote, shortQuote } from './short-quote.ts';

/**
 * Reads fact checks. A review is the document, its reviewer the publisher. It gives two claims, and neither is a truth:
 * what was reviewed is the claim of its maker, in the words of the reviewer; the rating is the claim of the reviewer.
 */
export function readClaimReviews(reviews: readonly ReadReview[], mapping: ShapeMapping, target: Target): RowOutcome[] {
  return reviews.map((read) => (read.ok ? outcomeOf(read.row, read.review, mapping, target) : read));
}

function outcomeOf(row: number, review: Review, mapping: ShapeMapping, target: Target): RowOutcome {
  const quoted = shortQuote(review.claim);
  const rating = shortQuote(review.rating);
  if (quoted === null) return refuse(row, 'claimReviewed', 'no quote of at most fifteen words can be taken from it');
  if (rating === null) return refuse(row, 'reviewRating', 'there is no rating; it is alternateName or ratingValue');
  const published = review.published === null ? null : readDate(review.published, 'iso');
  const claimed = review.claimed === null ? null : readDate(review.claimed, 'iso');
  if (published?.ok === false) return refuse(row, 'datePublished', published.why);
  if (claimed?.ok === false) return refuse(row, 'itemReviewed.datePublished', claimed.why);
  const answer = shapeAnswers({ row, cells: cellsOf(review) }, mapping, 'assessed');
  if (!answer.ok) return refuse(row, answer.column, answer.why);
  const reviewer = target.directory.findOrAdd({ name: review.reviewer, kind: 'outlet' });
  // the reviewer does not say what it reviews: where it names no maker, the claim is that of somebody unnamed
  const maker = target.directory.findOrAdd(
    review.maker ?? { name: `somebody whom ${reviewer.name} does not name`, kind: 'anonymous' },
  );
  const sourceId = target.sourceId ?? stableId(reviewer.id, [review.url ?? '', reviewer.id, review.claim], 40);
  const asked = (value: string) => (answer.answers === null ? {} : { answers: answer.answers, value });
  const claims: ClaimInput[] = [
    {
      id: `${sourceId}-claim`,
      statement: statementOfClaim(quoted, reviewer, maker),
      quote: quoted.quote,
      chain: [maker.id],
      ...(review.maker === null ? { 'chain-complete': false } : {}),
      modality: 'asserted',
      ...asked(quoted.quote),
      ...(claimed === null ? {} : { said: claimed.date }),
      ...(noteOf(review, quoted) === '' ? {} : { note: noteOf(review, quoted) }),
    },
    {
      id: `${sourceId}-rating`,
      statement: `${reviewer.name} rated this claim of ${maker.name}: “${rating.quote}”.`,
      quote: rating.quote,
      modality: answer.modality,
      ...asked(rating.quote),
      ...(rating.isWhole ? {} : { note: 'the quote is the beginning of the rating' }),
    },
  ];
  return {
    ok: true,
    proposal: {
      row,
      columns: { ...columns, ...answer.columns },
      sourceId,
      source: {
        publisher: reviewer.id,
        title: review.title,
        language: review.language ?? 'und',
        url: review.url,
        published: published?.date ?? null,
        capture: null,
        note: 'a fact check, brought in from its ClaimReview',
      },
      claims,
    },
  };
}

/** What a mapping can tell reviews apart by. */
export const reviewColumns = ['url', 'claimReviewed', 'reviewRating'] as const;

function cellsOf({ url, claim, rating }: Review): Map<string, string> {
  const cells = { url: url ?? '', claimReviewed: claim, reviewRating: rating } satisfies Record<
    (typeof reviewColumns)[number],
    string
  >;
  return new Map(Object.entries(cells));
}

const columns = {
  quote: 'claimReviewed',
  value: 'reviewRating',
  chain: 'itemReviewed.author',
  publisher: 'author',
  published: 'datePublished',
  said: 'itemReviewed.datePublished',
};

function statementOfClaim({ quote, isWhole }: ShortQuote, reviewer: Speaker, maker: Speaker): string {
  const name = `${maker.name.slice(0, 1).toUpperCase()}${maker.name.slice(1)}`;
  return `${name} claimed, as ${reviewer.name} words it: “${quote}${isWhole ? '' : ' …'}”.`;
}

function noteOf({ appearances }: Review, { isWhole }: ShortQuote): string {
  const [first, ...others] = appearances;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const parts = [
    first === undefined ? '' : `the claim appeared at ${first}${more}`,
    isWhole ? '' : 'the quote is the beginning of the reviewed claim',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
