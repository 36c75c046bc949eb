import type { REST } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Asker } from '../../core/place/asker.ts';
import { readApi } from '../connect/read-api.ts';
import { isThread } from './is-thread.ts';
import type { Question } from './read-question.ts';

const mostRemembered = 1_000;

const Thread = z.object({ parent_id: z.string().nullish() });

/**
 * Who asks by a message, and where. A message says what roles somebody has, and not what they may do in the channel:
 * only in their own direct message are they known to be its manager. The channel that a thread belongs to is asked of
 * Discord once. Rejects with the SDK's error where Discord does not say it.
 */
export function createAskers(rest: REST): (question: Question) => Promise<Asker> {
  const parents = new BoundedMap<string, { parent?: string }>({ entries: mostRemembered });

  async function parentOf({ channel, channelType }: Question): Promise<{ parent?: string }> {
    if (channelType === null || !isThread({ type: channelType })) return {};
    const known = parents.get(channel);
    if (known !== undefined) return known;
    const { parent_id: parent } = await readApi(rest, Routes.channel(channel), Thread);
    const found = parent ? { parent } : {};
    parents.set(channel, found);
    return found;
  }

  return async (question) => ({
    platform: 'discord',
    place: question.server ?? question.user,
    channel: question.channel,
    ...(await parentOf(question)),
    user: question.user,
    roles: question.roles,
    standing: question.server === null ? 'manager' : 'unknown',
    request: question.id,
  });
}
