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
  async start(config, { words, ...parts }) {
    const { startSlack } = await import('./start.ts');
    return startSlack({ ...parts, config, words: words.platform.slack });
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
