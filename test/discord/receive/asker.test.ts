import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { askerOf } from '../../../src/discord/receive/asker.ts';

const user = { id: '7', username: 'ann' };

function admin(interaction: object): boolean {
  return askerOf({ channel: { id: '5', type: 0 }, ...interaction } as never).admin;
}

it.each([
  ['who may manage the channel', { member: { user, permissions: String(PermissionFlagsBits.ManageChannels) } }, true],
  ['who may only write', { member: { user, permissions: String(PermissionFlagsBits.SendMessages) } }, false],
  ['in a direct message with the bot', { user, context: InteractionContextType.BotDM }, true],
  ['in a conversation that the bot is no part of', { user, context: InteractionContextType.PrivateChannel }, false],
])('somebody %s may schedule: %s', (_, interaction, expected) => {
  expect(admin(interaction)).toBe(expected);
});
