import type { BlockAction, SlashCommand } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import {
  askerOf,
  isDirectMessage,
  senderOfCommand,
  senderOfHome,
  senderOfPress,
} from '../../../src/slack/receive/asker.ts';
import { blockAction } from '../support/block-action.ts';
import { slashBody } from '../support/bot.ts';
import { openContext } from '../support/context.ts';

const sender = { platform: 'slack', place: 'T000000001', channel: 'C000000001', user: 'U000000001', roles: [] };

function slashCommand(more: Record<string, string> = {}): SlashCommand {
  return JSON.parse(JSON.stringify(Object.fromEntries(new URLSearchParams(slashBody('/claims', '', 'u', more)))));
}

function press(more: object): BlockAction {
  return blockAction({}, more);
}

describe('who typed a slash command', () => {
  test('is the person in the channel of the workspace', () => {
    expect(senderOfCommand(slashCommand())).toEqual(sender);
  });

  test('is at home in the organisation, where there is no workspace', () => {
    const command = slashCommand({ team_id: '', enterprise_id: 'E1' });
    expect(senderOfCommand(command)).toEqual({ ...sender, place: 'E1' });
  });
});

describe('who pressed a button', () => {
  test('is the person in the channel of the workspace', () => {
    expect(senderOfPress(press({ team: { id: 'T1' }, channel: { id: 'C1' } }))).toEqual({
      ...sender,
      place: 'T1',
      channel: 'C1',
    });
  });

  test.each([
    [{ team: null }, 'T000000001'],
    [{ team: null, user: { id: 'U000000001' }, enterprise: { id: 'E1' } }, 'E1'],
    [{ team: null, user: { id: 'U000000001' } }, ''],
  ])('is at home where Slack says: %o', (more, place) => {
    expect(senderOfPress(press(more))).toEqual({ ...sender, place });
  });

  test('is in the channel of the message, or alone in the home', () => {
    const inMessage = { channel: undefined, container: { type: 'message', channel_id: 'C2' } };
    expect(senderOfPress(press(inMessage))).toEqual({ ...sender, channel: 'C2' });
    const inHome = { channel: undefined, container: { type: 'view' } };
    expect(senderOfPress(press(inHome))).toEqual({ ...sender, channel: 'U000000001' });
  });
});

test('who opened the home is alone there', () => {
  expect(senderOfHome('T1', 'U1')).toEqual({ ...sender, place: 'T1', channel: 'U1', user: 'U1' });
});

test.each([
  ['D1', true],
  ['C1', false],
  ['G1', false],
  ['CD', false],
])('whether %s is a direct message: %o', (channel, isDirect) => {
  expect(isDirectMessage(channel)).toBe(isDirect);
});

describe('whether somebody is an admin', () => {
  const who = { ...sender, platform: 'slack' } as const;
  const change = { command: 'dossier', options: { use: 'flood' } };

  test.each([
    [{ name: 'Mira', admin: true }, true],
    [{ name: 'Mira', admin: false }, false],
    [null, false],
  ])('is looked up for what may change something: %o', async (person, admin) => {
    const asked: string[] = [];
    const people = {
      find: async (user: string) => {
        asked.push(user);
        return person;
      },
    };
    const { context } = openContext({ people });
    expect(await askerOf(who, change, context)).toEqual({ ...who, admin });
    expect(asked).toEqual(['U000000001']);
  });

  test('is not looked up for a question, or a line that cannot be read', async () => {
    const people = { find: () => Promise.reject(new Error('looked up')) };
    const { context } = openContext({ people });
    expect(await askerOf(who, { command: 'claims', options: {} }, context)).toEqual({ ...who, admin: false });
    expect(await askerOf(who, null, context)).toEqual({ ...who, admin: false });
  });
});
