import { type CommandContext, defineCommand } from '../src/core/command/command.ts';
import { nearest } from '../src/core/command/nearest.ts';
import { typed } from '../src/core/command/read-options.ts';
import { parseSections, sections } from '../src/core/digest/section.ts';
import { parseDays, parseTime, parseZone } from '../src/core/schedule/parse-schedule.ts';
import { lateChoices, quietChoices, type Schedule } from '../src/core/schedule/schedule.ts';
import { digestView, previewView } from '../src/core/view/digest-view.ts';
import { example } from '../src/core/view/help-view.ts';
import type { Phrase } from '../src/core/view/inline.ts';
import { words } from '../src/core/view/phrase.ts';
import { refusalView } from '../src/core/view/refusal-view.ts';
import { changedView, scheduledView, schedulesView, unknownScheduleView } from '../src/core/view/schedule-view.ts';

const zones = Intl.supportedValuesOf('timeZone');

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
      summary: `schedule: all, or a list of ${sections.join(', ')}`,
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
    '/digest preview',
  ],
  run(options, context) {
    const { do: task = 'now', time, days, zone, quiet = 'line', late = 'latest', include, id } = options;
    const { dossier } = context;
    const stray = task === 'schedule' ? undefined : onlyForSchedule.find((name) => options[name] !== undefined);
    if (stray !== undefined) return refusalView(context.words.onlyForSchedule([words(stray)]), context);
    switch (task) {
      case 'now':
        return {
          kind: 'read-last-seen',
          dossier: dossier.id,
          view: ({ lastSeen }) => digestView(context, lastSeen, sections),
        };
      case 'preview':
        return {
          kind: 'preview-digest',
          dossier: dossier.id,
          id: id ?? null,
          view: (outcome) =>
            outcome.kind === 'preview'
              ? previewView(context, outcome.lastSeen, outcome.schedule ?? { sections, quiet })
              : unknownScheduleView(outcome.ids, context),
        };
      case 'list':
        return { kind: 'list-schedules', view: ({ reports }) => schedulesView(reports, context) };
      case 'schedule': {
        const read = readSchedule({ time, days, zone, quiet, late, include }, context);
        if (!read.ok) return refusalView(read.reason, context);
        const { schedule } = read;
        return {
          kind: 'add-schedule',
          dossier: dossier.id,
          schedule,
          view: (outcome) => scheduledView(outcome.id, schedule, context),
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
              : unknownScheduleView(outcome.ids, context),
        };
      default:
        return task satisfies never;
    }
  },
});

/** What says how a new schedule is to be: of no use with anything else, and easily meant to schedule. */
const onlyForSchedule = ['time', 'days', 'zone', 'quiet', 'late', 'include'] as const;

interface Given {
  time: string | undefined;
  days: string | undefined;
  zone: string | undefined;
  quiet: Schedule['quiet'];
  late: Schedule['late'];
  include: string | undefined;
}

/** A schedule as given, with what is left out filled in: daily, everything, the channel's zone. */
function readSchedule(
  given: Given,
  context: CommandContext,
): { ok: true; schedule: Schedule } | { ok: false; reason: Phrase } {
  const { words: w } = context;
  if (given.time === undefined) return { ok: false, reason: w.needsTime([example('/digest do:schedule time:08:00')]) };
  const time = parseTime(given.time);
  if (time === null) return { ok: false, reason: w.badTime([typed(given.time)]) };
  const days = parseDays(given.days ?? 'daily');
  if (days === null) return { ok: false, reason: w.badDays([typed(given.days ?? '')]) };
  const zone = parseZone(given.zone ?? context.zone);
  if (zone === null) {
    const near = nearest(given.zone ?? '', zones);
    return { ok: false, reason: w.badZone([typed(given.zone ?? '')], near === null ? null : [words(near)]) };
  }
  const parts = parseSections(given.include ?? 'all');
  if (parts === null)
    return { ok: false, reason: w.badSections([typed(given.include ?? '')], sections.join(w.listSeparator)) };
  return { ok: true, schedule: { time, days, zone, quiet: given.quiet, late: given.late, sections: parts } };
}
