import type { APIContainerComponent, MessageFlags } from 'discord.js';

/** One message as Discord takes it. It mentions nobody. */
export interface DiscordMessage {
  flags: MessageFlags.IsComponentsV2;
  components: [APIContainerComponent];
  allowed_mentions: { parse: [] };
}
