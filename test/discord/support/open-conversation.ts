import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents } from 'discord.js';
import { commands } from '../../../commands/index.ts';
import type { Desk } from '../../../src/core/posting/desk.ts';
import { noDrawing } from '../../../src/core/posting/draw.ts';
import { type Discord, startDiscord } from '../../../src/discord/start.ts';
import type { Sleep } from '../../../src/platform/with-timeout.ts';
import { type DiscordStandIn, type Request, startStandIn, token } from '../stand-in/start-stand-in.ts';
import { type RecordingDesk, recordingDesk } from './recording-desk.ts';
import { recordingLogger } from './recording-logger.ts';
import { words } from './view-of.ts';

export interface Conversation {
  standIn: DiscordStandIn;
  discord: Discord;
  desk: RecordingDesk;
  /** Every log line, as JSON. */
  logs: string[];
  /** Sends an interaction and resolves with what was answered to it, once nothing more comes. */
  interact(interaction: Record<string, unknown>, expected?: number): Promise<Request[]>;
  /** Sends messages to the bot. Resolves with the posts to channels, once there are so many and nothing more comes. */
  write(messages: readonly Record<string, unknown>[], expected?: number): Promise<Request[]>;
  /** Stops. Gives what was wrong: faults of payloads, and log lines that hold a token or what somebody typed. */
  end(): Promise<string[]>;
}

/** The real client, connected to a stand-in. */
export async function openConversation({
  desk = recordingDesk(),
  answering = desk,
  standIn: shared,
  heartbeatMs = 45_000,
  deferAfterMs,
  finishWithinMs,
  sleep = async () => {},
  now,
}: {
  desk?: RecordingDesk;
  /** Another desk that answers in its place. */
  answering?: Desk;
  /** A stand-in that another conversation shares. The conversation that began it ends it. */
  standIn?: DiscordStandIn;
  heartbeatMs?: number;
  deferAfterMs?: number;
  finishWithinMs?: number;
  /** How answers to messages wait for their turn: not at all, unless said. */
  sleep?: Sleep;
  now?(): number;
} = {}): Promise<Conversation> {
  const standIn = shared ?? (await startStandIn({ heartbeatMs }));
  const { logger, lines: logs } = recordingLogger();
  const discord = startDiscord({
    config: { token, apiUrl: standIn.apiUrl },
    desk: answering,
    commands,
    words,
    logger,
    draw: noDrawing,
    sleep,
    ...(now === undefined ? {} : { now }),
    ...(deferAfterMs === undefined ? {} : { deferAfterMs }),
    ...(finishWithinMs === undefined ? {} : { finishWithinMs }),
  });
  await discord.connectGateway();
  return {
    standIn,
    discord,
    desk,
    logs,
    async interact(interaction, expected = 1) {
      const answers = () =>
        standIn.requests.filter(({ path }) => path.includes(`secret-token-${String(interaction.id)}`));
      standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
      for (let tries = 0; answers().length < expected && tries < 60_000; tries += 1) await wait(2);
      await wait(40);
      return answers();
    },
    async write(messages, expected = 1) {
      const posts = () =>
        standIn.requests.filter(({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path));
      for (const each of messages) standIn.gateway.dispatch(GatewayDispatchEvents.MessageCreate, each);
      for (let tries = 0; posts().length < expected && tries < 60_000; tries += 1) await wait(2);
      await wait(40);
      return posts();
    },
    async end() {
      await discord.stop();
      if (shared === undefined) await standIn.stop();
      const leaks = logs.filter(
        (line) => line.includes(token) || line.includes('secret-token') || line.includes('secret words'),
      );
      return [...standIn.state.problems, ...leaks];
    },
  };
}
