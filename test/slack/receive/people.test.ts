import { describe, expect, test } from 'vitest';
import { createPeople } from '../../../src/slack/receive/people.ts';
import { openLogger } from '../support/logger.ts';
import { openClient } from '../support/web-client.ts';

const home = { team: 'T1', enterprise: null, inAllOfEnterprise: false };

function openPeople(answer: (user: string) => object) {
  const clock = { now: 0 };
  const { client, calls } = openClient((_, { user = '' }) => answer(user));
  const { logger, logs } = openLogger();
  return { people: createPeople(client, home, logger, () => clock.now), clock, calls, logs };
}

const named = (user: string) => ({ ok: true, user: { id: user, name: user, team_id: 'T1' } });

describe('looking somebody up', () => {
  test.each([
    [{ profile: { display_name: 'Display', real_name: 'Own' }, real_name: 'Real', name: 'login' }, 'Display'],
    [{ profile: { display_name: '', real_name: 'Own' }, real_name: 'Real', name: 'login' }, 'Real'],
    [{ profile: { display_name: '', real_name: 'Own' }, name: 'login' }, 'Own'],
    [{ name: 'login' }, 'login'],
    [{}, 'U1'],
  ])('gives the name that others see: %o', async (user, name) => {
    const { people } = openPeople((id) => ({ ok: true, user: { id, team_id: 'T1', ...user } }));
    expect(await people.find('U1')).toEqual({ name, standing: 'member' });
  });

  test('tells what they are, and asks again where Slack does not say', async () => {
    const { people, calls } = openPeople((id) => ({ ok: true, user: { id, is_admin: true } }));
    expect(await people.find('U1')).toEqual({ name: 'U1', standing: 'unknown' });
    expect(await people.find('U1')).toEqual({ name: 'U1', standing: 'unknown' });
    expect(calls).toHaveLength(2);
    const admins = openPeople((id) => ({ ok: true, user: { id, team_id: 'T1', is_admin: true } }));
    expect(await admins.people.find('U1')).toEqual({ name: 'U1', standing: 'manager' });
  });

  test('gives nothing where Slack does not say, logs it, and asks again', async () => {
    let answer: object = { ok: false, error: 'missing_scope' };
    const { people, logs } = openPeople(() => answer);
    expect(await people.find('U1')).toBeNull();
    expect(logs).toMatchObject([{ level: 'warn', fields: { method: 'users.info', code: 'missing_scope' } }]);
    answer = named('U1');
    expect(await people.find('U1')).toMatchObject({ name: 'U1' });
  });
});

describe('people', () => {
  test('are remembered for five minutes', async () => {
    const { people, clock, calls } = openPeople(named);
    await people.find('U1');
    clock.now = 299_999;
    await people.find('U1');
    expect(calls).toHaveLength(1);
    clock.now = 300_000;
    await people.find('U1');
    expect(calls).toHaveLength(2);
  });

  test('are asked for again where the clock was set back', async () => {
    const { people, clock, calls } = openPeople(named);
    await people.find('U1');
    clock.now = -1;
    await people.find('U1');
    expect(calls).toHaveLength(2);
  });

  test('are no more than a thousand, and who was not needed for longest is forgotten first', async () => {
    const { people, calls } = openPeople(named);
    for (let index = 0; index < 1_000; index += 1) await people.find(`U${index}`);
    await people.find('U0');
    expect(calls).toHaveLength(1_000);
    await people.find('new');
    await people.find('U0');
    expect(calls).toHaveLength(1_001);
    await people.find('U1');
    expect(calls).toHaveLength(1_002);
  });

  test('with long names are fewer', async () => {
    const { people, calls } = openPeople((id) => ({
      ...named(id),
      user: { id, team_id: 'T1', name: 'x'.repeat(99_000) },
    }));
    for (const user of ['U1', 'U2', 'U3', 'U3', 'U1']) await people.find(user);
    expect(calls.map(({ fields }) => fields.user)).toEqual(['U1', 'U2', 'U3', 'U1']);
  });
});
