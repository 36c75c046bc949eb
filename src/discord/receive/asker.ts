import { type APIInteraction, InteractionContextType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Asker, Standing } from '../../core/place/asker.ts';
import { readChannelName } from '../../core/place/channel-name.ts';
import { isThread } from './is-thread.ts';

/** Each of them makes a person a manager of the channel. */
const managingPermissions = [
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageGuild,
  PermissionFlagsBits.Administrator,
];

/** Who asks and where, from what Discord sends with every interaction. */
export function askerOf(interaction: APIInteraction): Asker {
  const user = interaction.member?.user.id ?? interaction.user?.id ?? '';
  return {
    platform: 'discord',
    place: interaction.guild_id ?? user,
    channel: interaction.channel?.id ?? user,
    ...parentOf(interaction),
    ...nameOf(interaction),
    user,
    roles: interaction.member?.roles ?? [],
    standing: standingOf(interaction),
    request: interaction.id,
  };
}

function standingOf({ member, user, context }: APIInteraction): Standing {
  if ((member?.user ?? user)?.bot === true) return 'outsider';
  // A direct message with the bot is the person's own.
  if (context === InteractionContextType.BotDM) return 'manager';
  return standingWith(new PermissionsBitField(BigInt(member?.permissions ?? 0)));
}

/** What somebody is who has these permissions in a channel. */
export function standingWith(permissions: Readonly<PermissionsBitField>): Standing {
  return permissions.any(managingPermissions) ? 'manager' : 'member';
}

/** A thread belongs to its parent. The parent of any other channel is its category, which nothing belongs to. */
function parentOf({ channel }: APIInteraction): Pick<Asker, 'parent'> {
  if (channel === undefined || !isThread(channel) || !('parent_id' in channel)) return {};
  return typeof channel.parent_id === 'string' ? { parent: channel.parent_id } : {};
}

/** A direct message has no name. */
function nameOf({ channel }: APIInteraction): Pick<Asker, 'channelName'> {
  const name = channel !== undefined && 'name' in channel ? readChannelName(channel.name) : null;
  return name === null ? {} : { channelName: name };
}

/** What a person is called where they ask. */
export function nameOfAsker(interaction: APIInteraction): string {
  const user = interaction.member?.user ?? interaction.user;
  return interaction.member?.nick ?? user?.global_name ?? user?.username ?? '';
}
