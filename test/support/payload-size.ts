import { discordSize } from './discord-size.ts';
import type { ChatPlatform } from './platform-messages.ts';
import { slackSize } from './slack-size.ts';

/** How much a person sees of some messages of a platform. */
export interface PayloadSize {
  messages: number;
  /** Slack's blocks; all of Discord's components. */
  parts: number;
  /** Characters shown; the options of a closed menu are not. */
  characters: number;
  /** Lines of text in a window of 380 px, buttons and menus included. */
  lines: number;
}

/** Measures messages as they are sent. It agrees with how a browser lays them out within a tenth. */
export function payloadSize(platform: ChatPlatform, messages: readonly object[]): PayloadSize {
  const sizes = messages.map((message) => (platform === 'slack' ? slackSize(message) : discordSize(message)));
  return {
    messages: messages.length,
    parts: sizes.reduce((sum, { parts }) => sum + parts, 0),
    characters: sizes.reduce((sum, { characters }) => sum + characters, 0),
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
  };
}
