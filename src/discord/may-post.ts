import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/**
 * Whether an answer may be shown to the whole channel: the person must be allowed to write there, and so must the app where it is a member;
 * where it is installed to the person alone, the person must be allowed to use such apps in public.
 */
export function mayPost(interaction: APIInteraction): 'yes' | 'not-you' | 'not-the-app' {
  if (interaction.member === undefined) return 'yes';
  const needed = threads.includes(interaction.channel?.type)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const person = new PermissionsBitField(BigInt(interaction.member.permissions));
  if (!person.has(needed)) return 'not-you';
  if (!isMember(interaction)) return person.has(PermissionFlagsBits.UseExternalApps) ? 'yes' : 'not-you';
  return new PermissionsBitField(BigInt(interaction.app_permissions)).has(needed) ? 'yes' : 'not-the-app';
}

/** Whether the app is installed where the interaction comes from, and not only to the person. */
export function isMember({ authorizing_integration_owners: owners }: APIInteraction): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}
