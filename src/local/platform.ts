import { definePlatform } from '../platform/platform.ts';
import { traits } from './traits.ts';

/** The terminal: what is started where no other platform is set up. */
export const terminal = definePlatform({
  name: 'local',
  traits,
  variables: {},
  secrets: [],
  configure: () => ({ ok: true, config: {} }),
  async start(_config, parts) {
    const { startTerminal } = await import('./start.ts');
    return startTerminal(parts, process.stdin, process.stdout);
  },
  doctor: async () => [],
});
