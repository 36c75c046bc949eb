import type { Channel, Platform } from '../core/place/channel.ts';

/** A channel as one text, in the columns named `lane`. */
export function laneOf({ platform, place, channel }: Channel): string {
  return JSON.stringify([platform, place, channel]);
}

export function channelColumns(channel: Channel): { platform: Platform; lane: string } {
  return { platform: channel.platform, lane: laneOf(channel) };
}

export function channelFrom({ platform, lane }: { platform: Platform; lane: string }): Channel {
  const [, place, channel]: [Platform, string, string] = JSON.parse(lane);
  return { platform, place, channel };
}
