import type { ClaimFields } from '../../core/review/claim-fields.ts';
import type { WorkItem } from '../../core/review/work-left.ts';
import type { Look } from '../look.ts';
import type { Additions, Request } from '../request.ts';
import type { ReviewDesk } from '../review-desk.ts';
import type { Person } from './person.ts';

/** What a person has written of a draft and not accepted yet. */
export interface Begun {
  fields: ClaimFields;
  additions: Additions;
  also: readonly string[];
  /** True where it was sent and not taken: its sentence is asked for again. */
  wasRefused?: boolean;
}

/** What an action needs: the item, what was written of it, and ways to ask and to decide. */
export interface Session {
  person: Person;
  desk: ReviewDesk;
  look: Look;
  item: WorkItem;
  begun: Begun | null;
  keep(begun: Begun): void;
  decide(request: Request): Promise<boolean>;
}
