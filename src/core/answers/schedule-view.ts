import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import { nextOccurrences } from '../schedule/next-occurrence.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { taskButton } from './schedule-actions.ts';
import { channelOf, choices, scheduleAgain, scheduleField, scheduleName } from './schedule-lines.ts';

/** A schedule was added: when its next digests will be posted, and what was chosen where it is not the usual. */
export function scheduledView(id: string, schedule: Schedule, context: AnswerContext): View {
  const { words: w } = context;
  const [next, ...then] = nextTimes(id, schedule, 3, context);
  const chosen = choices(schedule, w);
  return {
    title: w.scheduledTitle(scheduleName({ ...schedule, id }, context)),
    blocks: [
      ...(next === undefined ? [] : [paragraph(w.nextOn(next))]),
      ...(then.length === 0 ? [] : [small(w.thenOn(then))]),
      ...(chosen.length === 0 ? [] : [small(join(chosen, w.dot))]),
      {
        kind: 'actions',
        actions: (['preview', 'pause', 'remove'] as const).map((task) => taskButton(task, id, null, w)),
      },
    ],
    footer: footer(context),
  };
}

/** A schedule was paused, resumed or removed. `isElsewhere` where that was asked outside its channel. */
export function changedView(
  change: 'pause' | 'resume' | 'remove',
  schedule: KeptSchedule,
  isElsewhere: boolean,
  context: AnswerContext,
): View {
  const { words: w } = context;
  const name = scheduleName(schedule, context);
  const where = isElsewhere ? w.nameWithPlace(name, channelOf(schedule, w)) : name;
  const blocks = blocksOfChange(change, schedule, context).filter((block) => !isElsewhere || block.kind !== 'actions');
  return { title: w.changedTitle[change](where), blocks, footer: footer(context) };
}

/** Asks before a schedule is removed. Either answer is a button. */
export function askRemovalView(schedule: KeptSchedule, context: AnswerContext): View {
  const { words: w } = context;
  const { id } = schedule;
  return {
    title: w.askRemoval(scheduleName(schedule, context)),
    blocks: [
      paragraph(w.removalMeans),
      {
        kind: 'actions',
        actions: [
          {
            kind: 'button',
            label: w.taskButtons.remove(null),
            invocation: { command: 'digest', options: { do: 'remove', id, confirm: 'yes' } },
          },
          { kind: 'button', label: w.keepIt, invocation: { command: 'digest', options: { do: 'list' } } },
        ],
      },
    ],
    footer: footer(context),
  };
}

function blocksOfChange(
  change: 'pause' | 'resume' | 'remove',
  schedule: KeptSchedule,
  context: AnswerContext,
): Block[] {
  const { words: w } = context;
  const { id } = schedule;
  switch (change) {
    case 'pause':
      return [paragraph(w.pausedUntil), { kind: 'actions', actions: [taskButton('resume', id, null, w)] }];
    case 'resume':
      return [
        ...nextTimes(id, schedule, 1, context).map((time) => paragraph(w.nextOn(time))),
        { kind: 'actions', actions: [taskButton('pause', id, null, w)] },
      ];
    case 'remove':
      return [paragraph(w.removedNow), ...undoBlocks(schedule, context)];
    default:
      return change satisfies never;
  }
}

/** Schedules the same again. One that was paused would post, which is said; one whose dossier is gone cannot. */
function undoBlocks(schedule: KeptSchedule, { words: w, dossier, dossiers }: AnswerContext): Block[] {
  if (!dossiers.has(schedule.dossier)) return [];
  const label = schedule.paused === null ? w.undo : w.scheduleAgain;
  return [
    ...(schedule.paused === null ? [] : [small(w.removedPaused)]),
    { kind: 'actions', actions: [{ kind: 'button', label, invocation: scheduleAgain(schedule, dossier.id) }] },
  ];
}

function nextTimes(id: string, schedule: Schedule, n: number, { words: w, now }: AnswerContext): Phrase[] {
  return nextOccurrences(schedule, now.epochMilliseconds, n).map(({ dueAt }) =>
    scheduleField(id, 'when', w.moment(dueAt, schedule.zone)),
  );
}

function paragraph(text: Phrase): Block {
  return { kind: 'paragraph', text };
}

function small(text: Phrase): Block {
  return { kind: 'small', text };
}
