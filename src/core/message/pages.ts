import { type Size, sizeOf } from './measure.ts';
import { pageBySize } from './page-by-size.ts';
import { pagesOf, sliceOf } from './paging.ts';
import type { Block } from './view.ts';

/** Blocks on numbered pages, of which only the one that is asked for need be made. */
export interface Pages {
  pages: number;
  /** The blocks of a page, from 1; none after the last. */
  blocksOf(page: number): readonly Block[];
}

/** Of more things than this none is measured; so many then stand on each page for so many lines of room. */
const mostMeasured = 200;
const ofMany = { things: 3, lines: 45 };

/** Things as blocks, on pages of a size; many things on pages of a number, so that only those of one page are made. */
export function pagesOfThings<Thing>(
  things: readonly Thing[],
  blocksOfThing: (thing: Thing) => readonly Block[],
  budget: Size,
): Pages {
  if (things.length === 0) return noPages;
  if (things.length > mostMeasured) {
    const perPage = ofMany.things * Math.max(1, Math.round(budget.lines / ofMany.lines));
    return {
      pages: pagesOf(things.length, perPage),
      blocksOf: (page) => sliceOf(things, page, perPage).flatMap(blocksOfThing),
    };
  }
  const pages = pageBySize(things.map(blocksOfThing), sizeOf, budget);
  return { pages: pages.length, blocksOf: (page) => (pages[page - 1] ?? []).flat() };
}

/** Pages after each other. */
export function joinPages(parts: readonly Pages[]): Pages {
  return {
    pages: parts.reduce((all, { pages }) => all + pages, 0),
    blocksOf(page) {
      let before = 0;
      for (const part of parts) {
        if (page <= before + part.pages) return part.blocksOf(page - before);
        before += part.pages;
      }
      return [];
    },
  };
}

/** The same pages, each under these blocks. */
export function pagesUnder(blocks: readonly Block[], { pages, blocksOf }: Pages): Pages {
  return { pages, blocksOf: (page) => (page >= 1 && page <= pages ? [...blocks, ...blocksOf(page)] : []) };
}

export const noPages: Pages = { pages: 0, blocksOf: () => [] };
