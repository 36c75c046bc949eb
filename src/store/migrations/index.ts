import { first } from './001-first.ts';
import { inOrder } from './002-in-order.ts';
import { refuseOlderPrograms } from './003-refuse-older-programs.ts';
import { hungAndActive } from './004-hung-and-active.ts';
import { base } from './005-base.ts';
import { onceAndOneLane } from './010-once-and-one-lane.ts';
import { channelName } from './011-channel-name.ts';
import { watches } from './012-watches.ts';
import { suggestions } from './013-suggestions.ts';
import { revisions } from './014-revisions.ts';
import { nextOfChannel } from './015-next-of-channel.ts';

/** Statements by name; those that the two databases word in their own way, for each. */
export type Migrations = Readonly<
  Record<string, readonly string[] | Readonly<Record<'sqlite' | 'postgres', readonly string[]>>>
>;

/** In the order of the names: never changed once released, only added to. */
export const migrations: Migrations = {
  '001-first': first,
  '002-in-order': inOrder,
  '003-refuse-older-programs': refuseOlderPrograms,
  '004-hung-and-active': hungAndActive,
  '005-base': base,
  '010-once-and-one-lane': onceAndOneLane,
  '011-channel-name': channelName,
  '012-watches': watches,
  '013-suggestions': suggestions,
  '014-revisions': revisions,
  '015-next-of-channel': nextOfChannel,
};
