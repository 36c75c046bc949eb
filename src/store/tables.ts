import type { Generated } from 'kysely';
import type { Platform } from '../core/place/channel.ts';
import type { KeptSchedule, Schedule } from '../core/schedule/schedule.ts';
import type { AuditedAct } from '../core/suggestion/audit-entry.ts';
import type { SuggestionState } from '../core/suggestion/suggestion.ts';
import type { Wait } from '../core/watch/watch.ts';

/** Why an occurrence or a delivery is in its state: a short code, which answers put into words. */
type Reason = string;

const occurrenceStates = ['posting', 'posted', 'ambiguous', 'failed', 'expired', 'skipped'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

const deliveryStates = [
  'pending',
  'sending',
  'sent',
  'ambiguous',
  'reconciled',
  'failed',
  'expired',
  'skipped',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** `post` and `note` make a message, `edit` changes one. An edit may be repeated; a message only after a look-up. */
const deliveryKinds = ['post', 'note', 'edit'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/**
 * Whether an occurrence is a schedule's digest, tells what moved of what is watched, or tells somebody what became of a
 * suggestion.
 */
export type OccurrenceKind = 'digest' | 'watch' | 'notice';

interface ChannelColumns {
  /** Also in `lane`; here for the processes that cannot post to every platform. */
  platform: Platform;
  /** The channel as one text, a JSON list: platform, place, channel. */
  lane: string;
}

interface Channels extends ChannelColumns {
  dossier: string;
  updated_at: number;
}

interface Schedules extends ChannelColumns {
  id: string;
  dossier: string;
  time: string;
  /** A JSON list. */
  days: string;
  zone: string;
  quiet: Schedule['quiet'];
  late: Schedule['late'];
  /** A JSON list: the sections of a digest that are posted. */
  sections: string;
  created_by: string;
  created_at: number;
  paused: KeptSchedule['paused'];
  /** When it was made or last resumed: nothing that was due before is posted. */
  active_since: number;
  /** When the next occurrence that has no row is due; never null, so that the index on it can be used. */
  next_at: number;
  /** What people call the channel; null where the platform never said it. */
  channel_name: string | null;
}

interface Occurrences extends ChannelColumns {
  /** Also the receipt's id, and the beginning of each delivery's key. */
  id: string;
  kind: Generated<OccurrenceKind>;
  /** Of a digest. What tells of watches has its own id here. */
  schedule: string;
  local_date: string;
  dossier: string;
  due_at: number;
  state: OccurrenceState;
  reason: Reason | null;
  planned_at: number;
  done_at: number | null;
}

interface Contents {
  occurrence: string;
  hash: string;
  /** JSON: the claims that the digest shows as standing. */
  claims: string;
  /** JSON: what the channel has seen, once this is posted. */
  snapshot: string;
  /** The occurrence against which it says what changed; null for a channel's first digest. */
  base: string | null;
}

interface Deliveries extends ChannelColumns {
  /** The delivery's key: at most 25 characters of a–z and 0–9. */
  id: string;
  kind: DeliveryKind;
  occurrence: string;
  /** The message's number within the digest, from 0. */
  part: number;
  /** 1 for the last part. */
  last: number;
  due_at: number;
  /** JSON: the platform's own payload. */
  payload: string;
  thread: string | null;
  /** The message that was made, or that is edited. */
  message_id: string | null;
  state: Generated<DeliveryState>;
  reason: Reason | null;
  attempts: Generated<number>;
  lookups: Generated<number>;
  /** When it may be tried or looked up; null while it waits for the part before it, and after it was given up. */
  ready_at: number | null;
  tried_at: number | null;
  /**
   * Until when its last call may still make a message, so that it is not sent again; set by every claim. It stays where
   * the call hung, and is null where the call certainly made none.
   */
  hung_until: number | null;
  done_at: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  /** A fencing token: grows with every claim, and only the latest claim may write the outcome. */
  epoch: Generated<number>;
}

interface Watches extends ChannelColumns {
  id: string;
  dossier: string;
  question: string | null;
  waits: Wait;
  above: number | null;
  below: number | null;
  /** JSON: the quiet hours. */
  quiet: string | null;
  created_by: string;
  created_at: number;
  paused: KeptSchedule['paused'];
  channel_name: string | null;
  /** JSON: what it saw last. It moves on only together with the occurrence that tells of it. */
  seen: string;
  /** The revision with which that was compared; empty where it is to be compared again with any. */
  compared: string;
  /** How often it fired: grows with each, so that two instances never tell the same. */
  fired: Generated<number>;
  /** Which occurrence told of it last. */
  occurrence: string | null;
  /** Its quiet hours end then. */
  not_before: Generated<number>;
}

interface Suggestions extends ChannelColumns {
  id: string;
  dossier: string;
  channel_name: string | null;
  /** As `personOf` has it. */
  created_by: string;
  created_at: number;
  said: string;
  said_by: string | null;
  note: string | null;
  question: string | null;
  /** Goes into the hash of the words, so that nobody finds short words by trying; empty once they are erased. */
  salt: string;
  /** A hash of what it says and of whom, to find the same again; null once it is refused. */
  same: string | null;
  state: SuggestionState;
  version: number;
  /** A JSON list: who approved this version. */
  approvals: string;
  decided_by: string | null;
  decided_at: number | null;
  reason: string | null;
  claim: string | null;
  /** 1 once its words are erased. */
  erased: number;
  /** The last state that the suggester was told of, or need not be told of. */
  told: SuggestionState;
}

interface Audit {
  number: number;
  at: number;
  who: string;
  what: AuditedAct;
  about: string;
  dossier: string;
  content: string | null;
  claim: string | null;
  previous: string;
  hash: string;
}

/** A revision of a dossier that was served, kept once. Its records are the parts of its batch. */
interface Revisions {
  dossier: string;
  revision: string;
  first_served: number;
  batch: string;
  parts: number;
  /** What its parts take in the store. */
  bytes: number;
  /** What they were before they were compressed. */
  written: number;
}

export interface Tables {
  channels: Channels;
  schedules: Schedules;
  occurrences: Occurrences;
  contents: Contents;
  deliveries: Deliveries;
  watches: Watches;
  /** Which watches an occurrence tells of, and what each had seen before (JSON). */
  firings: { occurrence: string; watch: string; before: string };
  /** Which revision of a dossier was loaded last, by any instance. */
  served: { dossier: string; revision: string };
  /** When a channel may be posted to again. */
  lanes: { lane: string; next_at: number };
  leases: { name: string; owner: string; until: number; epoch: number };
  posted_claims: { claim: string; occurrence: string };
  corrections: { occurrence: string; claim: string; status: string; at: number };
  marks: { name: string; at: number };
  /** What changed something: what its platform calls it, and as JSON what came of it. */
  requests: { id: string; at: number; outcome: string };
  suggestions: Suggestions;
  /** What was done with suggestions: only ever added to, each row with the hash of the one before. */
  audit: Audit;
  revisions: Revisions;
  /** Parts of which no revision has the batch are what is being written, or was cut off. */
  revision_parts: { batch: string; part: number; written_at: number; content: string };
  /** Which revision of a dossier was served from when: a row for each change. */
  servings: { dossier: string; at: number; revision: string };
  /** Kysely's Migrator's own. */
  kysely_migration: { name: string; timestamp: string };
  /** What programs from before Kysely's Migrator had done. */
  migrations: { number: number; at: number };
}
