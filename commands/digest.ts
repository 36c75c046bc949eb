import { digestView } from '../src/core/answers/digest-view.ts';
import { previewView } from '../src/core/answers/preview-view.ts';
import { refusalView } from '../src/core/answers/refusal-view.ts';
import { changedView, scheduledView, schedulesView } from '../src/core/answers/schedule-view.ts';
import { fullView, sameScheduleView, unknownScheduleView } from '../src/core/answers/unscheduled-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { readSchedule, zones } from '../src/core/command/read-schedule.ts';
import { parseSections, sections } from '../src/core/digest/section.ts';
import { prepareContents } from '../src/core/digest/snapshot.ts';
import type { Phrase } from '../src/core/message/inline.ts';
import { typed } from '../src/core/message/phrase.ts';
import { prepareDifferences } from '../src/core/query/differences.ts';
import { lateChoices, quietChoices } from '../src/core/schedule/schedule.ts';
import { fold } from '../src/core/text/fold.ts';
import type { Words } from '../src/core/words/words.ts';

/** What can be done, each with the options that it takes. */
const optionsOfTask = {
  now: ['include'],
  schedule: ['time', 'days', 'zone', 'quiet', 'late', 'include'],
  list: [],
  pause: ['id'],
  resume: ['id'],
  remove: ['id'],
  preview: ['id', 'include'],
} as const;

export const digest = defineCommand({
  name: 'digest',
  summary: 'The briefing now; or schedule it, list, pause, resume, remove or preview its schedules',
  options: {
    do: {
      kind: 'choice',
      choices: ['now', 'schedule', 'list', 'pause', 'resume', 'remove', 'preview'],
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
    quiet: { kind: 'choice', choices: quietChoices, summary: 'schedule: what a day brings on which nothing changed' },
    late: { kind: 'choice', choices: lateChoices, summary: 'schedule: what is posted after downtime' },
    include: {
      kind: 'text',
      summary: `now, schedule, preview: all, or of ${sections.join(', ')}`,
      example: 'changes,differences',
      values: ['all', ...sections],
    },
    id: { kind: 'text', summary: 'pause, resume, remove, preview: which schedule, where there are several' },
  },
  main: 'do',
  examples: [
    '/digest',
    '/digest schedule time:08:00 days:weekdays zone:Europe/Kyiv quiet:line late:latest',
    '/digest list',
    '/digest preview include:changes,differences',
  ],
  *prepare({ do: task = 'now' }, { dossier }) {
    if (task !== 'now' && task !== 'preview') return;
    yield* prepareDifferences(dossier);
    yield* prepareContents(dossier);
  },
  run(options, context) {
    const { do: task = 'now', time, days, zone, quiet = 'line', late = 'latest', include, id } = options;
    const { dossier, words: w } = context;
    const { do: _, ...given } = options;
    const misplaced = misplacedOption(given, task, w);
    if (misplaced !== null) return refusalView(misplaced, context);
    const parts = parseSections(include ?? 'all');
    if (parts === null)
      return refusalView(w.badSections([typed(include ?? '')], sections.join(w.listSeparator)), context);
    switch (task) {
      case 'now':
        return {
          kind: 'read-last-seen',
          dossier: dossier.id,
          view: ({ lastSeen }) => digestView(context, lastSeen, parts),
        };
      case 'preview':
        return {
          kind: 'preview-digest',
          dossier: dossier.id,
          id: id ?? null,
          view: (outcome) => {
            if (outcome.kind === 'unknown') return unknownScheduleView(id ?? null, outcome.ids, context);
            const schedule = outcome.schedule ?? { sections, quiet };
            const shown = include === undefined ? schedule.sections : parts;
            return previewView(context, outcome.lastSeen, { sections: shown, quiet: schedule.quiet });
          },
        };
      case 'list':
        return { kind: 'list-schedules', view: ({ reports }) => schedulesView(reports, context) };
      case 'schedule': {
        const read = readSchedule({ time, days, zone }, { quiet, late, sections: parts }, context);
        if (!read.ok) return refusalView(read.reason, context);
        const schedule = read.value;
        return {
          kind: 'add-schedule',
          dossier: dossier.id,
          schedule,
          view: (outcome) => {
            if (outcome.kind === 'full') return fullView(outcome.of, context);
            if (outcome.kind === 'same') return sameScheduleView(outcome.schedule, outcome.nextAt, context);
            return scheduledView(outcome.id, schedule, context);
          },
        };
      }
      case 'pause':
      case 'resume':
      case 'remove':
        return {
          kind: 'change-schedule',
          id: id ?? null,
          change: task,
          view: (outcome) =>
            outcome.kind === 'changed'
              ? changedView(task, outcome.schedule, context)
              : unknownScheduleView(id ?? null, outcome.ids, context),
        };
      default:
        return task satisfies never;
    }
  },
  changes({ do: task = 'now' }) {
    return !['now', 'list', 'preview'].includes(fold(task.trim()));
  },
});

/** Why an option does not go with this task; null where all of them do. */
function misplacedOption(
  given: Readonly<Record<string, unknown>>,
  task: keyof typeof optionsOfTask,
  w: Words,
): Phrase | null {
  for (const option of Object.keys(given)) {
    const takers = tasksTaking(option);
    if (takers.length > 0 && !takers.includes(task))
      return w.misplacedOption(option, task, takers.join(w.listSeparator));
  }
  return null;
}

function tasksTaking(option: string): string[] {
  return Object.entries(optionsOfTask).flatMap(([task, options]) =>
    options.some((known) => known === option) ? [task] : [],
  );
}
