import type { Changes } from '../digest/changes.ts';
import { isQuiet } from '../digest/changes.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block, ListItem } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimItem } from './claim-items.ts';
import { statement } from './claim-value.ts';
import { differenceItem } from './difference-items.ts';
import { claimId, questionTitle } from './record-names.ts';

/** What changed since a channel's last digest: verdicts that moved, then claims that fell, that are new, and that read otherwise. */
export function changeBlocks(changes: Changes, context: Pick<AnswerContext, 'dossier' | 'words'>): Block[] {
  const { words: w } = context;
  if (isQuiet(changes)) return [{ kind: 'paragraph', text: w.nothingChanged }];
  const { moved, added, fallen, reworded } = changes;
  return [
    { kind: 'heading', text: w.digestChanged },
    ...listOf(
      moved.map(({ difference, from }) => {
        const { details } = differenceItem(difference, {}, w);
        const line = w.moved(
          [questionTitle(difference.question, 'strong')],
          from === null ? null : w.verdict[from],
          w.verdict[difference.verdict],
        );
        return { text: line, details };
      }),
    ),
    ...listOf(
      fallen.map(({ claim, status, by }): ListItem => {
        const corrections = by.map((other): Phrase => w.correctedBy([statement(other)]));
        return { text: w.fallen[status]([statement(claim)]), details: [...corrections, [claimId(claim)]] };
      }),
    ),
    ...listOf(added.map((claim) => marked(w.added, claimItem(claim, context)))),
    ...listOf(reworded.map((claim) => marked(w.reworded, claimItem(claim, context)))),
  ];
}

function marked(mark: (text: Phrase) => Phrase, { text, details }: ListItem): ListItem {
  return { text: mark(text), details };
}

function listOf(items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
