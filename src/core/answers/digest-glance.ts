import type { Difference } from '../compare/difference.ts';
import type { Changes } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Section } from '../digest/section.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { fits, remaining, type Size, sizeOf } from '../message/measure.ts';
import type { Block } from '../message/view.ts';
import { textWidth } from '../text/text-width.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { changesInOrder, changeWriter } from './change-lines.ts';
import { restInline } from './counts.ts';
import { lastDigestDay } from './dates.ts';
import { briefEntry, glanceEntry } from './glance-entry.ts';
import { questionTitle } from './record-names.ts';
import { differingOnes, groupLine, groupOf } from './verdict-groups.ts';
import { shortVerdictName } from './verdict-lines.ts';

/** How much room what changed takes beside what stands. */
const roomForChanges: Size = { characters: 300, lines: 7 };

/** What changed since the last digest, as much as there is room for; or that nothing did. */
export function changeBlocks(changes: Changes, lastSeen: LastSeen, context: ItemContext): Block[] {
  const { words: w } = context;
  const day: Phrase = [lastDigestDay(lastSeen, w)];
  const things = changesInOrder(changes);
  const write = changeWriter(changes, context);
  const total = things.length;
  if (total === 0) return [{ kind: 'paragraph', text: w.quietLine(day) }];
  const lines: Phrase[] = [];
  let left = remaining(roomForChanges, sizeOf([{ kind: 'paragraph', text: w.changedSince(day) }]));
  for (const line of things.values().map(write)) {
    const size = sizeOf([{ kind: 'entry', text: [], lines: [line], small: [] }]);
    if (!fits(size, left)) break;
    lines.push(line);
    left = remaining(left, size);
  }
  const rest =
    total === lines.length ? [] : [w.moreChanges([restInline(total, lines.length, w)], total - lines.length)];
  return [{ kind: 'entry', text: w.changedSince(day), lines: [...lines, ...rest], small: [] }];
}

/**
 * What is at odds, worst first: who says what while there is room, then the finding alone, then a title or a number.
 * Where both can be true a title is enough. How many more answer is said where it displaces nothing else.
 */
export function atOddsEntries(differing: readonly Difference[], room: Size, w: Words): Block[] {
  const compatible = groupOf('compatible', differing);
  const line: Block[] = compatible === null ? [] : [{ kind: 'small', text: groupLine(compatible, w) }];
  const others = differingOnes(differing);
  const left = remaining(room, sizeOf(line));
  const [plain, counted] = [false, true].map((each) => entriesThatFit(others, left, each, w));
  const entries = (counted !== undefined && shows(counted) === shows(plain ?? []) ? counted : plain) ?? [];
  return [...entries, ...alsoLine(others.slice(entries.length), w), ...line];
}

/** How many lines entries have in all. */
function shows(entries: readonly Entry[]): number {
  return entries.reduce((sum, { lines }) => sum + lines.length + 1, 0);
}

type Entry = Extract<Block, { kind: 'entry' }>;

function entriesThatFit(differences: readonly Difference[], room: Size, counted: boolean, w: Words): Entry[] {
  const entries: Entry[] = [];
  let left = room;
  for (const [index, difference] of differences.entries()) {
    const rest = alsoLine(differences.slice(index + 1), w);
    const entry = formsOf(difference, counted, w).find((one) => fits(sizeOf([one, ...rest]), left));
    if (entry === undefined) break;
    entries.push(entry);
    left = remaining(left, sizeOf([entry]));
  }
  return entries;
}

/** An entry in the forms that it can have, the fullest first. */
function* formsOf(difference: Difference, counted: boolean, w: Words): Generator<Entry> {
  for (const dated of [true, false]) {
    if (counted) yield glanceEntry(difference, w, { dated });
    yield glanceEntry(difference, w, { counted: false, dated });
  }
  yield briefEntry(difference, w);
}

const mostAlso = 3;
/** In em. */
const mostAlsoWidth = 30;

/** "Also: ↻ Troops at the front": those for which there is no room, by title as far as a line or two hold them. */
function alsoLine(differences: readonly Difference[], w: Words): Block[] {
  if (differences.length === 0) return [];
  const titled: Difference[] = [];
  let width = 0;
  for (const difference of differences.slice(0, mostAlso)) {
    width += textWidth(difference.question.title);
    if (width > mostAlsoWidth) break;
    titled.push(difference);
  }
  const names = titled.map((difference) =>
    w.titleWithVerdict(
      w.sign[difference.verdict],
      [questionTitle(difference.question)],
      shortVerdictName(difference, w),
    ),
  );
  const rest = differences.length - titled.length;
  if (titled.length === 0) return [{ kind: 'paragraph', text: w.moreAtOdds([restInline(rest + 1, 1, w)], rest) }];
  const more = rest === 0 ? [] : [w.andMore([restInline(differences.length, titled.length, w)])];
  return [{ kind: 'paragraph', text: w.also([...names, ...more]) }];
}

/** The same blocks; under each entry why it is in a digest. */
export function withReasons(blocks: readonly Block[], reason: Phrase): Block[] {
  return blocks.map((block) => (block.kind === 'entry' ? { ...block, small: [...block.small, reason] } : block));
}

/** Where origins agree: by title where there is room. */
export function agreedLines(dossier: Dossier, sections: readonly Section[], w: Words): Block[] {
  const agreed = sections.includes('agreements') ? groupOf('agree', overviewOf(dossier).all) : null;
  return agreed === null ? [] : [{ kind: 'small', text: groupLine(agreed, w) }];
}
