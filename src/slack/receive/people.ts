import type { webApi } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';

interface Person {
  /** The name that others see. */
  name: string;
  admin: boolean;
}
export interface People {
  /** Null where Slack does not say. Never rejects. */
  find(user: string): Promise<Person | null>;
}

const rememberedMs = 5 * 60_000;
const mostRemembered = 1_000;

/** Looks people up by `users.info`, and remembers what it said for five minutes. */
export function createPeople(client: webApi.WebClient, logger: Logger, now: () => number): People {
  const remembered = new Map<string, { person: Person; until: number }>();
  return {
    async find(user) {
      const known = remembered.get(user);
      if (known !== undefined && known.until > now()) return known.person;
      try {
        const person = personOf(await client.users.info({ user }));
        remembered.delete(user);
        remembered.set(user, { person, until: now() + rememberedMs });
        for (const oldest of remembered.keys()) if (remembered.size > mostRemembered) remembered.delete(oldest);
        return person;
      } catch (error) {
        logger.warn({ method: 'users.info', ...errorFields(error) }, 'a person could not be looked up');
        return null;
      }
    },
  };
}

function personOf({ user }: webApi.UsersInfoResponse): Person {
  const names = [user?.profile?.display_name, user?.real_name, user?.profile?.real_name, user?.name];
  const name = names.find((text) => text !== undefined && text !== '') ?? user?.id ?? '';
  return { name, admin: user?.is_admin === true || user?.is_owner === true };
}
