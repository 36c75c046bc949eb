import { OverwriteType, PermissionsBitField, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { readApi } from '../connect/read-api.ts';

export interface ChannelPermissions {
  /**
   * What they may do there; everything in a direct message. For a thread, what they may do in the thread's channel.
   */
  permissions: Readonly<PermissionsBitField>;
  thread: 'none' | 'open' | 'locked';
}

const Channel = z.object({
  guild_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  /** Only threads have it. */
  thread_metadata: z.object({ locked: z.boolean().optional() }).nullish(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() }))
    .nullish(),
});
type Channel = z.infer<typeof Channel>;

const Guild = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string() })),
});

const Member = z.object({ roles: z.array(z.string()) });

/** Asks Discord what somebody, such as the bot itself, may do in a channel. Rejects with the SDK's error. */
export async function channelPermissions(rest: REST, channelId: string, user: string): Promise<ChannelPermissions> {
  const channel = await readApi(rest, Routes.channel(channelId), Channel);
  if (!channel.thread_metadata || !channel.parent_id)
    return { permissions: await permissionsIn(rest, channel, user), thread: 'none' };
  const parent = await readApi(rest, Routes.channel(channel.parent_id), Channel);
  const thread = channel.thread_metadata.locked === true ? 'locked' : 'open';
  return { permissions: await permissionsIn(rest, parent, user), thread };
}

/** See https://docs.discord.com/developers/topics/permissions#permission-overwrites */
async function permissionsIn(rest: REST, channel: Channel, user: string): Promise<PermissionsBitField> {
  if (!channel.guild_id) return new PermissionsBitField(PermissionsBitField.All);
  const guild = await readApi(rest, Routes.guild(channel.guild_id), Guild);
  const member = await readApi(rest, Routes.guildMember(channel.guild_id, user), Member);
  const roles = [guild.id, ...member.roles];
  const permissions = new PermissionsBitField(
    guild.roles.filter(({ id }) => roles.includes(id)).map((role) => BigInt(role.permissions)),
  );
  if (guild.owner_id === user || permissions.has('Administrator'))
    return new PermissionsBitField(PermissionsBitField.All);
  const overwrites = channel.permission_overwrites ?? [];
  const forEveryone = overwrites.filter(({ id }) => id === guild.id);
  const forRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id));
  const forUser = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === user);
  for (const level of [forEveryone, forRoles, forUser]) {
    permissions.remove(level.map(({ deny }) => BigInt(deny))).add(level.map(({ allow }) => BigInt(allow)));
  }
  return permissions;
}
