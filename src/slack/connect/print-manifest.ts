import type { TaskParts } from '../../platform/platform.ts';
import { manifestOf } from './manifest.ts';

/**
 * `npm run manifest`: prints the app's manifest. Over HTTP it needs the address at which Slack reaches the bot. Wrong
 * arguments print one sentence, and the exit code is then 2.
 */
export function printManifest(
  [requestUrl, ...more]: readonly string[],
  { prefix, overHttp }: { prefix: string; overHttp: boolean },
  { commands, words, write, writeError }: TaskParts,
): number {
  const isMissing = overHttp && requestUrl === undefined;
  if (more.length > 0 || isMissing || (requestUrl !== undefined && !isSecure(requestUrl))) {
    writeError(
      'Over HTTP the manifest needs the address at which Slack reaches the bot: npm run --silent manifest -- https://bot.example.org/slack/events\n',
    );
    return 2;
  }
  const socketMode = requestUrl === undefined;
  const manifest = manifestOf(commands, { prefix, socketMode, requestUrl, words: words.platform.slack.manifest });
  write(`${JSON.stringify(manifest, null, 2)}\n`);
  return 0;
}

/** Slack reaches a bot over https only. */
function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
