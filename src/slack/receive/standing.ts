import type { webApi } from '@slack/bolt';
import type { Standing } from '../../core/place/asker.ts';

type User = NonNullable<webApi.UsersInfoResponse['user']>;

/** Where the bot is installed, as `auth.test` tells: in one workspace, or in all of an organisation. */
export interface Home {
  team: string | null;
  enterprise: string | null;
  inAllOfEnterprise: boolean;
}

export function homeOf({ team_id, enterprise_id, is_enterprise_install }: webApi.AuthTestResponse): Home {
  return {
    team: team_id ?? null,
    enterprise: enterprise_id ?? null,
    inAllOfEnterprise: is_enterprise_install === true,
  };
}

/**
 * What somebody is in the bot's own workspace, by what `users.info` tells of them. In a shared channel it tells of
 * people of other workspaces too, and whether they are admins there: that makes them nothing here. `is_stranger` alone
 * does not show them, because it is false where the bot is in the shared channel.
 * https://docs.slack.dev/apis/slack-connect
 */
export function standingOf(user: User, home: Home): Standing {
  if (isNoMember(user)) return 'outsider';
  const belongs = belongsTo(home, user);
  if (belongs === null) return 'unknown';
  if (!belongs) return 'outsider';
  const isAdmin = user.is_admin === true || user.is_owner === true;
  return isAdmin && isAdminHere(home, user) ? 'manager' : 'member';
}

/** A bot, a step of a workflow, a guest, a stranger, or somebody who has left. */
function isNoMember(user: User): boolean {
  const { deleted, is_bot, is_workflow_bot, is_connector_bot, is_restricted, is_ultra_restricted, is_stranger } = user;
  const marks = [deleted, is_bot, is_workflow_bot, is_connector_bot, is_restricted, is_ultra_restricted, is_stranger];
  // Slackbot is not marked as a bot.
  return user.id === 'USLACKBOT' || marks.includes(true);
}

/** Null where Slack tells neither a workspace nor an organisation. */
function belongsTo({ team, enterprise, inAllOfEnterprise }: Home, user: User): boolean | null {
  const theirs = user.enterprise_user?.enterprise_id ?? user.enterprise_id;
  if (user.team_id === undefined && theirs === undefined) return null;
  if (user.team_id !== undefined && user.team_id === team) return true;
  if (theirs === undefined || theirs !== enterprise) return false;
  const teams = user.enterprise_user?.teams ?? user.teams ?? [];
  return inAllOfEnterprise || teams.some((one) => one === team);
}

/** Within an organisation, somebody may be an admin of another workspace than the bot's. */
function isAdminHere({ team, inAllOfEnterprise }: Home, { team_id }: User): boolean {
  return inAllOfEnterprise || team_id === undefined || team_id === team;
}
