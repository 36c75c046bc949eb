import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import type { DatasetHolder } from '../bot/dataset-holder.ts';
import { everyKindOfView } from '../bot/every-kind-of-view.ts';
import type { Config } from '../config.ts';
import { withPublic } from '../core/command/with-public.ts';
import type { Channel } from '../core/place/channel.ts';
import { english } from '../core/words/en.ts';
import { countText } from '../dataset/count-text.ts';
import { openStore } from '../store/open-store.ts';
import { activeSchedules } from '../store/schedules.ts';

/** What an operator's tasks need, from the composition root. */
export interface OperateParts {
  config: Config;
  data: DatasetHolder;
  log: Logger;
  write(text: string): void;
  writeError(text: string): void;
}

/** One line of the doctor's checklist. */
interface Check {
  name: string;
  ok: boolean | 'unknown';
  detail: string;
  /** What to do about it; empty where nothing is to be done. */
  mend: string;
}

const words = english.platform;

/** Prints the Slack manifest, registers the Discord commands, or looks after everything. The exit code: 1 where something is to be mended. */
export async function operate(
  task: 'manifest' | 'register' | 'doctor',
  args: readonly string[],
  parts: OperateParts,
): Promise<number> {
  if (args.length > 0 && task !== 'manifest') return fail(parts, `npm run ${task} takes no arguments.`);
  switch (task) {
    case 'manifest':
      return printManifest(args, parts);
    case 'register':
      return register(parts);
    case 'doctor':
      return examine(parts);
    default:
      return task satisfies never;
  }
}

async function printManifest([requestUrl, ...more]: readonly string[], parts: OperateParts): Promise<number> {
  const http = parts.config.slack !== null && parts.config.slack.appToken === null;
  if (more.length > 0 || (http && requestUrl === undefined) || (requestUrl !== undefined && !isSecure(requestUrl))) {
    return fail(
      parts,
      'Over HTTP the manifest needs the address at which Slack reaches the bot: npm run --silent manifest -- https://bot.example.org/slack/events',
    );
  }
  const { manifestOf } = await import('../slack/connect/manifest.ts');
  const prefix = parts.config.slackPrefix;
  const socketMode = requestUrl === undefined;
  parts.write(
    `${JSON.stringify(manifestOf(withPublic(commands), { prefix, socketMode, requestUrl, words: words.slack.manifest }), null, 2)}\n`,
  );
  return 0;
}

/** Slack reaches a bot over https only. */
function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

async function register(parts: OperateParts): Promise<number> {
  const { discord } = parts.config;
  if (discord === null) return fail(parts, 'Set DISCORD_TOKEN to register the commands with Discord.');
  const { registerCommands } = await import('../discord/connect/register.ts');
  const config = { token: discord.token, apiUrl: discord.apiUrl ?? undefined };
  try {
    const outcome = await registerCommands({ config, commands: withPublic(commands), logger: parts.log });
    parts.write(
      outcome === 'changed' ? 'The commands are registered with Discord.\n' : 'Discord has the commands already.\n',
    );
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    return fail(parts, `Discord could not be told the commands: ${why}. npm run doctor says what to mend.`, 1);
  }
}

async function examine(parts: OperateParts): Promise<number> {
  const { config, data, log, write } = parts;
  const [store, channels] = await checkStore(config);
  const dossiers = [...data.dossiers().values()];
  const claims = dossiers.reduce((sum, dossier) => sum + dossier.claims.size, 0);
  const checks: Check[] = [
    {
      name: 'data',
      ok: true,
      detail: `${countText(dossiers.length, 'dossier')}, ${countText(claims, 'claim')}, no problems`,
      mend: '',
    },
    store,
  ];
  const all = withPublic(commands);
  if (config.slack !== null) {
    const { slackChecks } = await import('../slack/doctor.ts');
    const views = everyKindOfView(data.dossiers(), commands, english);
    checks.push(...(await slackChecks({ config: config.slack, commands: all, channels, views, logger: log })));
  }
  if (config.discord !== null) {
    const { discordChecks } = await import('../discord/doctor.ts');
    const discord = { token: config.discord.token, apiUrl: config.discord.apiUrl ?? undefined };
    const now = () => Temporal.Now.instant().epochMilliseconds;
    checks.push(
      ...(await discordChecks({
        config: discord,
        commands: all,
        scheduled: channels,
        words: words.discord.doctor,
        now,
      })),
    );
  }
  if (config.slack === null && config.discord === null) {
    checks.push({
      name: 'platforms',
      ok: 'unknown',
      detail: 'neither Slack nor Discord is set up',
      mend: 'see "Slack" and "Discord" in README.md',
    });
  }
  for (const check of checks) write(checkLine(check));
  return checks.some(({ ok }) => ok === false) ? 1 : 0;
}

function checkLine({ name, ok, detail, mend }: Check): string {
  const sign = ok === true ? 'right  ' : ok === false ? 'MEND   ' : 'unknown';
  return `${sign} ${name}: ${detail}\n${mend === '' ? '' : `        → ${mend}\n`}`;
}

async function checkStore({ store: place }: Config): Promise<[Check, readonly Channel[]]> {
  const name = 'store';
  try {
    const store = await openStore(place);
    const schedules = await activeSchedules(store);
    await store.close();
    const channels = new Map(schedules.map(({ channel }) => [JSON.stringify(channel), channel]));
    return [
      {
        name,
        ok: true,
        detail: `${countText(schedules.length, 'active schedule')} in ${countText(channels.size, 'channel')}`,
        mend: '',
      },
      [...channels.values()],
    ];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const mend =
      'stateDir' in place ? 'let the bot write in the folder STATE_DIR' : 'see that the server at DATABASE_URL answers';
    return [{ name, ok: false, detail, mend }, []];
  }
}

function fail({ writeError }: OperateParts, message: string, code = 2): number {
  writeError(`${message}\n`);
  return code;
}
