import { definePlatform } from '../platform/platform.ts';
import { configure, variables } from './config.ts';
import { traits } from './traits.ts';

/** Discord, over its gateway and REST. What needs the SDK is loaded when it is used. */
export const discord = definePlatform({
  name: 'discord',
  traits,
  variables,
  secrets: ['DISCORD_TOKEN'],
  configure,
  async start(config, { desk, commands, words, logger, lead, draw }) {
    const { startDiscord } = await import('./start.ts');
    const started = startDiscord({ config, desk, commands, words: words.platform.discord, logger, draw });
    // Every instance would be told everything: one holds the gateway, and another takes it over.
    const gateway = lead({
      name: 'discord-gateway',
      onGained: started.connectGateway,
      onLost: started.disconnectGateway,
    });
    return {
      publisher: started.publisher,
      stop: async () => void (await Promise.allSettled([gateway.stop(), started.stop()])),
    };
  },
  async doctor(config, parts) {
    const { discordChecks } = await import('./doctor.ts');
    return discordChecks(config, parts);
  },
  tasks: {
    async register(args, { config }, parts) {
      const { registerByHand } = await import('./connect/register-by-hand.ts');
      return registerByHand(args, config, parts);
    },
  },
});
