import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/bot/permission.ts';
import { permissions } from '../../src/core/command/request.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { traitsOf } from '../../src/platforms.ts';

type Person = keyof typeof people;
type Kind = keyof typeof permissions;

const people = {
  'a member': { user: 'U1', roles: [], standing: 'member' },
  'a member with the role': { user: 'U2', roles: ['R8', 'R9'], standing: 'member' },
  'the named member': { user: 'U9', roles: [], standing: 'member' },
  'a guest': { user: 'U4', roles: [], standing: 'outsider' },
  'the named guest': { user: 'U9', roles: [], standing: 'outsider' },
  'somebody unknown': { user: 'U5', roles: [], standing: 'unknown' },
  'a manager': { user: 'U3', roles: [], standing: 'manager' },
} as const;
const members: readonly Person[] = ['a member', 'a member with the role', 'the named member', 'a manager'];
const named: readonly Person[] = ['the named member', 'the named guest'];

/** Who may schedule, by platform and by what SCHEDULERS says. */
const maySchedule: Readonly<Record<string, Readonly<Record<string, readonly Person[]>>>> = {
  slack: {
    members,
    admins: ['a manager'],
    U9: [...named, 'a manager'],
    R9: ['a member with the role', 'a manager'],
    'admins U9 R9': ['a member with the role', ...named, 'a manager'],
    'members U9': [...members, ...named],
    '': ['a manager'],
  },
  discord: {
    members: ['a manager'],
    admins: ['a manager'],
    U9: [...named, 'a manager'],
    R9: ['a member with the role', 'a manager'],
    'admins U9 R9': ['a member with the role', ...named, 'a manager'],
    'members U9': [...named, 'a manager'],
    '': ['a manager'],
  },
  local: { members, admins: members, U9: [...members, ...named], R9: members, '': members },
};

/** The places that a person can ask from; who manages them is in what the platform says of the person. */
const places = {
  'a channel': { place: 'P1', channel: 'C1' },
  'a thread': { place: 'P1', channel: 'T1', parent: 'C1' },
  'a direct message': { place: 'U1', channel: 'D1' },
};

/** The kinds of request that change what others see. */
const needsScheduler: Readonly<Partial<Record<Kind, boolean>>> = {
  'use-dossier': true,
  'read-last-seen': false,
  'read-changes': false,
  'preview-digest': false,
  'add-schedule': true,
  'list-schedules': false,
  'ask-removal': true,
  'change-schedule': true,
  'add-watch': true,
  'list-watches': false,
  'ask-stop': true,
  'change-watch': true,
  'add-suggestion': false,
  'list-own-suggestions': false,
};

/** What is for curators alone. */
const needsCurator: readonly Kind[] = ['list-suggestions', 'read-suggestion', 'decide-suggestion', 'read-audit'];

describe.each([
  ['slack', maySchedule.slack],
  ['discord', maySchedule.discord],
  ['local', maySchedule.local],
] as const)('on %s', (platform, settings = {}) => {
  describe.each(Object.entries(settings))('with SCHEDULERS=%s', (setting, allowed) => {
    const rules = {
      schedulers: setting.split(' ').filter((word) => word !== ''),
      members: traitsOf(platform).schedulers,
      curators: [],
    };
    it.each(Object.keys(people) as Person[])('%s may do what they may, wherever they ask', (person) => {
      for (const place of Object.values(places)) {
        const asker: Asker = { platform, ...place, ...people[person], request: null };
        const otherwise = asker.standing === 'unknown' ? 'unsure' : 'refused';
        for (const [kind, permission] of Object.entries(permissions)) {
          if (permission === 'curators') {
            expect([kind, verdictOn(permission, asker, rules)]).toEqual([kind, 'refused']);
            continue;
          }
          const may = !needsScheduler[kind as Kind] || allowed.includes(person);
          expect([kind, verdictOn(permission, asker, rules)]).toEqual([kind, may ? 'allowed' : otherwise]);
        }
      }
    });
  });
});

it('lets a person watch in a direct message of their own, and do nothing else there that others may not', () => {
  const guest: Asker = {
    platform: 'slack',
    place: '',
    channel: 'D1',
    user: 'U5',
    roles: [],
    standing: 'outsider',
    request: null,
  };
  const rules = { schedulers: ['admins'], members: traitsOf('slack').schedulers, curators: [] };
  const direct = { ...guest, isDirect: true as const };
  expect([verdictOn('watchers', guest, rules), verdictOn('watchers', direct, rules)]).toEqual(['refused', 'allowed']);
  expect(verdictOn('schedulers', direct, rules)).toBe('refused');
});

it('takes suggestions from whoever has a name, and from nobody else', () => {
  const nobody = { platform: 'local', place: 'page', channel: 'page', roles: [], standing: 'outsider', request: null };
  const rules = { schedulers: ['', 'members'], members: traitsOf('local').schedulers, curators: [''] };
  const verdicts = ['', 'U1'].map((user) => verdictOn('named', { ...nobody, user, standing: 'outsider' }, rules));
  expect(verdicts).toEqual(['refused', 'allowed']);
});

it('covers every kind of request', () => {
  expect([...Object.keys(needsScheduler), ...needsCurator].sort()).toEqual(Object.keys(permissions).sort());
});

it.each([
  ['nobody where none is named', [], 'refused'],
  ['who is named', ['U9', 'U1'], 'allowed'],
  ['who has a role that is named', ['R1'], 'allowed'],
  ['no manager who is not named', ['U9', 'R9', 'members', 'admins', ''], 'refused'],
] as const)('lets curate %s', (_, curators, verdict) => {
  const asker: Asker = {
    platform: 'discord',
    place: 'P1',
    channel: 'C1',
    user: 'U1',
    roles: ['R1', ''],
    standing: 'manager',
    request: null,
  };
  const rules = { schedulers: ['U1'], members: traitsOf('discord').schedulers, curators };
  expect(verdictOn('curators', asker, rules)).toBe(verdict);
  expect(needsCurator.map((kind) => permissions[kind])).toEqual(needsCurator.map(() => 'curators'));
});
