import { definePlatform } from '../platform/platform.ts';
import { configure, variables } from './config.ts';
import { traits } from './traits.ts';

/** Slack, over Socket Mode or HTTP. The SDK is loaded only when something needs it. */
export const slack = definePlatform({
  name: 'slack',
  traits,
  variables,
  secrets: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
  configure,
  async start(config, { desk, commands, words, logger, newReference, watchMemory }) {
    const { startSlack } = await import('./start.ts');
    return startSlack({ config, desk, commands, words: words.platform.slack, logger, newReference, watchMemory });
  },
  async doctor(config, parts) {
    const { slackChecks } = await import('./doctor.ts');
    return slackChecks(config, parts);
  },
  tasks: {
    async manifest(args, { environment, config }, parts) {
      const { printManifest } = await import('./connect/print-manifest.ts');
      const settings = { prefix: environment.SLACK_COMMAND_PREFIX, overHttp: config?.appToken === null };
      return printManifest(args, settings, parts);
    },
  },
});
