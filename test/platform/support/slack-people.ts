import { expect } from 'vitest';
import type { StandIn } from '../../slack/support/stand-in.ts';
import type { Person, PlatformUnderTest } from './platform-under-test.ts';

const [team, channel, direct] = ['T000000001', 'C000000001', 'D000000001'];

interface SlackPeople {
  askerOf: PlatformUnderTest['askerOf'];
  /** What Slack says of a person beside a slash command. */
  fieldsOf(person: Person): Record<string, string>;
  /** What Slack says of a person who presses something, below a message that only they see or that everyone sees. */
  pressFieldsOf(person: Person, isPrivate: boolean): object;
}

/** The people of a workspace. Whoever may write is a member of the channel; whoever manages is an admin. */
export function openSlackPeople(standIn: StandIn): SlackPeople {
  const known = new Map<string, { id: string; person: Person }>();
  const idOf = (person: Person): string => {
    const key = `${person.name} ${person.may}`;
    const { id } = known.get(key) ?? { id: `U9${String(known.size).padStart(8, '0')}` };
    known.set(key, { id, person });
    return id;
  };
  const everyone = () => [...known.values()];
  standIn.on('users.info', ({ body }) => {
    const found = everyone().find(({ id }) => id === body.user)?.person;
    if (found === undefined) return { ok: false, error: 'user_not_found' };
    const profile = { display_name: found.name };
    return { ok: true, user: { id: body.user, team_id: team, profile, is_admin: found.may === 'manage' } };
  });
  standIn.on('conversations.members', () => {
    const members = everyone().filter(({ person }) => person.may !== 'read');
    return { ok: true, members: members.map(({ id }) => id), response_metadata: { next_cursor: '' } };
  });
  const where = (person: Person) => (person.where === 'direct' ? direct : channel) ?? '';
  return {
    askerOf: (person) => ({
      platform: 'slack',
      place: '',
      channel: where(person),
      user: idOf(person),
      roles: [],
      standing: person.may === 'manage' ? 'manager' : 'member',
      request: expect.any(String),
      ...(person.where === 'direct' ? { isDirect: true as const } : {}),
    }),
    fieldsOf: (person) => ({ user_id: idOf(person), user_name: 'someone', channel_id: where(person) }),
    pressFieldsOf: (person, isPrivate) => ({
      user: { id: idOf(person), username: 'someone', team_id: team },
      channel: { id: where(person), name: 'general' },
      container: { type: 'message', message_ts: '1.2', channel_id: where(person), is_ephemeral: isPrivate },
    }),
  };
}
