import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { faultsView } from '../src/core/answers/unscheduled-view.ts';
import { fullOfWatchesView, sameWatchView, unclearWatchView } from '../src/core/answers/unwatched-view.ts';
import { watchAgain, watchName } from '../src/core/answers/watch-lines.ts';
import { askStopView, changedWatchView, watchingView } from '../src/core/answers/watch-view.ts';
import { watchesView } from '../src/core/answers/watches-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { zones } from '../src/core/command/read-schedule.ts';
import { readWatch } from '../src/core/command/read-watch.ts';
import type { MeantWatch, Request } from '../src/core/command/request.ts';
import { misplacedAmong, withoutMisplacedOf } from '../src/core/command/task-options.ts';
import { watchTasks } from '../src/core/command/watch-tasks.ts';
import { prepareContents } from '../src/core/digest/snapshot.ts';
import { textOf } from '../src/core/message/inline.ts';
import { prepareDifferences } from '../src/core/query/differences.ts';
import { fold } from '../src/core/text/fold.ts';
import { questionsOf } from '../src/core/watch/fired.ts';
import { prepareSight, sightOf } from '../src/core/watch/sight.ts';
import { waits } from '../src/core/watch/watch.ts';

export const watch = defineCommand({
  name: 'watch',
  summary: 'A message when something moves',
  options: {
    do: {
      kind: 'choice',
      choices: ['add', 'list', 'pause', 'resume', 'remove'],
      summary: 'what to do; watch something, unless said otherwise',
    },
    question: {
      kind: 'record',
      of: 'question',
      summary: 'add: which question; every one, unless said',
      example: 'artillery-delivered',
    },
    when: { kind: 'choice', choices: waits, summary: 'add: what brings a message; the verdict, unless said' },
    above: { kind: 'text', summary: 'add: figures above this number', example: '200' },
    below: { kind: 'text', summary: 'add: figures below this number', example: '100' },
    quiet: {
      kind: 'text',
      summary: 'add: hours in which nothing comes; it comes when they end',
      example: '22:00-07:00',
      values: ['22:00-07:00'],
    },
    zone: {
      kind: 'text',
      summary: 'add: the IANA time zone of the quiet hours',
      example: 'Europe/Kyiv',
      values: zones,
    },
    id: { kind: 'text', summary: 'pause, resume, remove: which one, by words of its name', values: 'watches' },
    confirm: { kind: 'flag', summary: 'remove: yes, without being asked first' },
    page: { kind: 'page', summary: 'list: which page' },
  },
  main: 'do',
  examples: [
    '/watch question:artillery-delivered when:any quiet:22:00-07:00 zone:Europe/Kyiv',
    '/watch question:artillery-delivered above:200',
    '/watch when:new-origin',
    '/watch list',
  ],
  *prepare({ do: task = 'add', question }, { dossier }) {
    if (task !== 'add') return;
    const questions = question === undefined ? [...dossier.questions.keys()] : [question.id];
    yield* prepareDifferences(dossier, [{}], questions);
    yield* prepareContents(dossier);
    yield* prepareSight(dossier, questions);
  },
  run(options, context) {
    const { do: task = 'add', question, when, above, below, quiet, zone, id = null, confirm, page = 1 } = options;
    const { dossier, words: w } = context;
    const { do: _, ...given } = options;
    const misplaced = misplacedAmong(given, task, watchTasks, w);
    if (misplaced.length > 0)
      return faultsView(misplaced, withoutMisplacedOf(given, task, watchTasks, context), context);
    switch (task) {
      case 'add': {
        const read = readWatch({ question, when, above, below, quiet, zone }, context);
        const named = { dossier: dossier.id, id: '' };
        if (!read.ok) {
          const label = w.watchIt(watchName({ ...read.right, ...named }, context));
          return faultsView(read.faults, [{ label, invocation: watchAgain(read.right) }], context);
        }
        const wanted = read.value;
        return {
          kind: 'add-watch',
          dossier: dossier.id,
          revision: dossier.revision,
          watch: wanted,
          seen: sightOf(
            dossier,
            questionsOf(wanted, dossier).map((one) => one.id),
            wanted.when,
          ),
          view(outcome) {
            if (outcome.kind === 'full') return fullOfWatchesView(outcome.of, context);
            if (outcome.kind === 'same') return sameWatchView(outcome.watch, context);
            return watchingView({ ...wanted, ...named, id: outcome.id }, context);
          },
        };
      }
      case 'list':
        return { kind: 'list-watches', view: ({ reports }) => watchesView(reports, page, context) };
      case 'remove':
        if (confirm !== true)
          return {
            kind: 'ask-stop',
            ...meant(id, context),
            view: (outcome) =>
              outcome.kind === 'found'
                ? askStopView(outcome.watch, context)
                : unclearWatchView(task, id, outcome, context),
          };
        return change(task, id, context);
      case 'pause':
      case 'resume':
        return change(task, id, context);
      default:
        return task satisfies never;
    }
  },
  changes({ do: task = 'add' }) {
    return fold(task.trim()) !== 'list';
  },
});

function meant(id: string | null, context: AnswerContext): MeantWatch {
  return { id, nameOf: (kept) => textOf(watchName(kept, context)) };
}

function change(task: 'pause' | 'resume' | 'remove', id: string | null, context: AnswerContext): Request {
  return {
    kind: 'change-watch',
    ...meant(id, context),
    change: task,
    view: (outcome) =>
      outcome.kind === 'changed'
        ? changedWatchView(task, outcome.watch, context)
        : unclearWatchView(task, id, outcome, context),
  };
}
