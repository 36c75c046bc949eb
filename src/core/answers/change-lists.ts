import type { Changes, FallenClaim } from '../digest/changes.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block, ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { claimItem } from './claim-items.ts';
import { differenceItem } from './difference-items.ts';
import { claimId, questionTitle } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/** What changed: verdicts that moved, then claims that no longer stand, that are new, and that read differently. */
export function changeLists({ moved, added, fallen, reworded }: Changes, context: ItemContext): Block[] {
  const { words: w } = context;
  const lists: ListItem[][] = [
    moved.map((change) => movedItem(change, w)),
    fallen.map((claim) => fallenItem(claim, w)),
    added.map((claim) => markedItem(w.added, claimItem(claim, context))),
    reworded.map((claim) => markedItem(w.reworded, claimItem(claim, context))),
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

/** A claim that no longer stands, what corrects it, and its id. */
export function fallenItem({ claim, status, by }: FallenClaim, w: Words): ListItem {
  return {
    text: w.fallen[status]([statementOf(claim)]),
    details: [...by.map((other) => w.correctedBy([statementOf(other)])), [claimId(claim)]],
  };
}

function markedItem(mark: (text: Phrase) => Phrase, { text, details }: ListItem): ListItem {
  return { text: mark(text), details };
}
