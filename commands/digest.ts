import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { changesView } from '../src/core/answers/changes-view.ts';
import { digestView } from '../src/core/answers/digest-view.ts';
import { previewView } from '../src/core/answers/preview-view.ts';
import { receiptsView } from '../src/core/answers/receipts-view.ts';
import { refusalView } from '../src/core/answers/refusal-view.ts';
import { scheduleAgain, scheduleName } from '../src/core/answers/schedule-lines.ts';
import { askRemovalView, changedView, scheduledView } from '../src/core/answers/schedule-view.ts';
import { schedulesView } from '../src/core/answers/schedules-view.ts';
import { faultsView, fullView, sameScheduleView, unclearScheduleView } from '../src/core/answers/unscheduled-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { misplacedOptions, withoutMisplaced } from '../src/core/command/digest-tasks.ts';
import { readSchedule, zones } from '../src/core/command/read-schedule.ts';
import type { Request } from '../src/core/command/request.ts';
import { changesSince, isQuiet } from '../src/core/digest/changes.ts';
import { changesOfKept } from '../src/core/digest/kept-changes.ts';
import { parseSections, usualSections, withPictures } from '../src/core/digest/section.ts';
import { prepareContents } from '../src/core/digest/snapshot.ts';
import { typed } from '../src/core/message/phrase.ts';
import { prepareDifferences } from '../src/core/query/differences.ts';
import { lateChoices, quietChoices, usualChoices } from '../src/core/schedule/schedule.ts';
import { fold } from '../src/core/text/fold.ts';

/** Of so many digests of each schedule it can be seen what became of them. */
const mostReceipts = 30;

export const digest = defineCommand({
  name: 'digest',
  summary: 'The briefing now, and its schedules',
  options: {
    do: {
      kind: 'choice',
      choices: ['now', 'changes', 'schedule', 'list', 'pause', 'resume', 'remove', 'preview'],
      summary: 'what to do; the briefing now, unless said otherwise',
    },
    time: { kind: 'text', summary: 'schedule: the local time of day', example: '08:00' },
    days: {
      kind: 'text',
      summary: 'schedule: daily, weekdays, or a list such as mon,thu',
      example: 'weekdays',
      values: ['daily', 'weekdays'],
    },
    zone: { kind: 'text', summary: 'schedule: the IANA time zone', example: 'Europe/Kyiv', values: zones },
    quiet: { kind: 'choice', choices: quietChoices, summary: 'schedule: what a quiet day brings' },
    late: { kind: 'choice', choices: lateChoices, summary: 'schedule: what is posted after downtime' },
    include: {
      kind: 'text',
      summary: `now, schedule, preview: all, or of ${usualSections.join(', ')}`,
      example: 'changes,differences',
      values: ['all', ...usualSections],
    },
    picture: { kind: 'flag', summary: 'now, schedule, preview: with pictures of what differs most' },
    receipt: { kind: 'text', summary: 'changes: those that the digest with this receipt told' },
    dossier: {
      kind: 'record',
      of: 'dossier',
      summary: 'schedule: from which dossier; that of the channel, unless said',
    },
    id: {
      kind: 'text',
      summary: 'pause, resume, remove, preview: which schedule, by its time, or days and time',
      example: '08:00',
      values: 'schedules',
    },
    confirm: { kind: 'flag', summary: 'remove: yes, without being asked first' },
    show: { kind: 'choice', choices: ['receipts'], summary: 'list: what was posted, with receipts' },
    page: { kind: 'page', summary: 'changes, list: which page' },
  },
  main: 'do',
  examples: [
    '/digest',
    '/digest schedule time:08:00 days:weekdays zone:Europe/Kyiv quiet:line late:latest',
    '/digest list',
    '/digest preview include:changes,differences',
  ],
  *prepare({ do: task = 'now' }, { dossier }) {
    if (task !== 'now' && task !== 'preview' && task !== 'changes') return;
    yield* prepareDifferences(dossier);
    yield* prepareContents(dossier);
  },
  run(options, context) {
    const {
      do: task = 'now',
      time,
      days,
      zone,
      receipt,
      page = 1,
      quiet = usualChoices.quiet,
      late = usualChoices.late,
      include,
      id,
    } = options;
    const { dossier, words: w } = context;
    const { do: _, ...given } = options;
    const misplaced = misplacedOptions(given, task, w);
    if (misplaced.length > 0) return faultsView(misplaced, withoutMisplaced(given, task, context), context);
    const parts = parseSections(include ?? 'all');
    if (parts === null && task !== 'schedule')
      return refusalView(w.badSections([typed(include ?? '')], usualSections.join(w.listSeparator)), context);
    const wanted = withPictures(parts ?? usualSections, options.picture);
    switch (task) {
      case 'now':
        return {
          kind: 'read-last-seen',
          dossier: dossier.id,
          view: ({ lastSeen }) => digestView(context, lastSeen, wanted),
        };
      case 'changes':
        if (receipt === undefined)
          return {
            kind: 'read-last-seen',
            dossier: dossier.id,
            view: ({ lastSeen }) =>
              lastSeen === null
                ? refusalView(w.noDigestYet, context)
                : changesView(w.digestChanged, changesSince(lastSeen.snapshot, dossier), page, context),
          };
        return {
          kind: 'read-changes',
          receipt,
          view({ changes }) {
            const known = changes === null ? null : changesOfKept(changes, dossier);
            // they may be of another dossier, or of records that are there no more
            return known === null || isQuiet(known)
              ? refusalView(w.changesNotKept, context)
              : changesView(w.changedWith, known, page, context);
          },
        };
      case 'preview':
        return {
          kind: 'preview-digest',
          dossier: dossier.id,
          id: id ?? null,
          view: (outcome) => {
            if (outcome.kind === 'unclear') return unclearScheduleView(task, id ?? null, outcome.here, context);
            const schedule = outcome.schedule ?? { sections: usualSections, quiet };
            const shown = include === undefined ? withPictures(schedule.sections, options.picture) : wanted;
            return previewView(context, outcome.lastSeen, { sections: shown, quiet: schedule.quiet });
          },
        };
      case 'list': {
        const { show, page = 1 } = options;
        if (show === 'receipts')
          return {
            kind: 'list-schedules',
            past: mostReceipts,
            view: ({ reports }) => receiptsView(reports, page, context),
          };
        return { kind: 'list-schedules', past: 1, view: ({ reports }) => schedulesView(reports, page, context) };
      }
      case 'schedule': {
        const from = options.dossier ?? dossier;
        const read = readSchedule({ time, days, zone, include, picture: options.picture }, { quiet, late }, context);
        if (!read.ok) {
          const label = w.scheduleIt(scheduleName({ ...read.right, id: '' }, context));
          const invocation = scheduleAgain({ ...read.right, dossier: from.id }, dossier.id);
          return faultsView(read.faults, [{ label, invocation }], context);
        }
        const schedule = read.value;
        return {
          kind: 'add-schedule',
          dossier: from.id,
          schedule,
          view: (outcome) => {
            if (outcome.kind === 'full') return fullView(outcome.of, context);
            if (outcome.kind === 'same') return sameScheduleView(outcome.schedule, outcome.nextAt, context);
            return scheduledView(outcome.id, schedule, context);
          },
        };
      }
      case 'remove':
        if (options.confirm !== true)
          return {
            kind: 'ask-removal',
            id: id ?? null,
            view: (outcome) =>
              outcome.kind === 'found'
                ? askRemovalView(outcome.schedule, context)
                : unclearScheduleView(task, id ?? null, outcome.here, context),
          };
        return change(task, id ?? null, context);
      case 'pause':
      case 'resume':
        return change(task, id ?? null, context);
      default:
        return task satisfies never;
    }
  },
  changes({ do: task = 'now' }) {
    return !['now', 'changes', 'list', 'preview'].includes(fold(task.trim()));
  },
});

function change(task: 'pause' | 'resume' | 'remove', id: string | null, context: AnswerContext): Request {
  return {
    kind: 'change-schedule',
    id,
    change: task,
    view(outcome) {
      if (outcome.kind === 'not-allowed') return refusalView(context.words.notAllowedThere, context);
      if (outcome.kind === 'unclear') return unclearScheduleView(task, id, outcome.here, context);
      return changedView(task, outcome.schedule, outcome.isElsewhere, context);
    },
  };
}
