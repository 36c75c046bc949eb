import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it, test } from 'vitest';
import { channelPermissions } from '../../../src/discord/post/channel-permissions.ts';
import { fakeRest } from '../support/fake-rest.ts';

const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
const all = new PermissionsBitField(PermissionsBitField.All).bitfield;

interface Setting {
  channel?: object;
  owner?: string;
  /** Of everyone, and of each role. */
  roles?: Readonly<Record<string, bigint>>;
  /** The roles of the bot. */
  own?: readonly string[];
  overwrites?: readonly { id: string; type: number; allow?: bigint; deny?: bigint }[];
}

/** The permissions of the bot 1000 in the server 2000, whose role 2000 is everyone. */
async function permissions({ channel = {}, owner = '9', roles = {}, own = [], overwrites = [] }: Setting) {
  const { rest } = fakeRest(
    {
      id: '3000',
      guild_id: '2000',
      permission_overwrites: overwrites.map(({ allow = 0n, deny = 0n, ...each }) => ({
        ...each,
        allow: String(allow),
        deny: String(deny),
      })),
      ...channel,
    },
    {
      id: '2000',
      owner_id: owner,
      roles: Object.entries(roles).map(([id, bits]) => ({ id, permissions: String(bits) })),
    },
    { roles: own },
  );
  const found = await channelPermissions(rest, '3000', '1000');
  return found.permissions.bitfield;
}

describe('what the bot may do in a channel', () => {
  const everyone = { '2000': ViewChannel };

  it.each([
    ['what everyone may', { roles: everyone }, ViewChannel],
    ['and what its roles may', { roles: { ...everyone, '5': SendMessages }, own: ['5'] }, ViewChannel | SendMessages],
    ['not what other roles may', { roles: { ...everyone, '5': SendMessages } }, ViewChannel],
    ['everything where it owns the server', { roles: everyone, owner: '1000' }, all],
    ['everything as an administrator', { roles: { ...everyone, '5': Administrator }, own: ['5'] }, all],
    [
      'everything as an administrator, whatever the channel says',
      { roles: { '2000': Administrator }, overwrites: [{ id: '1000', type: 1, deny: ViewChannel }] },
      all,
    ],
    ['everything in a direct message', { channel: { guild_id: undefined } }, all],
    [
      'not what the channel denies everyone',
      { roles: everyone, overwrites: [{ id: '2000', type: 0, deny: ViewChannel }] },
      0n,
    ],
    [
      'what the channel allows a role, though it denies everyone',
      {
        roles: everyone,
        own: ['5'],
        overwrites: [
          { id: '5', type: 0, allow: ViewChannel },
          { id: '2000', type: 0, deny: ViewChannel },
        ],
      },
      ViewChannel,
    ],
    [
      'what the channel allows one role and denies another',
      {
        roles: everyone,
        own: ['5', '6'],
        overwrites: [
          { id: '5', type: 0, allow: SendMessages },
          { id: '6', type: 0, deny: SendMessages },
        ],
      },
      ViewChannel | SendMessages,
    ],
    [
      'not what the channel denies the bot, though it allows a role',
      {
        roles: everyone,
        own: ['5'],
        overwrites: [
          { id: '1000', type: 1, deny: SendMessages },
          { id: '5', type: 0, allow: SendMessages },
        ],
      },
      ViewChannel,
    ],
    [
      'not what the channel allows other roles and people',
      {
        roles: everyone,
        own: ['5'],
        overwrites: [
          { id: '6', type: 0, allow: SendMessages },
          { id: '9', type: 1, allow: SendMessages },
        ],
      },
      ViewChannel,
    ],
    [
      'not what is meant for a person with the id of a role, or a role with the id of the bot',
      {
        roles: everyone,
        own: ['5'],
        overwrites: [
          { id: '5', type: 1, allow: SendMessages },
          { id: '1000', type: 0, allow: SendMessages },
        ],
      },
      ViewChannel,
    ],
  ] as const)('%s', async (_, setting, expected) => {
    expect(await permissions(setting)).toBe(expected);
  });
});

describe('a thread', () => {
  const guild = { id: '2000', owner_id: '9', roles: [{ id: '2000', permissions: String(ViewChannel) }] };

  it.each([
    ['open', { locked: false }],
    ['open', {}],
    ['locked', { locked: true }],
  ])('is %s, and has the permissions of its channel', async (expected, metadata) => {
    const { rest, sent } = fakeRest(
      { id: '7', guild_id: '2000', parent_id: '3000', thread_metadata: metadata },
      {
        id: '3000',
        guild_id: '2000',
        permission_overwrites: [{ id: '2000', type: 0, allow: '0', deny: String(ViewChannel) }],
      },
      guild,
      { roles: [] },
    );
    const { permissions: found, thread } = await channelPermissions(rest, '7', '1000');
    expect([thread, found.bitfield]).toEqual([expected, 0n]);
    expect(sent.map(({ route }) => route)).toEqual([
      '/channels/7',
      '/channels/3000',
      '/guilds/2000',
      '/guilds/2000/members/1000',
    ]);
  });
});

test('the category of a channel is no parent of a thread', async () => {
  const { rest, sent } = fakeRest({ id: '3000', parent_id: '2900' });
  expect(await channelPermissions(rest, '3000', '1000')).toMatchObject({ thread: 'none' });
  expect(sent).toHaveLength(1);
});
