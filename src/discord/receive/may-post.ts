import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { isThread } from './is-thread.ts';

export type PostPermission = 'yes' | 'not-you' | 'not-the-app';

/**
 * Whether an answer may be shown to the whole channel. The person must be allowed to write there, and so must the app
 * where it is installed. Where it is installed to the person alone, the person must be allowed to use such apps in
 * public. The permissions that Discord sends include the channel's overwrites; in a thread, those of its channel.
 */
export function mayPost(interaction: APIInteraction): PostPermission {
  if (interaction.member === undefined) return 'yes';
  const needed = permissionsNeeded(interaction.channel);
  const person = new PermissionsBitField(BigInt(interaction.member.permissions));
  if (!person.has(needed)) return 'not-you';
  if (!isInstalledHere(interaction)) return person.has(PermissionFlagsBits.UseExternalApps) ? 'yes' : 'not-you';
  return appMayPost(interaction) ? 'yes' : 'not-the-app';
}

/** Whether the app, where it is installed, may write in the channel. */
export function appMayPost({ app_permissions: permissions, channel }: APIInteraction): boolean {
  return new PermissionsBitField(BigInt(permissions)).has(permissionsNeeded(channel));
}

/** Whether the app may open a thread under a message in the channel, and write in it. A thread has no threads. */
export function mayOpenThread(interaction: APIInteraction): boolean {
  const { channel, context, app_permissions: permissions } = interaction;
  if (!isInstalledHere(interaction) || context === InteractionContextType.BotDM) return false;
  if (channel === undefined || isThread(channel)) return false;
  return new PermissionsBitField(BigInt(permissions)).has(
    PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads,
  );
}

function permissionsNeeded(channel: APIInteraction['channel']): bigint {
  if (channel === undefined || !isThread(channel)) return PermissionFlagsBits.SendMessages;
  const locked = 'thread_metadata' in channel && channel.thread_metadata?.locked === true;
  return PermissionFlagsBits.SendMessagesInThreads | (locked ? PermissionFlagsBits.ManageThreads : 0n);
}

/**
 * Whether what is kept of a channel may be changed from it: where the app is installed, and in the person's own direct
 * message with the bot. Elsewhere the channel is that of people who did not let the app in.
 */
export function mayChangeHere(interaction: APIInteraction): boolean {
  return interaction.context === InteractionContextType.BotDM || isInstalledHere(interaction);
}

/** Whether the app is installed where the interaction comes from, and not only to the person. */
export function isInstalledHere({ authorizing_integration_owners: owners }: APIInteraction): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}
