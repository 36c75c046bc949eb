import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  OverwriteType,
  PermissionsBitField,
  type REST,
  Routes,
} from 'discord.js';
import { readApi } from '../connect/read-api.ts';

export interface ChannelPermissions {
  /** What a bot may do there; everything in a direct message. In a thread, what it may do in the channel that it belongs to. */
  permissions: Readonly<PermissionsBitField>;
  thread: 'none' | 'open' | 'locked';
}

/** Asks what a bot may do in a channel. Rejects with the SDK's error. */
export async function channelPermissions(rest: REST, channel: string, bot: string): Promise<ChannelPermissions> {
  const found = await readApi<APIChannel>(rest, Routes.channel(channel));
  if (!('thread_metadata' in found) || !found.parent_id)
    return { permissions: await permissionsIn(rest, found, bot), thread: 'none' };
  const parent = await readApi<APIChannel>(rest, Routes.channel(found.parent_id));
  const thread = found.thread_metadata?.locked === true ? 'locked' : 'open';
  return { permissions: await permissionsIn(rest, parent, bot), thread };
}

/** See https://docs.discord.com/developers/topics/permissions#permission-overwrites */
async function permissionsIn(rest: REST, found: APIChannel, bot: string): Promise<PermissionsBitField> {
  if (!('guild_id' in found) || found.guild_id === undefined) return new PermissionsBitField(PermissionsBitField.All);
  const guild = await readApi<APIGuild>(rest, Routes.guild(found.guild_id));
  const member = await readApi<APIGuildMember>(rest, Routes.guildMember(found.guild_id, bot));
  const roles = [guild.id, ...member.roles];
  const base = new PermissionsBitField(
    guild.roles.filter(({ id }) => roles.includes(id)).map(({ permissions }) => BigInt(permissions)),
  );
  if (guild.owner_id === bot || base.has('Administrator')) return new PermissionsBitField(PermissionsBitField.All);
  const overwrites = 'permission_overwrites' in found ? (found.permission_overwrites ?? []) : [];
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== guild.id && member.roles.includes(id),
  );
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === bot);
  for (const step of [everyone, ofRoles, own]) {
    base.remove(step.map(({ deny }) => BigInt(deny))).add(step.map(({ allow }) => BigInt(allow)));
  }
  return base;
}
