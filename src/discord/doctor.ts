import {
  type APIApplication,
  type APIGatewayBotInfo,
  type APIUser,
  ApplicationIntegrationType,
  DiscordAPIError,
  PermissionFlagsBits,
  PermissionsBitField,
  type REST,
  RequestMethod,
  Routes,
} from 'discord.js';
import type { Command } from '../core/command/command.ts';
import type { Check } from '../platform/check.ts';
import type { DoctorParts } from '../platform/platform.ts';
import type { DiscordConfig } from './config.ts';
import { clearRest } from './connect/close-rest.ts';
import { definitionsOf } from './connect/definitions.ts';
import { describeError } from './connect/describe-error.ts';
import { openRest } from './connect/open-rest.ts';
import { readApi } from './connect/read-api.ts';
import { isRegistered, readRegistered } from './connect/register.ts';
import { channelPermissions } from './post/channel-permissions.ts';
import type { DoctorWords } from './words.ts';

const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
const neededIn = {
  none: [...needed, PermissionFlagsBits.SendMessages],
  open: [...needed, PermissionFlagsBits.SendMessagesInThreads],
  locked: [...needed, PermissionFlagsBits.SendMessagesInThreads, PermissionFlagsBits.ManageThreads],
} as const;
const forThreads = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads];
/** A clock further off than this posts digests at a time that people notice. */
const mostClockMs = 30_000;

/** Asks Discord, changing nothing, what is right and what to mend. Never rejects. */
export async function discordChecks(
  config: DiscordConfig,
  { commands, channels, words: all, now }: Omit<DoctorParts, 'logger' | 'views'>,
): Promise<Check[]> {
  const words = all.platform.discord.doctor;
  const rest = openRest(config);
  const ask = (name: string, check: () => Promise<Omit<Check, 'name'>>): Promise<Check> => {
    return check()
      .catch((error: unknown) => explain(error, words))
      .then((result) => ({ name, ...result }));
  };
  const { names } = words;
  try {
    return await Promise.all([
      ask(names.token, () => checkToken(rest, words)),
      ask(names.application, () => checkApplication(rest, words)),
      ask(names.commands, () => checkCommands(rest, commands, words)),
      ask(names.gateway, () => checkGateway(rest, words)),
      ask(names.clock, () => checkClock(rest, words, now)),
      ...channels.map(({ channel }) => ask(names.channel(channel), () => checkChannel(rest, channel, words))),
    ]);
  } finally {
    clearRest(rest);
  }
}

type Result = Omit<Check, 'name'>;

async function checkToken(rest: REST, words: DoctorWords): Promise<Result> {
  return good(words.bot((await readApi<APIUser>(rest, Routes.user())).username));
}

async function checkApplication(rest: REST, words: DoctorWords): Promise<Result> {
  const application = await readApi<APIApplication & { interactions_endpoint_url?: string | null }>(
    rest,
    Routes.currentApplication(),
  );
  if (application.interactions_endpoint_url) return bad(words.endpoint, words.mendEndpoint);
  const installs = application.integration_types_config;
  const types = {
    GuildInstall: ApplicationIntegrationType.GuildInstall,
    UserInstall: ApplicationIntegrationType.UserInstall,
  };
  const missing = Object.entries(types).flatMap(([name, type]) =>
    installs === undefined || type in installs ? [] : [name],
  );
  return missing.length === 0
    ? good(words.application(application.name))
    : bad(words.installs(missing.join(', ')), words.mendInstalls);
}

async function checkCommands(rest: REST, commands: ReadonlyMap<string, Command>, words: DoctorWords): Promise<Result> {
  const definitions = definitionsOf(commands);
  const { registered } = await readRegistered(rest);
  return isRegistered(definitions, registered)
    ? good(words.commands(String(definitions.length)))
    : bad(words.otherCommands, words.mendCommands);
}

async function checkGateway(rest: REST, words: DoctorWords): Promise<Result> {
  const { session_start_limit: limit } = await readApi<APIGatewayBotInfo>(rest, Routes.gatewayBot());
  return limit.remaining > 0 ? good(words.gateway(String(limit.remaining))) : bad(words.noSessions, words.mendSessions);
}

async function checkClock(rest: REST, words: DoctorWords, now: () => number): Promise<Result> {
  const before = now();
  const { headers } = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.gateway() });
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return { ok: 'unknown', detail: words.unreachable('no Date'), mend: words.tryAgain };
  // The header has whole seconds, and the answer took its time.
  const apart = Math.max(0, before - theirs - 1_000, theirs - now());
  const detail = words.clock(String(Math.round(apart / 1_000)));
  return apart <= mostClockMs ? good(detail) : bad(detail, words.mendClock);
}

async function checkChannel(rest: REST, channel: string, words: DoctorWords): Promise<Result> {
  const { id } = await readApi<APIUser>(rest, Routes.user());
  const found = await channelPermissions(rest, channel, id).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  });
  if (found === null) return bad(words.gone, words.mendGone);
  const { permissions, thread } = found;
  const missing = neededIn[thread].filter((permission) => !permissions.has(permission));
  if (missing.length > 0)
    return bad(words.mayNotPost(new PermissionsBitField(missing).toArray().join(', ')), words.mendPermissions);
  // in a thread a long digest goes on in replies anyway
  return good(thread !== 'none' || permissions.has(forThreads) ? words.mayPost : words.mayPostWithoutThreads);
}

function explain(error: unknown, words: DoctorWords): Result {
  const { status, code } = describeError(error);
  if (status === 401 || (error instanceof Error && error.message.startsWith('Expected token')))
    return bad(words.refusedToken, words.mendToken);
  return { ok: 'unknown', detail: words.unreachable(String(status ?? code ?? 'no answer')), mend: words.tryAgain };
}

function good(detail: string): Result {
  return { ok: true, detail, mend: '' };
}

function bad(detail: string, mend: string): Result {
  return { ok: false, detail, mend };
}
