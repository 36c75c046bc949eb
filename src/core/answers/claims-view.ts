import type { Claim } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Phrase } from '../message/inline.ts';
import { sizeOf, sizeOfView } from '../message/measure.ts';
import { words } from '../message/phrase.ts';
import type { Action, View } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { type Asked, askedTitle } from './asked-title.ts';
import { claimEntry } from './claim-entry.ts';
import { totalInline } from './counts.ts';
import { emptyView } from './empty-view.ts';
import { evidenceSelect } from './evidence-select.ts';
import { footer } from './footer.ts';
import { type Listing, pageOfListing, preparePages } from './kept-pages.ts';
import { pageActions, pageLine, roomBeside } from './page-blocks.ts';
import { noSuchPage } from './refusal-view.ts';
import { roomFor } from './room-for.ts';

/** A list of claims, as it was asked for. */
export interface AskedClaims {
  /** "Claims", or "Search". */
  name: Phrase;
  asked: readonly Asked[];
  claims: readonly Claim[];
  asOf?: Moment | undefined;
  /** Whether the count in the title names what it counts. */
  namesCount: boolean;
  /** What would have found something; only where there are no claims. */
  instead: readonly Action[];
}

/** A page of a list of claims, with a choice that leads to the evidence of each. */
export function claimsView(asked: AskedClaims, page: number, context: AnswerContext): View {
  const { claims, asOf, instead } = asked;
  const { title, rest } = headOf(asked, context);
  if (claims.length === 0) return emptyView({ title, rest, instead }, context, asOf);
  const shown = pageOfListing(listingOf(asked, context), page, context);
  if (!('items' in shown)) return noSuchPage(shown.pages, context);
  return {
    title,
    blocks: [
      ...rest,
      ...shown.items.map((claim) => claimEntry(claim, context, { asOf })),
      ...pageLine(shown, context),
      { kind: 'actions', actions: [...evidenceSelect(shown.items, context), ...pageActions(shown, context)] },
    ],
    footer: footer(context, asOf),
  };
}

/** Measures a list of claims, a little at a time. */
export function* prepareClaims(asked: AskedClaims, page: number, context: AnswerContext): Turns<void> {
  yield* preparePages(listingOf(asked, context), page, context);
}

function listingOf(asked: AskedClaims, context: AnswerContext): Listing<Claim> {
  const { claims, asOf } = asked;
  const { title, rest } = headOf(asked, context);
  return {
    things: claims,
    sizeOf: (claim) => sizeOf([claimEntry(claim, context, { asOf })]),
    room: roomBeside(roomFor('claims', context), sizeOfView({ title, blocks: rest, footer: footer(context, asOf) })),
  };
}

function headOf({ name, asked, claims, namesCount }: AskedClaims, { words: w }: AnswerContext) {
  const total = totalInline('claims', claims, w);
  const count = claims.length === 0 ? [] : [total, ...(namesCount ? [words(w.claims(claims.length))] : [])];
  return askedTitle(name, asked, count, w);
}
