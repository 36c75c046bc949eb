import type { Phrase } from '../message/inline.ts';
import { type Size, sizeOf } from '../message/measure.ts';
import { pageBySize } from '../message/page-by-size.ts';
import type { Page } from '../message/paging.ts';
import type { Block } from '../message/view.ts';
import { strong } from './strong.ts';

/** Things under a heading; they go on under the same heading on the next page. */
export interface Section {
  /** Null for what stands first, below the title of the answer. */
  heading: Phrase | null;
  /** Each stands on one page. */
  units: readonly Block[];
}

interface Unit {
  section: Section;
  block: Block;
  isFirst: boolean;
}

/** A page of some sections, with a number from 1; or how many pages there are, where there is no such page. */
export function pageOfSections(
  sections: readonly Section[],
  page: number,
  room: Size,
): Page<Block> | { pages: number } {
  const units = sections.flatMap((section) =>
    section.units.map((block, index): Unit => {
      return { section, block, isFirst: index === 0 };
    }),
  );
  const pages = pageBySize(
    units,
    ({ section, block, isFirst }) => {
      return sizeOf([...(isFirst ? headingOf(section) : []), block]);
    },
    room,
  );
  const shown = pages[page - 1];
  if (shown === undefined) return { pages: pages.length };
  const parts = [...Map.groupBy(shown, ({ section }) => section)].map(([{ heading }, own]): Section => {
    return { heading, units: own.map(({ block }) => block) };
  });
  return { items: parts.flatMap(blocksOf), page, pages: pages.length };
}

/** What stands of a section on a page. Small print hangs together with its heading. */
function blocksOf(part: Section): Block[] {
  const small = part.units.flatMap((unit) => (unit.kind === 'small' ? [unit.text] : []));
  const { heading, units } = part;
  if (heading === null || small.length < units.length) return [...headingOf(part), ...units];
  return [{ kind: 'entry', text: strong(heading), lines: [], small }];
}

function headingOf({ heading }: Section): Block[] {
  return heading === null ? [] : [{ kind: 'heading', text: heading }];
}
