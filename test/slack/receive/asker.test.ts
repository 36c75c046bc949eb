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

const request: unknown = expect.any(String);
const sender = { platform: 'slack', place: '', channel: 'C000000001', user: 'U000000001', roles: [], request };

function slashCommand(more: Record<string, string> = {}): SlashCommand {
  return JSON.parse(JSON.stringify(Object.fromEntries(new URLSearchParams(slashBody('/claims', '', 'u', more)))));
}

function press(more: object): BlockAction {
  return blockAction({}, more);
}

describe('who typed a slash command', () => {
  test('is the person in the channel, from whichever workspace it is seen', () => {
    expect(senderOfCommand(slashCommand())).toEqual(sender);
    for (const seen of [{ team_id: 'T2' }, { team_id: '', enterprise_id: 'E1' }])
      expect(senderOfCommand(slashCommand(seen))).toEqual(sender);
  });

  test.each([
    ['desk', 'desk'],
    ['privategroup', undefined],
    ['directmessage', undefined],
    ['mpdm-ann--bob-1', undefined],
    [' ', undefined],
    ['x'.repeat(101), undefined],
  ])('is in a channel that Slack calls %j', (channel_name, name) => {
    expect(senderOfCommand(slashCommand({ channel_name })).channelName).toBe(name);
    expect(senderOfPress(press({ channel: { id: 'C1', name: channel_name } })).channelName).toBe(name);
  });

  test('asks once for each time that the command was typed', () => {
    const typed = slashCommand({ trigger_id: '13.7.abc' });
    expect(senderOfCommand(typed).request).toBe('13.7.abc');
    expect(senderOfCommand(slashCommand()).request).not.toBe(senderOfCommand(slashCommand()).request);
  });
});

describe('who pressed a button', () => {
  test('is the person in the channel, from whichever workspace it is seen', () => {
    for (const team of [{ id: 'T1' }, { id: 'T2' }, null])
      expect(senderOfPress(press({ team, channel: { id: 'C1' } }))).toEqual({ ...sender, channel: 'C1' });
  });

  test('asks once for each press', () => {
    const action = { type: 'button', action_id: 'ask:0', value: '["help"]', action_ts: '17.5' };
    const once = press({ actions: [action] });
    expect(senderOfPress(once).request).toBe('U000000001 17.5 ask:0');
    for (const other of [{ user: { id: 'U2' } }, { actions: [{ ...action, action_ts: '17.6' }] }])
      expect(senderOfPress(press({ actions: [action], ...other })).request).not.toBe(senderOfPress(once).request);
    expect(senderOfPress(press({ actions: [] })).request).toBeNull();
  });

  test('is in the channel of the message, or alone in the home', () => {
    const inMessage = { channel: undefined, container: { type: 'message', channel_id: 'C2' } };
    expect(senderOfPress(press(inMessage))).toEqual({ ...sender, channel: 'C2' });
    const inHome = { channel: undefined, container: { type: 'view' } };
    expect(senderOfPress(press(inHome))).toEqual({ ...sender, channel: 'U000000001' });
    const inDirect = { channel: { id: 'D1', name: 'directmessage' } };
    expect(senderOfPress(press(inDirect))).toEqual({ ...sender, channel: 'D1', isDirect: true });
  });
});

test('who opened the home is alone there', () => {
  expect(senderOfHome('U1')).toEqual({ ...sender, channel: 'U1', user: 'U1', request: null });
});

test.each([
  ['D1', true],
  ['C1', false],
  ['G1', false],
  ['CD', false],
])('whether %s is a direct message: %o', (channel, isDirect) => {
  expect(isDirectMessage(channel)).toBe(isDirect);
});

describe('what somebody is', () => {
  const who = { ...sender, platform: 'slack', request: 'r1' } as const;
  const change = { command: 'dossier', options: { use: 'flood' } };

  test.each([
    [{ name: 'Mira', standing: 'manager' }, 'manager'],
    [{ name: 'Mira', standing: 'outsider' }, 'outsider'],
    [null, 'unknown'],
  ] as const)('is looked up for what may change something: %o', async (person, standing) => {
    const asked: string[] = [];
    const people = {
      find: async (user: string) => {
        asked.push(user);
        return person;
      },
    };
    const { context } = openContext({ people });
    expect(await askerOf(who, change, context)).toEqual({ ...who, standing });
    expect(asked).toEqual(['U000000001']);
  });

  test('is not looked up for a question, or a line that cannot be read', async () => {
    const people = { find: () => Promise.reject(new Error('looked up')) };
    const { context } = openContext({ people });
    const unknown = { ...who, standing: 'unknown' };
    expect(await askerOf(who, { command: 'claims', options: {} }, context)).toEqual(unknown);
    expect(await askerOf(who, null, context)).toEqual(unknown);
  });
});
