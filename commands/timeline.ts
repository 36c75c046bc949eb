import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { allClaims, allDifferences, claimsOfActor, withoutOptions } from '../src/core/answers/empty-view.ts';
import { startsLateView } from '../src/core/answers/refusal-view.ts';
import { type AskedTimeline, prepareTimeline, timelineView } from '../src/core/answers/timeline-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import type { Actor } from '../src/core/dossier/dossier.ts';
import type { Action } from '../src/core/message/view.ts';
import { timelineOf } from '../src/core/query/timeline.ts';
import type { Moment } from '../src/core/time/moment.ts';

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'Events by their uncertain dates',
  options: {
    from: { kind: 'date', summary: 'only events that may lie on this date or later', example: '2024-12' },
    to: { kind: 'date', summary: 'only events that may lie on this date or before', example: '2025-01' },
    actor: { kind: 'record', of: 'actor', summary: 'only what this actor said, relayed or published' },
    picture: { kind: 'flag', summary: 'as a picture' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  examples: [
    '/timeline',
    '/timeline from:2024-12 to:2025-01',
    '/timeline actor:the-telegraph',
    '/timeline picture:yes',
  ],
  *prepare(options, context) {
    if (!startsLate(options)) yield* prepareTimeline(askedFor(options, context), options.page ?? 1, context);
  },
  run(options, context) {
    if (startsLate(options)) return startsLateView(['from', 'to'], context);
    const { page = 1, picture } = options;
    return timelineView(askedFor(options, context), { page, picture }, context);
  },
});

interface Filters {
  from?: Moment | undefined;
  to?: Moment | undefined;
  actor?: Actor | undefined;
}

function startsLate({ from, to }: Filters): boolean {
  return from !== undefined && to !== undefined && from.first > to.last;
}

function askedFor({ from, to, actor }: Filters, context: AnswerContext): AskedTimeline {
  const entries = timelineOf(context.dossier, { from, to, actor: actor?.id });
  const asked = { from, to, actor, entries, instead: [] };
  return entries.length > 0 ? asked : { ...asked, ...insteadOf({ from, to, actor }, context) };
}

/** Where no event fits: the same without one filter, as far as something fits then; and what else there is. */
function insteadOf(filters: Filters, context: AnswerContext): Pick<AskedTimeline, 'why' | 'instead'> {
  const { dossier, words: w } = context;
  if (timelineOf(dossier).length === 0) return { why: w.noEvents, instead: [allClaims(w), allDifferences(w)] };
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const fitting = given.filter((name) => {
    const fewer: Filters = { ...filters, [name]: undefined };
    const { from, to, actor } = fewer;
    return timelineOf(dossier, { from, to, actor: actor?.id }).length > 0;
  });
  const own = filters.actor === undefined ? [] : [claimsOfActor(filters.actor)];
  const whole: Action = { kind: 'button', label: w.allEvents, invocation: { command: 'timeline', options: {} } };
  return {
    why: w.noSuchEvents,
    instead: [...(given.length === 1 ? [] : withoutOptions(fitting, context)), ...own, whole],
  };
}
