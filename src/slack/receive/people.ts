import type { webApi } from '@slack/bolt';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Standing } from '../../core/place/asker.ts';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';
import { type Home, standingOf } from './standing.ts';

interface Person {
  /** The name that others see. */
  name: string;
  standing: Standing;
}
export interface People {
  /** Null where Slack does not say. Never rejects. */
  find(user: string): Promise<Person | null>;
}

interface Known {
  person: Person;
  /** When Slack said it (epoch milliseconds). */
  at: number;
}

const rememberedMs = 5 * 60_000;
/** A thousand people, whose names may be long. */
const bounds = { entries: 1_000, bytes: { most: 500_000, sizeOf } };

/** Looks people up by `users.info`, and remembers what it said for five minutes. */
export function createPeople(client: webApi.WebClient, home: Home, logger: Logger, now: () => number): People {
  const remembered = new BoundedMap<string, Known>(bounds);
  return {
    async find(user) {
      const known = remembered.get(user);
      const ageMs = known === undefined ? rememberedMs : now() - known.at;
      // A negative age is that of a clock which was set back.
      if (known !== undefined && ageMs >= 0 && ageMs < rememberedMs) return known.person;
      try {
        const person = personOf(await client.users.info({ user }), home);
        if (person.standing !== 'unknown') remembered.set(user, { person, at: now() });
        return person;
      } catch (error) {
        logger.warn({ method: 'users.info', ...errorFields(error) }, 'a person could not be looked up');
        return null;
      }
    },
  };
}

/** Two bytes for each character, and what a map needs for an entry. */
function sizeOf({ person }: Known, user: string): number {
  return 2 * (person.name.length + user.length) + 200;
}

function personOf({ user }: webApi.UsersInfoResponse, home: Home): Person {
  const names = [user?.profile?.display_name, user?.real_name, user?.profile?.real_name, user?.name];
  const name = names.find((text) => text !== undefined && text !== '') ?? user?.id ?? '';
  return { name, standing: user === undefined ? 'unknown' : standingOf(user, home) };
}
