import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import type { Block, View } from '../message/view.ts';
import type { AuditCheck, AuditEntry } from '../suggestion/audit-entry.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { dayOf, suggestionField } from './suggestion-lines.ts';

/** Whether the log holds together, and its newest entries. */
export function auditView(
  { entries, check }: { entries: readonly AuditEntry[]; check: AuditCheck },
  page: number,
  context: AnswerContext,
): View {
  const { words: w } = context;
  return pagedView(
    {
      title: w.suggestion.auditTitle,
      above: [checkBlock(check, w)],
      pagesIn: (room) => pagesOfThings(entries, (entry) => [entryOf(entry, w)], room),
      actionsFor: () => [],
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}

function checkBlock(check: AuditCheck, w: Words): Block {
  if (check.kind === 'broken') {
    const number = suggestionField('', 'number', w.number(check.number));
    return { kind: 'notice', tone: 'warning', text: w.suggestion.auditBroken[check.why](number) };
  }
  if (check.entries === 0) return { kind: 'paragraph', text: w.suggestion.auditEmpty };
  return { kind: 'paragraph', text: w.suggestion.auditHolds(suggestionField('', 'hash', check.last)) };
}

function entryOf({ number, what, who, at, about }: AuditEntry, w: Words): Block {
  const text = w.suggestion.auditLine(
    suggestionField(about, 'number', w.number(number)),
    w.suggestion.acts[what],
    suggestionField(about, 'who', who),
    dayOf(about, at, w),
    suggestionField(about, 'id', about),
  );
  return { kind: 'small', text };
}
