import { ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/core/place/asker.ts';
import { askerOf, nameOfAsker } from '../../../src/discord/receive/asker.ts';
import { slash } from '../stand-in/interactions.ts';

function ask(scene: Parameters<typeof slash>[2]): Asker {
  return askerOf(slash('claims', {}, scene) as never);
}

describe('who asks', () => {
  it('is known with their roles, the server and the channel', () => {
    expect(ask({ channel: '3001', roles: ['51', '52'] })).toEqual({
      platform: 'discord',
      place: '2000',
      channel: '3001',
      channelName: 'news',
      user: '4000',
      roles: ['51', '52'],
      standing: 'member',
      request: expect.any(String),
    });
  });

  it.each([
    { place: 'bot-dm', channel: '3500', standing: 'manager' },
    { place: 'group', channel: '3600', standing: 'member' },
  ] as const)('in a conversation ($place) has a place of their own', ({ place, channel, standing }) => {
    const base = { platform: 'discord', place: '4000', channel, user: '4000', roles: [], standing };
    const expected = { ...base, request: expect.any(String) };
    expect(ask({ place })).toEqual(expected);
  });
});

describe('a manager', () => {
  it.each([
    ['ManageChannels', true],
    ['ManageGuild', true],
    ['Administrator', true],
    ['SendMessages', false],
    ['ManageMessages', false],
    ['ManageThreads', false],
    ['ManageRoles', false],
    ['ManageWebhooks', false],
    ['KickMembers', false],
  ] as const)('is whoever may %s: %s', (permission, admin) => {
    expect(ask({ permissions: PermissionFlagsBits[permission] }).standing).toBe(admin ? 'manager' : 'member');
  });

  it('is no member without any permission', () => {
    expect(ask({ permissions: 0n }).standing).toBe('member');
  });

  it.each([
    [InteractionContextType.BotDM, true],
    [InteractionContextType.PrivateChannel, false],
    [InteractionContextType.Guild, false],
  ])('without permissions, in the context %s: %s', (context, admin) => {
    const user = { id: '7', username: 'ann' };
    const { standing } = askerOf({ user, context, channel: { id: '5', type: ChannelType.DM } } as never);
    expect(standing).toBe(admin ? 'manager' : 'member');
  });
});

it.each(['server', 'bot-dm'] as const)('a bot is an outsider, whatever it may do, in a %s', (place) => {
  const interaction = slash('claims', {}, { place, permissions: PermissionFlagsBits.Administrator });
  const bot = JSON.parse(JSON.stringify(interaction).replaceAll('"username"', '"bot":true,"username"'));
  expect(askerOf(bot).standing).toBe('outsider');
});

it('asks once for each interaction', () => {
  const interaction = slash('claims');
  expect(askerOf(interaction as never).request).toBe(interaction.id);
});

describe('the channel that a thread belongs to', () => {
  it.each([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])(
    'is known in a thread of type %s',
    (channelType) => {
      expect(ask({ channelType })).toMatchObject({ channel: '3000', parent: '2900' });
    },
  );

  it('is not the category of any other channel', () => {
    expect(ask({ channelType: ChannelType.GuildText })).not.toHaveProperty('parent');
    expect(ask({})).not.toHaveProperty('parent');
  });
});

describe('the name of who asks', () => {
  const names = { username: 'ann', global_name: 'Ann' };

  it.each([
    ['the one that the server knows', { member: { nick: 'Annie', user: names } }, 'Annie'],
    ['the one that everybody knows', { member: { nick: null, user: names } }, 'Ann'],
    ['the one that they log in with', { user: { ...names, global_name: null } }, 'ann'],
    ['nothing where there is none', {}, ''],
  ])('is %s', (_, interaction, name) => {
    expect(nameOfAsker(interaction as never)).toBe(name);
  });
});
