import type { Permission } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';
import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/** What the operator and the platform say of who may schedule, and who is a curator. */
export interface SchedulingRules {
  /** SCHEDULERS: `members`, `admins`, or role and user ids. */
  schedulers: readonly string[];
  /** Whom the asker's platform lets schedule while SCHEDULERS says `members`. */
  members: PlatformTraits['schedulers'];
  /** CURATORS: role and user ids. Nobody else is a curator, whatever they may do in a channel. */
  curators: readonly string[];
}

/** `unsure` where it follows from who somebody is, and the platform does not say. */
export type Verdict = 'allowed' | 'refused' | 'unsure';

/** Whether somebody may have something carried out. */
export function verdictOn(permission: Permission, asker: Asker, rules: SchedulingRules): Verdict {
  switch (permission) {
    case 'anyone':
      return 'allowed';
    case 'named':
      return asker.user === '' ? 'refused' : 'allowed';
    case 'schedulers':
      return maySchedule(asker, rules);
    case 'watchers':
      return asker.isDirect === true ? 'allowed' : maySchedule(asker, rules);
    case 'curators': {
      const { user, roles } = asker;
      return [user, ...roles].some((id) => id !== '' && rules.curators.includes(id)) ? 'allowed' : 'refused';
    }
    default:
      return permission satisfies never;
  }
}

/** Who is named by id or role always may, whoever they are; then who manages the channel, and whom `members` means. */
function maySchedule({ user, roles, standing }: Asker, { schedulers, members }: SchedulingRules): Verdict {
  if (schedulers.includes(user) || roles.some((role) => schedulers.includes(role))) return 'allowed';
  switch (standing) {
    case 'manager':
      return 'allowed';
    case 'member':
      return mayAsMember(members, schedulers) ? 'allowed' : 'refused';
    case 'outsider':
      return 'refused';
    case 'unknown':
      return 'unsure';
    default:
      return standing satisfies never;
  }
}

function mayAsMember(members: PlatformTraits['schedulers'], schedulers: readonly string[]): boolean {
  switch (members) {
    case 'everyone':
      return true;
    case 'members':
      return schedulers.includes('members');
    case 'managers':
      return false;
    default:
      return members satisfies never;
  }
}
