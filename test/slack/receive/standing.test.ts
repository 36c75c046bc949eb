import { describe, expect, test } from 'vitest';
import { type Home, homeOf, standingOf } from '../../../src/slack/receive/standing.ts';

const workspace: Home = { team: 'T1', enterprise: null, inAllOfEnterprise: false };
const ours = { id: 'U1', team_id: 'T1' };
const admin = { is_admin: true, is_owner: true };

describe('in a workspace', () => {
  test.each([
    [{}, 'member'],
    [{ is_admin: true }, 'manager'],
    [{ is_owner: true }, 'manager'],
    [{ is_admin: false, is_owner: false }, 'member'],
    [{ is_restricted: true }, 'outsider'],
    [{ is_restricted: true, is_ultra_restricted: true }, 'outsider'],
    [{ is_ultra_restricted: true, ...admin }, 'outsider'],
    [{ is_bot: true }, 'outsider'],
    [{ is_workflow_bot: true }, 'outsider'],
    [{ is_connector_bot: true }, 'outsider'],
    [{ id: 'USLACKBOT' }, 'outsider'],
    [{ deleted: true, ...admin }, 'outsider'],
    [{ is_stranger: true }, 'outsider'],
    // In a shared channel of the bot's, somebody of another workspace is no stranger to Slack.
    [{ team_id: 'T2', is_stranger: false }, 'outsider'],
    [{ team_id: 'T2', ...admin }, 'outsider'],
    [{ team_id: 'T2', enterprise_user: { enterprise_id: 'E1', teams: ['T2'] }, ...admin }, 'outsider'],
    [{ team_id: undefined, ...admin }, 'unknown'],
  ] as const)('%o is a %s', (user, standing) => {
    const { enterprise_user: grid, ...others } = { enterprise_user: undefined, ...user };
    const theirs = grid === undefined ? {} : { enterprise_user: { ...grid, teams: [...grid.teams] } };
    expect(standingOf(JSON.parse(JSON.stringify({ ...ours, ...others, ...theirs })), workspace)).toBe(standing);
  });
});

describe('in an organisation', () => {
  const one: Home = { team: 'T1', enterprise: 'E1', inAllOfEnterprise: false };
  const all: Home = { team: 'E1', enterprise: 'E1', inAllOfEnterprise: true };
  const of = (enterprise: string, teams: string[]) => ({ enterprise_user: { enterprise_id: enterprise, teams } });

  test.each([
    ['of the workspace', { team_id: 'T1', ...of('E1', ['T1']) }, 'manager', 'manager'],
    ['of the workspace and another', { team_id: 'T2', ...of('E1', ['T2', 'T1']) }, 'member', 'manager'],
    ['of another workspace', { team_id: 'T2', ...of('E1', ['T2']) }, 'outsider', 'manager'],
    ['of the workspace, which Slack leaves out', of('E1', ['T1']), 'manager', 'manager'],
    ['with the organisation at the top', { enterprise_id: 'E1', teams: ['T1'] }, 'manager', 'manager'],
    ['without any workspace', { enterprise_id: 'E1' }, 'outsider', 'manager'],
    ['of another organisation', { team_id: 'T9', ...of('E9', ['T9', 'T1']) }, 'outsider', 'outsider'],
    ['of a workspace in none', { team_id: 'T9' }, 'outsider', 'outsider'],
  ] as const)('an admin %s', (_, user, inOne, inAll) => {
    const whole = JSON.parse(JSON.stringify({ id: 'W1', is_admin: true, ...user }));
    expect([standingOf(whole, one), standingOf(whole, all)]).toEqual([inOne, inAll]);
  });
});

test('the bot’s home is what Slack says of its token', () => {
  expect(homeOf({ ok: true, team_id: 'T1' })).toEqual(workspace);
  expect(homeOf({ ok: true, team_id: 'E1', enterprise_id: 'E1', is_enterprise_install: true })).toEqual({
    team: 'E1',
    enterprise: 'E1',
    inAllOfEnterprise: true,
  });
});
