import type { Changes, FallenClaim } from '../digest/changes.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block, ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { claimItem } from './claim-items.ts';
import { restInline } from './counts.ts';
import { differenceItem } from './difference-items.ts';
import { firstItems } from './first-items.ts';
import { claimId, questionTitle } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/** What changed: verdicts that moved, then claims that no longer stand, that are new, and that read differently. */
export function changeLists({ moved, added, fallen, reworded }: Changes, context: ItemContext): Block[] {
  const { words: w } = context;
  const lists: ListItem[][] = [
    firstItems(moved, (change) => movedItem(change, w), 'differences', w),
    firstItems(fallen, (claim) => fallenItem(claim, w), 'claims', w),
    firstItems(added, (claim) => markedItem(w.added, claimItem(claim, context)), 'claims', w),
    firstItems(reworded, (claim) => markedItem(w.reworded, claimItem(claim, context)), 'claims', w),
  ];
  return lists.flatMap((items): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]));
}

function movedItem({ difference, from }: Changes['moved'][number], w: Words): ListItem {
  const { question, verdict } = difference;
  const title: Phrase = [questionTitle(question, 'strong')];
  return {
    text: w.moved(title, from === null ? null : w.verdict[from], w.verdict[verdict]),
    details: differenceItem(difference, {}, w).details,
  };
}

/** How many corrections of one claim are shown. */
const mostCorrections = 10;

/** A claim that no longer stands, what corrects it, and its id. */
export function fallenItem({ claim, status, by }: FallenClaim, w: Words): ListItem {
  const more = by.length <= mostCorrections ? [] : [w.andMore([restInline(by.length, mostCorrections, w)])];
  return {
    text: w.fallen[status]([statementOf(claim)]),
    details: [
      ...by.slice(0, mostCorrections).map((other) => w.correctedBy([statementOf(other)])),
      ...more,
      [claimId(claim)],
    ],
  };
}

function markedItem(mark: (text: Phrase) => Phrase, { text, details }: ListItem): ListItem {
  return { text: mark(text), details };
}
