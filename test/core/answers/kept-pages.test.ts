import { expect, it } from 'vitest';
import { type Listing, pageOfListing } from '../../../src/core/answers/kept-pages.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** So many numbers, ten of which fill a page, and how many of them were measured. */
function listOf(count: number) {
  const measured = { count: 0 };
  const listing: Listing<number> = {
    things: Array.from({ length: count }, (_, index) => index),
    sizeOf() {
      measured.count += 1;
      return { characters: 10, lines: 1 };
    },
    room: { characters: 100, lines: 100 },
  };
  return { listing, measured, context: { dossier: dossierOf(), invocation: { command: 'claims', options: {} } } };
}

it('a list is measured once, whichever of its pages is asked for', () => {
  const { listing, measured, context } = listOf(35);
  expect(pageOfListing(listing, 4, context)).toEqual({
    items: [30, 31, 32, 33, 34],
    page: 4,
    pages: 4,
    isCounted: true,
  });
  const next = { ...context, invocation: { command: 'claims', options: { page: '2' } } };
  expect(pageOfListing(listing, 2, next)).toMatchObject({ page: 2, pages: 4 });
  expect(pageOfListing(listing, 5, context)).toEqual({ pages: 4 });
  expect(measured.count).toBe(35);
});

it('another dossier has pages of its own', () => {
  const { listing, context } = listOf(35);
  pageOfListing(listing, 1, context);
  const fewer = { ...listing, things: listing.things.slice(0, 5) };
  expect(pageOfListing(fewer, 1, { ...context, dossier: dossierOf() })).toMatchObject({ pages: 1 });
});

it('a very long list is measured only as far as its pages are turned, and has all of its pages', () => {
  const { listing, measured, context } = listOf(3_005);
  expect(pageOfListing(listing, 1, context)).toMatchObject({ pages: 2, isCounted: false });
  expect(measured.count).toBe(11);
  expect(pageOfListing(listing, 3, context)).toMatchObject({ items: [20, 21, 22, 23, 24, 25, 26, 27, 28, 29] });
  expect(measured.count).toBeLessThan(40);
  expect(pageOfListing(listing, 301, context)).toMatchObject({
    items: [3_000, 3_001, 3_002, 3_003, 3_004],
    isCounted: true,
  });
  expect(pageOfListing(listing, 302, context)).toEqual({ pages: 301 });
});

it('a list of nothing has one page', () => {
  const { listing, context } = listOf(0);
  expect(pageOfListing(listing, 1, context)).toEqual({ items: [], page: 1, pages: 1, isCounted: true });
});
