import { ApplicationFlagsBitField, ApplicationIntegrationType, type REST, RequestMethod, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../core/command/command.ts';
import { type Check, note, right, unknown, wrong } from '../platform/check.ts';
import type { DoctorParts } from '../platform/platform.ts';
import type { DiscordConfig } from './config.ts';
import { closeRest } from './connect/close-rest.ts';
import { commandDefinitions } from './connect/command-definitions.ts';
import { describeError } from './connect/describe-error.ts';
import { openRest } from './connect/open-rest.ts';
import { readApi } from './connect/read-api.ts';
import { isRegistered, readRegistered } from './connect/register-commands.ts';
import { checkChannel } from './post/check-channel.ts';
import { isWithoutToken } from './post/classify-error.ts';
import type { DoctorWords } from './words.ts';

/** A clock that is further off posts digests at a time that people notice. */
const mostClockDifferenceMs = 30_000;

const User = z.object({ username: z.string() });

const Application = z.object({
  name: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
  flags: z.number().optional(),
});

const GatewayInfo = z.object({ session_start_limit: z.object({ remaining: z.number() }) });

/** Asks Discord what is right and what a person must mend. It changes nothing, and never rejects. */
export async function discordChecks(
  config: DiscordConfig,
  { commands, channels, words: allWords, now }: Omit<DoctorParts, 'logger' | 'views'>,
): Promise<Check[]> {
  const words = allWords.platform.discord.doctor;
  const { names } = words;
  const rest = openRest(config);
  const run = (name: string, check: (name: string) => Promise<Check>): Promise<Check> =>
    check(name).catch((error: unknown) => checkOfError(name, error, words));
  try {
    return await Promise.all([
      run(names.token, (name) => checkToken(name, rest, words)),
      run(names.application, (name) => checkApplication(name, rest, words)),
      run(names.commands, (name) => checkCommands(name, rest, commands, words)),
      run(names.gateway, (name) => checkGateway(name, rest, words)),
      run(names.intents, (name) => checkIntents(name, rest, words)),
      run(names.clock, (name) => checkClock(name, rest, words, now)),
      ...channels.map(({ channel }) => run(names.channel(channel), (name) => checkChannel(name, rest, channel, words))),
    ]);
  } finally {
    closeRest(rest);
  }
}

async function checkToken(name: string, rest: REST, words: DoctorWords): Promise<Check> {
  const { username } = await readApi(rest, Routes.user(), User);
  return right(name, words.bot(username));
}

async function checkApplication(name: string, rest: REST, words: DoctorWords): Promise<Check> {
  const application = await readApi(rest, Routes.currentApplication(), Application);
  if (application.interactions_endpoint_url) return wrong(name, words.endpoint, words.mendEndpoint);
  const installs = application.integration_types_config;
  const types = {
    GuildInstall: ApplicationIntegrationType.GuildInstall,
    UserInstall: ApplicationIntegrationType.UserInstall,
  };
  const missing = Object.entries(types).flatMap(([install, type]) => (!installs || type in installs ? [] : [install]));
  return missing.length === 0
    ? right(name, words.application(application.name))
    : wrong(name, words.installs(missing.join(', ')), words.mendInstalls);
}

/** Each privileged intent by the flags that show it as switched on, of a large application and of a small one. */
const privilegedIntents = {
  'Message Content': ['GatewayMessageContent', 'GatewayMessageContentLimited'],
  'Server Members': ['GatewayGuildMembers', 'GatewayGuildMembersLimited'],
  Presence: ['GatewayPresence', 'GatewayPresenceLimited'],
} as const;

/** The bot needs no privileged intent: Discord sends it what is asked of it, and nothing else of a conversation. */
async function checkIntents(name: string, rest: REST, words: DoctorWords): Promise<Check> {
  const { flags } = await readApi(rest, Routes.currentApplication(), Application);
  const shown = new ApplicationFlagsBitField(flags ?? 0);
  const on = Object.entries(privilegedIntents).flatMap(([intent, bits]) => (shown.any(bits) ? [intent] : []));
  return on.length === 0
    ? right(name, words.noIntents)
    : note(name, words.unneededIntents(on.join(', ')), words.mendIntents);
}

async function checkCommands(
  name: string,
  rest: REST,
  commands: ReadonlyMap<string, Command>,
  words: DoctorWords,
): Promise<Check> {
  const definitions = commandDefinitions(commands);
  const { registered } = await readRegistered(rest);
  return isRegistered(definitions, registered)
    ? right(name, words.commands(String(definitions.length)))
    : wrong(name, words.otherCommands, words.mendCommands);
}

async function checkGateway(name: string, rest: REST, words: DoctorWords): Promise<Check> {
  const { session_start_limit: limit } = await readApi(rest, Routes.gatewayBot(), GatewayInfo);
  return limit.remaining > 0
    ? right(name, words.gateway(String(limit.remaining)))
    : wrong(name, words.noSessions, words.mendSessions);
}

async function checkClock(name: string, rest: REST, words: DoctorWords, now: () => number): Promise<Check> {
  const askedAt = now();
  const { headers } = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.gateway() });
  const discordTime = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(discordTime)) return unknown(name, words.unreachable('no Date'), words.tryAgain);
  // The header has whole seconds, and the answer took its time.
  const difference = Math.max(0, askedAt - discordTime - 1_000, discordTime - now());
  const detail = words.clock(String(Math.round(difference / 1_000)));
  return difference <= mostClockDifferenceMs ? right(name, detail) : wrong(name, detail, words.mendClock);
}

function checkOfError(name: string, error: unknown, words: DoctorWords): Check {
  const { status, code } = describeError(error);
  if (status === 401 || isWithoutToken(error)) return wrong(name, words.refusedToken, words.mendToken);
  return unknown(name, words.unreachable(String(status ?? code ?? 'no answer')), words.tryAgain);
}
