import { commands as plain } from '../../commands/index.ts';
import { createComposer } from '../../src/bot/compose-digest.ts';
import { createWatchPlanner } from '../../src/bot/compose-watches.ts';
import { writeKeptDigest } from '../../src/bot/kept-digest.ts';
import { changesStore } from '../../src/core/command/command.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { sections } from '../../src/core/digest/section.ts';
import type { Snapshot } from '../../src/core/digest/snapshot.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import type { View } from '../../src/core/message/view.ts';
import type { FrozenMessage } from '../../src/core/posting/publisher.ts';
import type { Fired } from '../../src/core/watch/fired.ts';
import { Sight, sightOf } from '../../src/core/watch/sight.ts';
import type { KeptWatch } from '../../src/core/watch/watch.ts';
import { english } from '../../src/core/words/en.ts';
import { createPublisher as createDiscordPublisher } from '../../src/discord/publisher.ts';
import { answerMessages as discordMessages } from '../../src/discord/receive/answer-messages.ts';
import { renderView as renderForDiscord } from '../../src/discord/render/render-view.ts';
import { createPublisher as createSlackPublisher } from '../../src/slack/publisher.ts';
import { answerMessages as slackMessages } from '../../src/slack/receive/answer-messages.ts';
import { slash } from '../discord/stand-in/interactions.ts';
import { fakeRest } from '../discord/support/fake-rest.ts';
import { silentLogger } from '../discord/support/recording-logger.ts';
import { openContext } from '../slack/support/context.ts';
import { noFiles } from '../slack/support/no-files.ts';
import { aSchedule } from '../store/some-rows.ts';

export const chatPlatforms = ['slack', 'discord'] as const;
export type ChatPlatform = (typeof chatPlatforms)[number];

const commands = withPublic(plain);
const { context } = openContext({ commands });
const { rest } = fakeRest();
const nowhere = { botToken: 'xoxb-0', apiUrl: 'http://127.0.0.1:1/' };
const publishers = {
  slack: createSlackPublisher(nowhere, { logger: silentLogger, prefix: '', files: noFiles }),
  discord: createDiscordPublisher({
    postingRest: rest,
    rest,
    words: english.platform.discord,
    logger: silentLogger,
  }),
};

/** The messages that a private answer becomes on a platform, with the controls that the platform itself adds. */
export function answerOn(
  platform: ChatPlatform,
  view: View,
  invocation: Invocation | null,
): FrozenMessage['payload'][] {
  if (platform === 'slack')
    return slackMessages(view, { invocation, startAt: 0, toAll: false, mayShare: true }, context).map(asPayload);
  const words = english.platform.discord;
  // Discord completes every option by itself, so that there is no line that could not be read.
  if (invocation === null) return renderForDiscord(view, words).map(asPayload);
  const interaction = slash(invocation.command) as never;
  const asked = { interaction, invocation, startAt: 0, placement: 'private', permission: 'yes' } as const;
  const changes = (each: Invocation) => changesStore(each, commands);
  return discordMessages(view, asked, { words, changes }).messages.map(asPayload);
}

/** The messages of a digest as it is posted, with all sections, to a channel that saw this a day before. */
export async function digestOn(
  platform: ChatPlatform,
  dossier: Dossier,
  now: Temporal.Instant,
  seen: Snapshot | null,
): Promise<FrozenMessage['payload'][]> {
  const compose = createComposer({
    dossiers: () => new Map([[dossier.id, dossier]]),
    commands: plain,
    words: english,
    publishers: new Map(Object.entries(publishers).map(([, publisher]) => [publisher.platform, publisher])),
    watchMemory() {},
  });
  const channel = { platform, place: 'T1', channel: 'C1' };
  const schedule = aSchedule('s1', { dossier: dossier.id, channel, sections });
  const dueAt = now.epochMilliseconds;
  const occurrence = { id: 'a1b2c3d4e5f6a7b8c9d0', schedule: 's1', localDate: now.toString().slice(0, 10), dueAt };
  const composed = await compose(schedule, occurrence, seen === null ? null : lastSeen(seen, dueAt - 86_400_000));
  if (composed === null) throw new Error('the dossier is there');
  return composed.messages.map(({ payload }) => payload);
}

/** The messages that tell what moved of these watches, to a channel that saw this of their questions before. */
export async function toldOf(
  dossier: Dossier,
  now: Temporal.Instant,
  watches: readonly KeptWatch[],
): Promise<FrozenMessage['payload'][]> {
  const planner = createWatchPlanner({
    dossiers: () => new Map([[dossier.id, dossier]]),
    commands: plain,
    words: english,
    publishers: new Map(Object.entries(publishers).map(([, publisher]) => [publisher.platform, publisher])),
  });
  const seen = JSON.stringify(earlierSight(sightOf(dossier, dossier.questions.keys())));
  const fired: { watch: KeptWatch; fired: readonly Fired[] }[] = [];
  for (const watch of watches) {
    const found = await planner.compare({ watch, seen, times: 0 }, dossier);
    if (found !== null) fired.push({ watch, fired: found.fired });
  }
  const told = planner.compose(fired, 'a1b2c3d4e5f6a7b8c9d0', dossier, now.epochMilliseconds);
  return told.messages.map(({ payload }) => payload);
}

/** The same as in `earlierSnapshot` of what a watch saw. */
function earlierSight({ questions }: Sight): Sight {
  const earlier = Object.entries(questions).map(([id, { verdict, claims, origins }], place) => {
    const seen = Object.entries(claims).flatMap(([claim, [status, said, figure]], index) => {
      if (index % 3 === 0) return [];
      return [[claim, [status, index % 3 === 1 ? 'something else' : said, figure]] as const];
    });
    const was = place % 2 === 0 ? verdict : ('compatible' as const);
    return [id, { verdict: was, claims: Object.fromEntries(seen), origins: origins.slice(1) }] as const;
  });
  return Sight.parse({ questions: Object.fromEntries(earlier) });
}

function lastSeen(snapshot: Snapshot, at: number) {
  const view = { title: [], blocks: [], footer: [] };
  return { snapshot: writeKeptDigest({ snapshot, at }, view, null), at, occurrence: 'before' };
}

function asPayload(message: object): FrozenMessage['payload'] {
  return { ...message };
}

/**
 * What a channel saw before a part of the dossier was there: each claim of this share is missing, every second verdict
 * was another one, and a third of the rest said something else.
 */
export function earlierSnapshot(snapshot: Snapshot, share = 8): Snapshot {
  const claims = Object.entries(snapshot.claims).flatMap(([id, claim], index) => {
    if (index % share === 0) return [];
    return [[id, index % share === 1 ? { ...claim, content: 'something else' } : claim] as const];
  });
  const verdicts = Object.entries(snapshot.verdicts).map(([id, verdict], index): [string, typeof verdict] => {
    if (index % 2 === 0) return [id, verdict];
    return [id, verdict === 'compatible' ? 'conflict' : 'compatible'];
  });
  return { revision: 'earlier', claims: Object.fromEntries(claims), verdicts: Object.fromEntries(verdicts) };
}
