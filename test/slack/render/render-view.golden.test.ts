import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Request } from '../../../src/core/command/request.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { usualSections } from '../../../src/core/digest/section.ts';
import type { View } from '../../../src/core/message/view.ts';
import { type KeptSchedule, weekdays } from '../../../src/core/schedule/schedule.ts';
import type { ScheduleReport } from '../../../src/core/schedule/schedule-report.ts';
import type { KeptWatch } from '../../../src/core/watch/watch.ts';
import { english } from '../../../src/core/words/en.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import { everyBlock } from '../../local/support/every-block.ts';
import { aSuggestion } from '../../support/a-suggestion.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { floodDossier } from '../support/flood.ts';

const suggested = aSuggestion({ dossier: floodDossier.id, question: 'houses-flooded' });
const kinds = [...new Set(everyBlock.blocks.map(({ kind }) => kind))];
const lines = [
  { command: 'about', options: {} },
  { command: 'check', options: { text: '300 houses' } },
  { command: 'cite', options: { claim: 'mayor-houses' } },
  { command: 'claims', options: {} },
  { command: 'claims', options: { source: 'rivr-post' } },
  { command: 'differences', options: {} },
  { command: 'differences', options: { question: 'houses-flooded' } },
  { command: 'digest', options: {} },
  { command: 'digest', options: { do: 'list' } },
  { command: 'digest', options: { do: 'list', show: 'receipts' } },
  { command: 'digest', options: { do: 'remove', id: 's1' } },
  { command: 'digest', options: { do: 'remove', id: 's1', confirm: 'yes' } },
  { command: 'digest', options: { do: 'schedule', time: '25:00', days: 'funday', zone: 'Kiew' } },
  { command: 'digest', options: { do: 'schedule', time: '08:00' } },
  { command: 'dossier', options: {} },
  { command: 'evidence', options: { claim: 'mayor-houses' } },
  { command: 'gaps', options: {} },
  { command: 'gaps', options: { question: 'houses-flooded' } },
  { command: 'help', options: {} },
  { command: 'help', options: { command: 'claims' } },
  { command: 'search', options: { text: 'xyzzy' } },
  { command: 'sources', options: {} },
  { command: 'sources', options: { source: 'river-post' } },
  { command: 'timeline', options: {} },
  {
    command: 'watch',
    options: { question: 'houses-flooded', above: '200', quiet: '22:00-07:00' },
  },
  { command: 'watch', options: { do: 'list' } },
  { command: 'suggest', options: { text: 'the mayor says 300 homes' } },
  { command: 'suggest', options: { do: 'list' } },
  { command: 'inbox', options: {} },
  { command: 'inbox', options: { id: suggested.id } },
  { command: 'inbox', options: { do: 'approve', id: suggested.id, version: '1' } },
  { command: 'audit', options: {} },
  { command: 'watch', options: { do: 'remove', id: 'w1' } },
  { command: 'watch', options: { do: 'remove', id: 'w1', confirm: 'yes' } },
];

const dueAt = Date.UTC(2031, 2, 9, 8);
const schedule: KeptSchedule = {
  id: 's1',
  dossier: floodDossier.id,
  createdBy: 'U000000001',
  createdAt: dueAt,
  paused: null,
  channel: { platform: 'slack', place: 'T000000001', channel: 'C000000001' },
  channelName: 'desk',
  time: '08:00',
  days: weekdays,
  zone: 'UTC',
  quiet: 'line',
  late: 'latest',
  sections: usualSections,
};
const kept: KeptWatch = {
  id: 'w1',
  dossier: floodDossier.id,
  createdBy: 'U000000001',
  createdAt: dueAt,
  paused: null,
  channel: schedule.channel,
  channelName: 'desk',
  question: 'houses-flooded',
  when: 'figure',
  above: 200,
  below: null,
  quiet: { from: '22:00', to: '07:00', zone: 'Europe/Kyiv' },
};
const reports: readonly ScheduleReport[] = [
  {
    schedule,
    nextAt: Date.UTC(2031, 2, 11, 8),
    past: [
      { localDate: '2031-03-10', dueAt: dueAt + 86_400_000, at: null, receipt: 'r2', outcome: { missed: 'too-late' } },
      { localDate: '2031-03-09', dueAt, at: dueAt, receipt: 'r1', outcome: 'posted' },
    ],
  },
  { schedule: { ...schedule, id: 's2', time: '18:30', paused: 'channel-gone' }, nextAt: null, past: [] },
];

/** What the store would have given. */
function viewOfRequest(request: Request): View {
  switch (request.kind) {
    case 'read-last-seen':
      return request.view({ lastSeen: null });
    case 'read-changes':
      return request.view({ changes: null });
    case 'preview-digest':
      return request.view({ kind: 'preview', lastSeen: null, schedule });
    case 'list-schedules':
      return request.view({ reports });
    case 'add-schedule':
      return request.view({ kind: 'added', id: schedule.id });
    case 'change-schedule':
      return request.view({ kind: 'changed', schedule, isElsewhere: false });
    case 'ask-removal':
      return request.view({ kind: 'found', schedule });
    case 'use-dossier':
      return request.view({ kept: true });
    case 'add-watch':
      return request.view({ kind: 'added', id: kept.id });
    case 'list-watches':
      return request.view({
        reports: [
          { watch: kept, last: { localDate: '2031-03-09', dueAt, at: dueAt, receipt: 'r3', outcome: 'posted' } },
          { watch: { ...kept, id: 'w2', question: null, when: 'any', above: null, paused: 'asked' }, last: null },
        ],
      });
    case 'ask-stop':
      return request.view({ kind: 'found', watch: kept });
    case 'change-watch':
      return request.view({ kind: 'changed', watch: kept });
    case 'add-suggestion':
      return request.view({ kind: 'kept' });
    case 'list-own-suggestions':
      return request.view({ suggestions: [suggested] });
    case 'list-suggestions':
      return request.view({ suggestions: [suggested], hasMore: false, elsewhere: ['other-dossier'] });
    case 'read-suggestion':
      return request.view({ suggestion: suggested });
    case 'decide-suggestion':
      return request.view({ kind: 'not', why: 'edited', suggestion: suggested });
    case 'read-audit':
      return request.view({ entries: [], check: { kind: 'broken', number: 3, why: 'entry' } });
    default:
      return request satisfies never;
  }
}

/** Compares each message of a view with its file, which can be pasted into Block Kit Builder as it is. */
async function compare(view: View, name: string): Promise<void> {
  for (const [index, message] of renderView(view).entries()) {
    const file = `golden/${name}${index === 0 ? '' : `-${index + 1}`}.golden.json`;
    await expect(`${JSON.stringify({ blocks: message.blocks }, null, 2)}\n`).toMatchFileSnapshot(file);
  }
}

describe('golden files for Block Kit Builder', () => {
  test.each(kinds)('a %s', async (kind) => {
    const view = { title: [], blocks: everyBlock.blocks.filter((block) => block.kind === kind), footer: [] };
    await compare(view, kind);
  });

  test('title and footer', async () => {
    await compare({ ...everyBlock, blocks: [] }, 'title-and-footer');
  });

  test('the list of answers has one of every command', () => {
    expect(new Set(lines.map(({ command }) => command))).toEqual(new Set(commands.keys()));
  });

  test.each(lines)('/$command $options', async ({ command, options }) => {
    const dossiers = new Map([[floodDossier.id, floodDossier]]);
    const now = Temporal.Instant.from('2031-03-10T00:00:00Z');
    const result = runCommand(
      { command, options },
      { dossiers, dossier: floodDossier, commands, words: english, now, zone: 'UTC', reference: 'r1' },
    );
    if (result.kind === 'failure') throw result.error;
    const view = result.kind === 'view' ? result.view : viewOfRequest(result.request);
    expect(renderView(view).flatMap(problemsOf)).toEqual([]);
    const name = [command, ...Object.entries(options).flat()].join('-').replaceAll(':', '');
    await compare(view, `answers/${name}`);
  });
});
