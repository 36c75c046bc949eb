import { runCommand, type Session } from '../../src/core/command/run-command.ts';
import { snapshotOf } from '../../src/core/digest/snapshot.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { budgets, mostInThread } from '../../src/core/message/budgets.ts';
import { writeInvocation } from '../../src/core/message/invocation.ts';
import { fits, type Size } from '../../src/core/message/measure.ts';
import type { Block, View } from '../../src/core/message/view.ts';
import { caps } from '../../src/core/schedule/caps.ts';
import type { KeptWatch } from '../../src/core/watch/watch.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { aWatch } from '../store/some-watches.ts';
import { budgetedAnswers } from './budgeted-answers.ts';
import { sessionOf, testNow, viewOf } from './desk.ts';
import { findsWithin } from './finds-within.ts';
import { pagesOfAnswer } from './pages-of.ts';
import { payloadSize } from './payload-size.ts';
import { answerOn, chatPlatforms, digestOn, earlierSnapshot, toldOf } from './platform-messages.ts';
import { scheduleList, scheduleListView } from './schedule-list-view.ts';

/** Lines of a terminal's window that is as high as a laptop's screen. */
const screen = 45;
/** Of very many pages only so many are looked at. */
const mostPages = 30;

/** Every answer of a dossier that is longer than its budget on a platform, or takes more than one message. */
export function answerBreaches(dossier: Dossier): string[] {
  const session = sessionOf(dossier);
  return budgetedAnswers.flatMap((row) =>
    row.asked(dossier).flatMap((first) =>
      pagesOfAnswer(first, session, mostPages).flatMap(({ invocation, view }) => {
        const line = `${row.name}, ${writeInvocation(invocation)}`;
        const late = row.tellsFinding === true && !findsWithin(view) ? [`${line}: the finding comes late`] : [];
        return [
          ...late,
          ...chatPlatforms.flatMap((platform) => {
            const messages = answerOn(platform, view, invocation);
            const measured = row.beforeSmall === true ? answerOn(platform, withoutSmall(view), invocation) : messages;
            return [
              ...(messages.length === 1 ? [] : [`${line}, ${platform}: ${messages.length} messages`]),
              ...(holdsOneThing(view) ? [] : over(`${line}, ${platform}`, payloadSize(platform, measured), row.budget)),
            ];
          }),
        ];
      }),
    ),
  );
}

/**
 * True of a page of a list with one thing alone on it: names of a hundred characters in the widest script make a single
 * claim longer than a page, and nothing of it may be cut.
 */
function holdsOneThing({ blocks }: View): boolean {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  // A difference has its finding on every page.
  return count('entry') + count('list') + Math.max(0, count('paragraph') - 1) === 1;
}

/** The list of a channel's schedules, of one and of as many as are kept, where it is longer than an answer may be. */
export function scheduleBreaches(dossier: Dossier): string[] {
  const session = sessionOf(dossier);
  return [1, caps.channel].flatMap((count) =>
    chatPlatforms.flatMap((platform) => {
      const view = scheduleListView(count, session, { platform, place: 'T1', channel: 'C1' });
      const messages = answerOn(platform, view, scheduleList);
      const line = `${count} schedules, ${platform}`;
      return [
        ...(messages.length === 1 ? [] : [`${line}: ${messages.length} messages`]),
        ...over(line, payloadSize(platform, messages), budgets.answer),
      ];
    }),
  );
}

/** The first part of the briefing at the start of a terminal, where it is higher than a screen. */
export function terminalBreaches(dossier: Dossier): string[] {
  const { thread: _, ...parent } = viewOf({ command: 'digest', options: {} }, sessionOf(dossier));
  return [80, 100].flatMap((width) => {
    const lines = renderView(parent, { width, colour: false }).split('\n').length;
    return lines <= screen ? [] : [`the terminal, ${width} columns: ${lines} of ${screen} lines`];
  });
}

/** Every digest of a dossier that is longer than its budget on a platform: the first, one with changes, a quiet one. */
export async function digestBreaches(dossier: Dossier): Promise<string[]> {
  const snapshot = snapshotOf(dossier);
  const digests = { first: null, changed: earlierSnapshot(snapshot), quiet: snapshot };
  const breaches: string[] = [];
  for (const platform of chatPlatforms)
    for (const [name, seen] of Object.entries(digests)) {
      const [parent, ...thread] = await digestOn(platform, dossier, testNow, seen);
      const line = `digest, ${name}, ${platform}`;
      if (parent !== undefined) breaches.push(...over(line, payloadSize(platform, [parent]), budgets.digest));
      if (thread.length > mostInThread) breaches.push(`${line}: a thread of ${thread.length} messages`);
      for (const [index, message] of thread.entries())
        breaches.push(...over(`${line}, thread ${index + 1}`, payloadSize(platform, [message]), budgets.thread));
    }
  return breaches;
}

/** What tells of watches, of one and of as many as a channel can have, and their list, where it is too long. */
export async function watchBreaches(dossier: Dossier): Promise<string[]> {
  const session = sessionOf(dossier);
  const ids = [...dossier.questions.keys()];
  const breaches: string[] = [];
  for (const platform of chatPlatforms) {
    const channel = { platform, place: 'T1', channel: 'C1' };
    const watchOf = (question: string | null, index: number) =>
      aWatch(`watch${index}`, { question, channel, dossier: dossier.id, paused: index % 3 === 2 ? 'asked' : null });
    const one = [watchOf(ids[0] ?? null, 0)];
    const all = [null, ...ids].slice(0, caps.channel).map(watchOf);
    for (const [name, watches] of Object.entries({ one, all, everything: [watchOf(null, 0)] })) {
      const [parent, ...thread] = await toldOf(dossier, testNow, watches);
      const line = `what moved of ${name}, ${platform}`;
      if (parent !== undefined) breaches.push(...over(line, payloadSize(platform, [parent]), budgets.digest));
      if (thread.length > mostInThread) breaches.push(`${line}: a thread of ${thread.length} messages`);
      for (const message of thread)
        breaches.push(...over(`${line}, thread`, payloadSize(platform, [message]), budgets.thread));
    }
    for (const watches of [one, all]) {
      const messages = answerOn(platform, watchListView(watches, session), watchList);
      const line = `${watches.length} watches, ${platform}`;
      if (messages.length !== 1) breaches.push(`${line}: ${messages.length} messages`);
      breaches.push(...over(line, payloadSize(platform, messages), budgets.answer));
    }
  }
  return breaches;
}

/** What asks for what is watched, and the answer in a channel that watches this. */
const watchList = { command: 'watch', options: { do: 'list' } };

function watchListView(watches: readonly KeptWatch[], session: Session): View {
  const result = runCommand(watchList, session);
  if (result.kind !== 'request' || result.request.kind !== 'list-watches') throw new Error('it lists watches');
  return result.request.view({ reports: watches.map((watch) => ({ watch, last: null })) });
}

function over(line: string, size: Size, budget: Size): string[] {
  if (fits(size, budget)) return [];
  return [`${line}: ${size.characters} of ${budget.characters} characters, ${size.lines} of ${budget.lines} lines`];
}

function withoutSmall(view: View): View {
  const blocks = view.blocks.flatMap((block): Block[] => {
    if (block.kind === 'small' || (block.kind === 'heading' && block.folds === true)) return [];
    return [block.kind === 'entry' ? { ...block, small: [] } : block];
  });
  return { ...view, blocks, footer: [] };
}
