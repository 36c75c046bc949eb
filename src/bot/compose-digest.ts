import type { AnswerContext } from '../core/answers/answer-context.ts';
import { digestView, quietView } from '../core/answers/digest-view.ts';
import { checkAnswer } from '../core/command/check-answer.ts';
import type { Command } from '../core/command/command.ts';
import { withPageLink } from '../core/command/with-page-link.ts';
import { changesSince, isQuiet } from '../core/digest/changes.ts';
import type { Section } from '../core/digest/section.ts';
import { prepareContents, snapshotOf } from '../core/digest/snapshot.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { Turns } from '../core/memory/turns.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import { claimsIn } from '../core/message/phrases-of.ts';
import type { Platform } from '../core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../core/posting/publisher.ts';
import { prepareDifferences } from '../core/query/differences.ts';
import { standingsIn } from '../core/query/standings-in.ts';
import type { Words } from '../core/words/words.ts';
import type { ComposeDigest, ComposedDigest } from '../schedule/schedule-context.ts';
import type { StoredLastSeen } from '../store/last-seen.ts';
import { inTurns } from './in-turns.ts';
import { insertReceipt, readLastSeen, receiptPlaceholder, writeKeptDigest } from './kept-digest.ts';

export interface ComposerContext {
  dossiers(): ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  publishers: ReadonlyMap<Platform, Publisher>;
  watchMemory: WatchMemory;
  /** Where the pages are on the web; null where they are for this machine alone. */
  publicUrl?: string | null;
}

/** A claim's name in the store: its id alone is unique only within its dossier. */
export function postedClaim(dossier: Dossier, claim: string): string {
  return `${dossier.id}/${claim}`;
}

/** A claim that the digest itself shows as fallen needs no correction later. */
function stands(id: string, dossier: Dossier): boolean {
  const claim = dossier.claims.get(id);
  return claim !== undefined && standingsIn(dossier).of(claim) === 'standing';
}

/** How many digests are kept to be shared, and how many bytes of them; one is about two hundred kilobytes. */
const most = { templates: 50, bytes: 32_000_000 } as const;

/**
 * Returns what composes scheduled digests: null where the dossier is gone. It throws for a view that is not faithful,
 * which is a bug; that is logged, and the next tick tries again. Channels that read the same at the same time share one
 * composition, each with its own receipt in it.
 */
export function createComposer({
  dossiers,
  commands,
  words,
  publishers,
  watchMemory,
  publicUrl = null,
}: ComposerContext): ComposeDigest {
  const templates = new BoundedMap<string, Template>({
    entries: most.templates,
    bytes: { most: most.bytes, sizeOf },
  });
  watchMemory('digests', templates);
  return async (schedule, occurrence, lastSeen) => {
    const dossier = dossiers().get(schedule.dossier);
    const publisher = publishers.get(schedule.channel.platform);
    if (dossier === undefined) return null;
    if (publisher === undefined) throw new Error(`${schedule.channel.platform} is not reached from here`);
    const { sections, zone } = schedule;
    const facts = [publisher.platform, dossier.id, dossier.revision, sections, zone, occurrence.dueAt];
    const key = `${JSON.stringify(facts)}${lastSeen?.snapshot ?? ''}`;
    const known = templates.get(key);
    if (known !== undefined) return withReceipt(known, occurrence.id);
    const now = Temporal.Instant.fromEpochMilliseconds(occurrence.dueAt);
    const context = { dossier, dossiers: dossiers(), commands, words, now, zone, invocation };
    const made = await inTurns(compose({ ...context, publicUrl }, publisher, sections, lastSeen, commands));
    templates.set(key, made);
    return withReceipt(made, occurrence.id);
  };
}

const invocation = { command: 'digest', options: {} };

function sizeOf({ messages, snapshot, claims }: Template, key: string): number {
  return 2 * (messages.length + snapshot.length + key.length) + 64 * claims.length;
}

/** A digest whose receipt is still to be put in. */
interface Template extends Omit<ComposedDigest, 'messages'> {
  /** JSON, with `receiptPlaceholder` in it. */
  messages: string;
}

function withReceipt({ messages, ...digest }: Template, receipt: string): ComposedDigest {
  const own: FrozenMessage[] = JSON.parse(insertReceipt(messages, receipt));
  return { ...digest, messages: own };
}

function* compose(
  context: AnswerContext & { publicUrl: string | null },
  publisher: Publisher,
  sections: readonly Section[],
  seen: StoredLastSeen | null,
  commands: ReadonlyMap<string, Command>,
): Turns<Template> {
  const { dossier, now } = context;
  yield* prepareDifferences(dossier);
  yield* prepareContents(dossier);
  const lastSeen = readLastSeen(seen);
  yield;
  const changes = lastSeen === null ? null : changesSince(lastSeen.snapshot, dossier);
  const quiet = changes !== null && isQuiet(changes);
  yield;
  const made =
    quiet && lastSeen !== null
      ? quietView(context, lastSeen, receiptPlaceholder)
      : digestView(context, lastSeen, sections, { kind: 'posted', receipt: receiptPlaceholder });
  yield;
  const view = withPageLink(made, invocation, dossier, context);
  const problems = checkAnswer(view, context, commands);
  if (problems.length > 0) throw new Error(`unfaithful digest: ${problems.join('; ')}`);
  yield;
  const messages = JSON.stringify(publisher.render(view));
  if (!messages.includes(receiptPlaceholder)) throw new Error('the digest does not show its receipt');
  yield;
  const snapshot = snapshotOf(dossier);
  yield;
  return {
    messages,
    snapshot: writeKeptDigest({ snapshot, at: now.epochMilliseconds }, view, changes),
    claims: [...claimsIn(view)].filter((id) => stands(id, dossier)).map((id) => postedClaim(dossier, id)),
    quiet,
  };
}
