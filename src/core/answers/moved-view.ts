import type { Difference } from '../compare/difference.ts';
import { budgets } from '../message/budgets.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { fits, remaining, type Size, sizeOf, sizeOfTitle, sizeOfView, sum } from '../message/measure.ts';
import { words } from '../message/phrase.ts';
import type { Action, Block, Part, View } from '../message/view.ts';
import { differenceOn } from '../query/differences.ts';
import type { AnswerContext } from './answer-context.ts';
import { restInline } from './counts.ts';
import { today } from './dates.ts';
import { differenceInvocation } from './difference-invocation.ts';
import { choicesOf } from './digest-view.ts';
import { allDifferences } from './empty-view.ts';
import { mergeMoved, type WatchFired } from './merge-moved.ts';
import { countOf, type Moved, movedEntry, movedTitle } from './moved-entry.ts';
import { dossierTitle } from './record-names.ts';
import { questionChoice } from './verdict-groups.ts';
import { watchButton } from './watch-actions.ts';
import { watchName } from './watch-lines.ts';

/** How many lines an entry has where there is room, and where there is less: in the message, and in its thread. */
const lineCounts = { parent: [3, 2, 1, 0], thread: [12, 8, 5, 3, 2, 1, 0] } as const;
/** The measure is an estimate. */
const margin: Size = { characters: 20, lines: 1 };
/** The line that says how many more there are. */
const roomForRest: Size = { characters: 40, lines: 1 };

/**
 * What moved of what a channel watches: each question with what its verdict was and is and what moved it, as much as
 * there is room for; the whole stands in the thread, where not all fits.
 */
export function movedView(fired: readonly WatchFired[], receipt: string, context: AnswerContext): View {
  const { words: w, dossier } = context;
  const all = mergeMoved(fired);
  const title = w.watchTitle([dossierTitle(dossier)]);
  const bottom = bottomOf(receipt, context);
  const actions: Block = { kind: 'actions', actions: actionsOf(fired, all, context) };
  const room = remaining(budgets.digest, sum([sizeOfView({ title, blocks: [actions], footer: bottom }), margin]));
  const { entries, left, isWhole } = entriesThatFit(all, room, lineCounts.parent, context);
  const because: Block = { kind: 'small', text: w.watchedBecause(namesOf(fired, context)) };
  const [first] = all;
  const more = moreLine(all.length, 1, context);
  const verdict = first?.change.to ?? null;
  return {
    title,
    news:
      first === undefined
        ? title
        : [...movedTitle(first, context), ...(more === null ? [] : [words(w.semicolon), ...more])],
    ...(verdict === null ? {} : { verdict }),
    blocks: [...entries, ...(fits(sizeOf([because]), left) ? [because] : []), actions],
    footer: bottom,
    ...(isWhole ? {} : { thread: [threadOf(all, context)] }),
  };
}

/** As many questions as have room, each with as many of its lines; `isWhole` where nothing is left out. */
function entriesThatFit(
  all: readonly Moved[],
  room: Size,
  counts: readonly number[],
  context: AnswerContext,
): { entries: Block[]; left: Size; isWhole: boolean } {
  const entries: Block[] = [];
  let left = room;
  let isWhole = true;
  for (const [index, moved] of all.entries()) {
    const isLast = index === all.length - 1;
    const open = isLast ? left : remaining(left, roomForRest);
    const entry = counts.map((lines) => movedEntry(moved, lines, context)).find((one) => fits(sizeOf([one]), open));
    if (entry === undefined) break;
    entries.push(entry);
    left = remaining(left, sizeOf([entry]));
    isWhole &&= entry.lines.length === countOf(moved, context);
  }
  const rest = moreLine(all.length, entries.length, context);
  if (rest === null) return { entries, left, isWhole };
  const line: Block = { kind: 'small', text: rest };
  return { entries: [...entries, line], left: remaining(left, sizeOf([line])), isWhole: false };
}

/** How many questions are not shown; null where none is left out. */
function moreLine(of: number, shown: number, { words: w }: AnswerContext): Phrase | null {
  return of === shown ? null : w.moreMoved([restInline(of, shown, w)], of - shown);
}

/** The same with all that moved each, in one message. */
function threadOf(all: readonly Moved[], context: AnswerContext): Part {
  const { words: w } = context;
  const room = remaining(budgets.thread, sizeOfTitle(w.whatMoved));
  return { title: w.whatMoved, blocks: entriesThatFit(all, room, lineCounts.thread, context).entries };
}

/** The differences that moved, and a way to stop each watch. */
function actionsOf(fired: readonly WatchFired[], all: readonly Moved[], context: AnswerContext): Action[] {
  const { words: w, dossier } = context;
  const differences = all.flatMap(({ change }): Difference[] => {
    const difference = differenceOn(dossier, change.question.id);
    return difference === null ? [] : [difference];
  });
  const [only, ...others] = differences;
  const offered = choicesOf(differences);
  const [watch, ...more] = fired.map((one) => one.watch);
  return [
    ...(only !== undefined && others.length === 0
      ? [{ kind: 'button' as const, label: w.openQuestionShown, invocation: differenceInvocation(only.question, {}) }]
      : questionChoice(differences.slice(0, offered), {}, w)),
    ...(differences.length > offered ? [allDifferences(w)] : []),
    ...(watch === undefined || more.length > 0
      ? [stopMenu(fired, context)]
      : [watchButton('remove', watch.id, null, w)]),
  ];
}

function stopMenu(fired: readonly WatchFired[], context: AnswerContext): Action {
  const options = fired.map(({ watch }) => ({
    label: watchName(watch, context),
    invocation: { command: 'watch', options: { do: 'remove', id: watch.id } },
  }));
  return { kind: 'select', label: context.words.watchMenus.remove, options };
}

function namesOf(fired: readonly WatchFired[], context: AnswerContext): Phrase[] {
  return fired.map(({ watch }) => watchName(watch, context));
}

/** "as of 27 November 2026 · revision … · receipt …". */
function bottomOf(receipt: string, { dossier, words: w, now }: AnswerContext): Phrase {
  return w.footer([
    w.asOf([today(now, w)]),
    w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    w.receipt([field('schedule', receipt, 'receipt', receipt)]),
  ]);
}
