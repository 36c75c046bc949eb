import { type APIInteraction, InteractionContextType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Asker } from '../../core/place/asker.ts';
import { isThread } from '../post/is-thread.ts';

const managing = [
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageGuild,
  PermissionFlagsBits.Administrator,
];

/** Who asks, read from what Discord sends with every interaction; no cache and no intent is needed for it. */
export function askerOf(interaction: APIInteraction): Asker {
  const user = interaction.member?.user.id ?? interaction.user?.id ?? '';
  const permissions = new PermissionsBitField(BigInt(interaction.member?.permissions ?? 0));
  return {
    platform: 'discord',
    place: interaction.guild_id ?? user,
    channel: interaction.channel?.id ?? user,
    ...parentOf(interaction),
    user,
    roles: interaction.member?.roles ?? [],
    // a direct message with the bot is the person's own
    admin: permissions.any(managing) || interaction.context === InteractionContextType.BotDM,
  };
}

/** Threads are channels of their own on Discord. A channel's parent is its category, which nothing belongs to. */
function parentOf({ channel }: APIInteraction): Pick<Asker, 'parent'> {
  if (channel === undefined || !isThread(channel) || !('parent_id' in channel)) return {};
  return typeof channel.parent_id === 'string' ? { parent: channel.parent_id } : {};
}

/** What a person is called where they ask. */
export function nameOfAsker(interaction: APIInteraction): string {
  const user = interaction.member?.user ?? interaction.user;
  return interaction.member?.nick ?? user?.global_name ?? user?.username ?? '';
}
