import type { TaskParts } from '../../platform/platform.ts';
import type { DiscordConfig } from '../config.ts';
import { registerCommands } from './register-commands.ts';

/**
 * `npm run register`: tells Discord the commands. The exit code: 1 where it failed, 2 for wrong arguments or no token.
 */
export async function registerByHand(
  args: readonly string[],
  config: DiscordConfig | null,
  { commands, logger, write, writeError }: TaskParts,
): Promise<number> {
  if (args.length > 0) {
    writeError('npm run register takes no arguments.\n');
    return 2;
  }
  if (config === null) {
    writeError('Set DISCORD_TOKEN to register the commands with Discord.\n');
    return 2;
  }
  try {
    const outcome = await registerCommands({ config, commands, logger });
    write(
      outcome === 'changed' ? 'The commands are registered with Discord.\n' : 'Discord has the commands already.\n',
    );
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    writeError(`Discord could not be told the commands: ${why}. npm run doctor says what to mend.\n`);
    return 1;
  }
}
