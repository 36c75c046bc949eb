import type { Permission } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';

/**
 * Whether somebody may have something carried out. `schedulers` is what the operator set: `members`, `admins`, or role and user ids. On Discord
 * a channel's managers always may, and `members` means them; at the terminal everything is the person's own.
 */
export function isPermitted(permission: Permission, asker: Asker, schedulers: readonly string[]): boolean {
  switch (permission) {
    case 'anyone':
      return true;
    case 'schedulers':
      return maySchedule(asker, schedulers);
    default:
      return permission satisfies never;
  }
}

function maySchedule({ platform, user, roles, admin }: Asker, schedulers: readonly string[]): boolean {
  const named = schedulers.includes(user) || roles.some((role) => schedulers.includes(role));
  switch (platform) {
    case 'local':
      return true;
    case 'discord':
      return admin || named;
    case 'slack':
      return admin || named || schedulers.includes('members');
    default:
      return platform satisfies never;
  }
}
