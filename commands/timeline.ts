import { refusalView } from '../src/core/answers/refusal-view.ts';
import { timelineView } from '../src/core/answers/timeline-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { timelineOf } from '../src/core/query/timeline.ts';

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'Events in the order of their uncertain dates, and who said what of them',
  options: {
    from: { kind: 'date', summary: 'only events that may lie on this date or later', example: '2024-12' },
    to: { kind: 'date', summary: 'only events that may lie on this date or before', example: '2025-01' },
    actor: { kind: 'record', of: 'actor', summary: 'only what this actor said, relayed or published' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  examples: ['/timeline', '/timeline from:2024-12 to:2025-01', '/timeline actor:the-telegraph'],
  run({ from, to, actor, page = 1 }, context) {
    if (from !== undefined && to !== undefined && from.first > to.last)
      return refusalView(context.words.startsLate, context);
    return timelineView(timelineOf(context.dossier, { from, to, actor: actor?.id }), page, context);
  },
});
