import { commands } from '../../commands/index.ts';
import type { DatasetHolder } from '../bot/dataset-holder.ts';
import { everyKindOfView } from '../bot/every-kind-of-view.ts';
import type { Config } from '../config.ts';
import { withPublic } from '../core/command/with-public.ts';
import type { Channel } from '../core/place/channel.ts';
import { english } from '../core/words/en.ts';
import { countText } from '../dataset/count-text.ts';
import { type Check, right, unknown, wrong } from '../platform/check.ts';
import { loadReferences } from '../reference/load-references.ts';
import { openStore } from '../store/open-store.ts';
import { activeSchedules } from '../store/schedules.ts';
import { openData } from './open-data.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run doctor`: says what is right and what is to be mended, changing nothing. The exit code: 1 where something is
 * to be mended.
 */
export async function doctor(args: readonly string[], context: TaskContext): Promise<number> {
  if (args.length > 0) return fail(context, 'npm run doctor takes no arguments.');
  const { config, write, redact } = context;
  const data = openData(context);
  if (data === null) return 1;
  const [store, channels] = await checkStore(config);
  const checks = [checkData(data), store, ...(await checkPlatforms(context, data, channels))];
  for (const check of checks) write(redact(checkLine(check)));
  return checks.some(({ ok }) => ok === false) ? 1 : 0;
}

function checkData(data: DatasetHolder): Check {
  const dossiers = [...data.dossiers().values()];
  const claims = dossiers.reduce((sum, dossier) => sum + dossier.claims.size, 0);
  return right('data', `${countText(dossiers.length, 'dossier')}, ${countText(claims, 'claim')}, no problems`);
}

async function checkPlatforms(
  { config, log }: TaskContext,
  data: DatasetHolder,
  channels: readonly Channel[],
): Promise<Check[]> {
  const checks: Check[] = [];
  const writeReference = await loadReferences();
  for (const { name, setUp } of config.platforms) {
    if (setUp === null) continue;
    const own = await setUp.doctor({
      commands: withPublic(commands),
      words: english,
      logger: log,
      channels: channels.filter(({ platform }) => platform === name),
      views: () => everyKindOfView(data.dossiers(), commands, english, writeReference),
      now: () => Temporal.Now.instant().epochMilliseconds,
    });
    checks.push(...own);
  }
  if (config.platforms.some(({ setUp }) => setUp !== null)) return checks;
  return [unknown('platforms', 'neither Slack nor Discord is set up', 'see "Slack" and "Discord" in README.md')];
}

function checkLine({ name, ok, detail, mend }: Check): string {
  return `${signOf(ok)} ${name}: ${detail}\n${mend === '' ? '' : `        → ${mend}\n`}`;
}

function signOf(ok: Check['ok']): string {
  switch (ok) {
    case true:
      return 'right  ';
    case false:
      return 'MEND   ';
    case 'note':
      return 'note   ';
    case 'unknown':
      return 'unknown';
    default:
      return ok satisfies never;
  }
}

/** Whether the store opens, and the channels that digests are scheduled for. */
async function checkStore({ store: place }: Config): Promise<[Check, readonly Channel[]]> {
  try {
    const store = await openStore(place);
    const schedules = await activeSchedules(store);
    await store.close();
    const channels = new Map(schedules.map(({ channel }) => [JSON.stringify(channel), channel]));
    const detail = `${countText(schedules.length, 'active schedule')} in ${countText(channels.size, 'channel')}`;
    return [right('store', detail), [...channels.values()]];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const mend =
      'stateDir' in place ? 'let the bot write in the folder STATE_DIR' : 'see that the server at DATABASE_URL answers';
    return [wrong('store', detail, mend), []];
  }
}
