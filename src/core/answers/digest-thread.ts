import type { Difference } from '../compare/difference.ts';
import type { Changes } from '../digest/changes.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Section } from '../digest/section.ts';
import type { Question, Source } from '../dossier/dossier.ts';
import { budgets } from '../message/budgets.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { remaining, type Size, sizeOf, sizeOfTitle } from '../message/measure.ts';
import type { Block, Part } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import { changesInOrder, changeWriter } from './change-lines.ts';
import { firstThatFit } from './first-that-fit.ts';
import { fullEntry } from './glance-entry.ts';
import { questionTitle } from './record-names.ts';
import { sourceItem } from './source-item.ts';
import { stripPicture } from './strip-picture.ts';
import { differingOnes } from './verdict-groups.ts';

/** Blocks of a digest's thread, one for each thing; how many things there are; and which command lists them all. */
interface List {
  heading: Phrase;
  blocks: Iterable<Block>;
  total: number;
}

/**
 * The answers of a digest, for its thread: what changed; where sources differ; and in one message where they agree,
 * the sources, and what would settle a question. Each holds as much as its budget has room for, and says how much more
 * there is.
 */
export function digestThread(changes: Changes | null, sections: readonly Section[], context: AnswerContext): Part[] {
  const { dossier, words: w } = context;
  const { differing, agreeing, sources, open } = overviewOf(dossier);
  const has = (section: Section) => sections.includes(section);
  const first: List[] =
    has('changes') && changes !== null ? [{ heading: w.digestChanged, ...changeEntries(changes, context) }] : [];
  const differ = differingOnes(differing);
  const second: List[] = has('differences')
    ? [{ heading: w.digestDiffer, blocks: differ.values().map((one) => fullEntry(one, w)), total: differ.length }]
    : [];
  const third: List[] = [
    ...(has('agreements')
      ? [{ heading: w.digestAgree, blocks: agreeing.values().map((one) => fullEntry(one, w)), total: agreeing.length }]
      : []),
    ...(has('sources')
      ? [
          {
            heading: w.digestSources,
            blocks: sources.values().map((one) => sourceEntry(one, context)),
            total: sources.length,
          },
        ]
      : []),
    ...(has('open')
      ? [{ heading: w.digestOpen, blocks: open.values().map((one) => openEntry(one, w)), total: open.length }]
      : []),
  ];
  const differences = partOf(second, w);
  return [
    ...partOf(first, w),
    ...(has('pictures') ? differences.map((part) => withStrips(part, differ, context)) : differences),
    ...partOf(third, w),
  ];
}

/** How many differences of a digest are drawn, the worst. */
const mostDrawn = 3;

/**
 * The worst differences that can be drawn, each with its picture below its entry. The entries of a part are in the
 * order of the differences; what counts the rest is no entry.
 */
function withStrips(part: Part, differ: readonly Difference[], context: AnswerContext): Part {
  let left = mostDrawn;
  return {
    ...part,
    blocks: part.blocks.flatMap((block, index) => {
      const difference = left > 0 && block.kind === 'entry' ? differ[index] : undefined;
      const picture = difference === undefined ? null : stripPicture(difference, {}, context);
      if (picture === null) return [block];
      left -= 1;
      return [block, picture];
    }),
  };
}

function changeEntries(changes: Changes, context: ItemContext): Omit<List, 'heading'> {
  const things = changesInOrder(changes);
  const write = changeWriter(changes, context);
  const blocks = things.values().map((one): Block => ({ kind: 'entry', text: write(one), lines: [], small: [] }));
  return { blocks, total: things.length };
}

function sourceEntry(source: Source, context: ItemContext): Block {
  const { text, details } = sourceItem(source, context);
  return { kind: 'entry', text, lines: [], small: details };
}

function openEntry(question: Question, w: Words): Block {
  const fact = [field('question', question.id, 'settles', question.settles ?? '')];
  return { kind: 'entry', text: w.openQuestion([questionTitle(question)], fact), lines: [], small: [] };
}

/** One message of some lists: the first's heading is its title, and each has an equal share of what is left. */
function partOf(lists: readonly List[], w: Words): Part[] {
  const filled = lists.filter(({ total }) => total > 0);
  const [first] = filled;
  if (first === undefined) return [];
  let left: Size = remaining(budgets.thread, sizeOfTitle(first.heading));
  const blocks = filled.flatMap((list, index): Block[] => {
    const heading: Block[] = index === 0 ? [] : [{ kind: 'heading', text: list.heading }];
    const share = filled.length - index;
    const room = { characters: left.characters / share, lines: left.lines / share };
    const shown = [...heading, ...firstThatFit(list.blocks, list.total, remaining(room, sizeOf(heading)), w)];
    left = remaining(left, sizeOf(shown));
    return shown;
  });
  return [{ title: first.heading, blocks }];
}
