import { describe, expect, test } from 'vitest';
import { createPeople } from '../../../src/slack/receive/people.ts';
import { openLogger } from '../support/logger.ts';
import { openClient } from '../support/web-client.ts';

function openPeople(answer: (user: string) => object) {
  const clock = { now: 0 };
  const { client, calls } = openClient((_, { user = '' }) => answer(user));
  const { logger, logs } = openLogger();
  return { people: createPeople(client, logger, () => clock.now), clock, calls, logs };
}

const named = (user: string) => ({ ok: true, user: { id: user, name: user } });

describe('looking somebody up', () => {
  test.each([
    [{ profile: { display_name: 'Display', real_name: 'Own' }, real_name: 'Real', name: 'login' }, 'Display'],
    [{ profile: { display_name: '', real_name: 'Own' }, real_name: 'Real', name: 'login' }, 'Real'],
    [{ profile: { display_name: '', real_name: 'Own' }, name: 'login' }, 'Own'],
    [{ name: 'login' }, 'login'],
    [{}, 'U1'],
  ])('gives the name that others see: %o', async (user, name) => {
    const { people } = openPeople((id) => ({ ok: true, user: { id, ...user } }));
    expect(await people.find('U1')).toEqual({ name, admin: false });
  });

  test.each([
    [{ is_admin: true }, true],
    [{ is_owner: true }, true],
    [{ is_admin: false, is_owner: false }, false],
    [{ is_primary_owner: true }, false],
  ])('tells who is an admin: %o', async (user, admin) => {
    const { people } = openPeople((id) => ({ ok: true, user: { id, ...user } }));
    expect((await people.find('U1'))?.admin).toBe(admin);
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

  test('are no more than a thousand, and the oldest are forgotten first', async () => {
    const { people, clock, calls } = openPeople(named);
    for (let index = 0; index < 1_000; index += 1) await people.find(`U${index}`);
    await people.find('U0');
    expect(calls).toHaveLength(1_000);
    await people.find('new');
    await people.find('U1');
    expect(calls).toHaveLength(1_001);
    await people.find('U0');
    expect(calls).toHaveLength(1_002);
    // Whoever is looked up again counts as new.
    clock.now = 300_000;
    await people.find('U2');
    for (let index = 0; index < 999; index += 1) await people.find(`V${index}`);
    await people.find('U2');
    expect(calls).toHaveLength(2_002);
  });
});
