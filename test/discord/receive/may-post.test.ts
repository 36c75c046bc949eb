import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { appMayPost, isInstalledHere, mayPost } from '../../../src/discord/receive/may-post.ts';
import { type Scene, slash } from '../stand-in/interactions.ts';

const { SendMessages, SendMessagesInThreads, ManageThreads, UseExternalApps, ViewChannel } = PermissionFlagsBits;
const thread = { channelType: ChannelType.PublicThread };
const lockedThread = { ...thread, locked: true };
const interaction = (scene: Scene) => slash('claims', {}, scene) as never;

describe('whether an answer may be shown to the whole channel', () => {
  it.each([
    ['a member who may write', {}, 'yes'],
    ['a member who may only look', { permissions: ViewChannel }, 'not-you'],
    ['a member, where the app may only look', { appPermissions: ViewChannel }, 'not-the-app'],
    ['a member who may write in threads alone', { permissions: SendMessagesInThreads }, 'not-you'],
    ['in a thread, who may write in channels alone', { ...thread, permissions: SendMessages }, 'not-you'],
    ['in a thread, who may write there', { ...thread, permissions: SendMessagesInThreads }, 'yes'],
    ['in a thread, where the app may not', { ...thread, appPermissions: SendMessages }, 'not-the-app'],
    ['in a locked thread, who may write in others', lockedThread, 'not-you'],
    [
      'in a locked thread, who manages threads, where the app does not',
      { ...lockedThread, permissions: SendMessagesInThreads | ManageThreads },
      'not-the-app',
    ],
    [
      'in a locked thread, who manages threads as the app does',
      {
        ...lockedThread,
        permissions: SendMessagesInThreads | ManageThreads,
        appPermissions: SendMessagesInThreads | ManageThreads,
      },
      'yes',
    ],
    ['elsewhere, who may not use external apps', { place: 'elsewhere', permissions: SendMessages }, 'not-you'],
    [
      'elsewhere, who may use external apps',
      { place: 'elsewhere', permissions: SendMessages | UseExternalApps },
      'yes',
    ],
    [
      'elsewhere, who may use external apps but not write',
      { place: 'elsewhere', permissions: UseExternalApps },
      'not-you',
    ],
    [
      'elsewhere, whatever the app may do',
      { place: 'elsewhere', permissions: SendMessages | UseExternalApps, appPermissions: 0n },
      'yes',
    ],
    ['in a direct message', { place: 'bot-dm' }, 'yes'],
    ['in a group', { place: 'group' }, 'yes'],
  ] as const)('%s', (_, scene, expected) => {
    expect(mayPost(interaction(scene))).toBe(expected);
  });
});

it('the app may post where it may write', () => {
  expect(appMayPost(interaction({}))).toBe(true);
  expect(appMayPost(interaction({ appPermissions: ViewChannel }))).toBe(false);
  expect(appMayPost(interaction({ ...thread, appPermissions: SendMessages }))).toBe(false);
});

it.each([
  ['server', true],
  ['bot-dm', true],
  ['group', false],
  ['elsewhere', false],
] as const)('the app is installed in the place "%s": %s', (place, expected) => {
  expect(isInstalledHere(interaction({ place }))).toBe(expected);
});
