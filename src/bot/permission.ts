import type { Permission } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';
import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/** What the operator and the platform say of who may schedule. */
export interface SchedulingRules {
  /** SCHEDULERS: `members`, `admins`, or role and user ids. */
  schedulers: readonly string[];
  /** Whom the asker's platform lets schedule while SCHEDULERS says `members`. */
  members: PlatformTraits['schedulers'];
}

/** Whether somebody may have something carried out. */
export function isPermitted(permission: Permission, asker: Asker, rules: SchedulingRules): boolean {
  switch (permission) {
    case 'anyone':
      return true;
    case 'schedulers':
      return maySchedule(asker, rules);
    default:
      return permission satisfies never;
  }
}

/**
 * Who manages the channel always may, and who is named by id or role; then the platform decides what `members` means.
 */
function maySchedule({ user, roles, admin }: Asker, { schedulers, members }: SchedulingRules): boolean {
  if (admin || schedulers.includes(user) || roles.some((role) => schedulers.includes(role))) return true;
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
