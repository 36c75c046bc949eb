import type { z } from 'zod';
import type { ActorRecord } from '../dossier/actor.ts';
import { asList, textIn, valueIn } from './json-values.ts';
import { type RefusedRow, refuse } from './proposal.ts';
import { codedQuote } from './short-quote.ts';

/** One fact check, by what its markup says. What it does not say is null. */
export interface Review {
  claim: string;
  /** Who made the reviewed claim. */
  maker: z.input<typeof ActorRecord> | null;
  /** When it was made, as it is written. */
  claimed: string | null;
  /** The addresses where it appeared. */
  appearances: readonly string[];
  reviewer: string;
  title: string | null;
  url: string | null;
  published: string | null;
  language: string | null;
  /** The rating in the reviewer's words, or its number and scale as the markup has them; empty where there is none. */
  rating: string;
}

export type ReadReview = { ok: true; row: number; review: Review } | RefusedRow;

/**
 * Finds the fact checks in JSON: schema.org's ClaimReview alone, in a list, in `@graph` or in a DataFeed, or the answer
 * of Google's Fact Check Tools to a search. Each is a row, counted from 1. Empty where there is none of them.
 */
export function readReviews(json: unknown): ReadReview[] {
  const searched = asList(valueIn(json, 'claims')).flatMap((claim) =>
    asList(valueIn(claim, 'claimReview')).map((review) => readSearched(claim, review)),
  );
  const marked = itemsIn(json)
    .filter((item) => asList(valueIn(item, '@type')).includes('ClaimReview'))
    .map(readMarked);
  return [...searched, ...marked].map((review, index) => {
    const row = index + 1;
    if (review.claim === null) return refuse(row, 'claimReviewed', 'the review does not say which claim it is of');
    if (review.reviewer === null)
      return refuse(row, 'author', 'the review does not name its author, who is its publisher');
    return { ok: true, row, review: { ...review, claim: review.claim, reviewer: review.reviewer } };
  });
}

type Found = Omit<Review, 'claim' | 'reviewer'> & { claim: string | null; reviewer: string | null };

/** The things that a document of JSON-LD lists: one level of lists, `@graph`, and the items of a feed. */
function itemsIn(json: unknown): unknown[] {
  return asList(json).flatMap((top) => [
    top,
    ...asList(valueIn(top, '@graph')),
    ...asList(valueIn(top, 'dataFeedElement')).flatMap((element) => [element, ...asList(valueIn(element, 'item'))]),
  ]);
}

function readMarked(item: unknown): Found {
  const reviewed = valueIn(item, 'itemReviewed');
  const author = valueIn(reviewed, 'author');
  const makerName = textIn(author, 'name');
  const places = ['firstAppearance', 'appearance'].flatMap((key) => asList(valueIn(reviewed, key)));
  return {
    claim: textIn(item, 'claimReviewed'),
    maker: makerName === null ? null : { name: makerName, kind: kindOf(valueIn(author, '@type')) },
    claimed: textIn(reviewed, 'datePublished'),
    appearances: places.flatMap((place) => (typeof place === 'string' ? place : (textIn(place, 'url') ?? []))),
    reviewer: textIn(valueIn(item, 'author'), 'name'),
    title: textIn(item, 'headline') ?? textIn(item, 'name'),
    url: textIn(item, 'url'),
    published: textIn(item, 'datePublished'),
    language: textIn(item, 'inLanguage'),
    rating: ratingOf(valueIn(item, 'reviewRating')),
  };
}

function readSearched(claim: unknown, review: unknown): Found {
  const publisher = valueIn(review, 'publisher');
  const makerName = textIn(claim, 'claimant');
  return {
    claim: textIn(claim, 'text'),
    maker: makerName === null ? null : { name: makerName, kind: kindOf(null) },
    claimed: textIn(claim, 'claimDate'),
    appearances: [],
    reviewer: textIn(publisher, 'name') ?? textIn(publisher, 'site'),
    title: textIn(review, 'title'),
    url: textIn(review, 'url'),
    published: textIn(review, 'reviewDate'),
    language: textIn(review, 'languageCode'),
    rating: textIn(review, 'textualRating') ?? '',
  };
}

/** A rating as it is worded; a number says little without its scale. */
function ratingOf(rating: unknown): string {
  const worded = textIn(rating, 'alternateName');
  if (worded !== null) return worded;
  const cells = ['ratingValue', 'worstRating', 'bestRating'].flatMap((key): [string, string][] => {
    const cell = textIn(rating, key);
    return cell === null ? [] : [[key, cell]];
  });
  return cells[0]?.[0] === 'ratingValue' ? codedQuote(cells) : '';
}

/** Fact checks name "social media posts" as they name a minister: who is no Person may be a class of people. */
function kindOf(type: unknown): 'person' | 'outlet' | 'anonymous' {
  const types = asList(type);
  if (types.includes('Person')) return 'person';
  return types.includes('NewsMediaOrganization') ? 'outlet' : 'anonymous';
}
