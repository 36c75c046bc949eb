import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { ScheduleReport } from '../schedule/schedule-report.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { pastLine } from './past-line.ts';
import { nameShortly, scheduleField } from './schedule-lines.ts';

/** What came of the digests of a channel's schedules, the latest first, each with its receipt. */
export function receiptsView(reports: readonly ScheduleReport[], page: number, context: AnswerContext): View {
  const { words: w } = context;
  const schedules = reports.map(({ schedule }) => schedule);
  const past = nameShortly(schedules, w).flatMap(({ name, schedule }, index) =>
    (reports[index]?.past ?? []).map((occurrence) => ({ name, schedule, occurrence })),
  );
  const entries = past
    .toSorted((a, b) => b.occurrence.dueAt - a.occurrence.dueAt)
    .map(
      ({ name, schedule, occurrence }): Block => ({
        kind: 'entry',
        text: w.receiptLine(name, pastLine(schedule, occurrence, context)),
        lines: [],
        small: [w.receipt(scheduleField(occurrence.receipt, 'receipt', occurrence.receipt))],
      }),
    );
  const none: Block[] = entries.length === 0 ? [{ kind: 'paragraph', text: w.noReceipts }] : [];
  const all: Action = {
    kind: 'button',
    label: w.allSchedules,
    invocation: { command: 'digest', options: { do: 'list' } },
  };
  return pagedView(
    {
      title: w.receiptsTitle,
      above: none,
      pagesIn: (room) => pagesOfThings(entries, (entry) => [entry], room),
      actionsFor: () => [all],
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}
