import type { AnswerContext } from '../core/answers/answer-context.ts';
import { digestView, quietView } from '../core/answers/digest-view.ts';
import { checkAnswer } from '../core/command/check-answer.ts';
import type { Command } from '../core/command/command.ts';
import { changesSince, isQuiet } from '../core/digest/changes.ts';
import type { LastSeen } from '../core/digest/last-seen.ts';
import type { Section } from '../core/digest/section.ts';
import { snapshotOf } from '../core/digest/snapshot.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { claimsIn } from '../core/message/phrases-of.ts';
import type { Platform } from '../core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../core/posting/publisher.ts';
import { standingsIn } from '../core/query/standings-in.ts';
import type { Words } from '../core/words/words.ts';
import type { Compose, Composed } from '../schedule/deps.ts';
import { insertReceipt, readLastSeen, receiptPlaceholder, writeKeptDigest } from './kept-digest.ts';

export interface ComposeDeps {
  dossiers(): ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  publishers: ReadonlyMap<Platform, Publisher>;
}

/** A claim as posted messages are found by it: its id is its own only within its dossier. */
export function postedClaim(dossier: Dossier, claim: string): string {
  return `${dossier.id}/${claim}`;
}

/** A claim that the digest already tells as fallen needs no correction later. */
function stands(id: string, dossier: Dossier): boolean {
  const claim = dossier.claims.get(id);
  return claim !== undefined && standingsIn(dossier).of(claim) === 'standing';
}

/** How many digests are remembered; one is some two hundred kilobytes. */
const mostRemembered = 50;

/**
 * Composes scheduled digests. Nothing to post where the dossier is gone. A view that is not faithful throws: it is a bug, it is logged, and the
 * next tick tries again. Channels that are to read the same at the same time share one composition, with their own receipt put in.
 */
export function createComposer({ dossiers, commands, words, publishers }: ComposeDeps): Compose {
  const remembered = new Map<string, Template>();
  return (schedule, occurrence, seen) => {
    const dossier = dossiers().get(schedule.dossier);
    const publisher = publishers.get(schedule.channel.platform);
    if (dossier === undefined) return null;
    if (publisher === undefined) throw new Error(`${schedule.channel.platform} is not reached from here`);
    const { sections, zone } = schedule;
    const facts = [publisher.platform, dossier.id, dossier.revision, sections, zone, occurrence.dueAt];
    const key = `${JSON.stringify(facts)}${seen?.snapshot ?? ''}`;
    const known = remembered.get(key);
    if (known !== undefined) return withReceipt(known, occurrence.id);
    const now = Temporal.Instant.fromEpochMilliseconds(occurrence.dueAt);
    const context = { dossier, dossiers: dossiers(), commands, words, now, zone, invocation };
    const made = compose(context, publisher, sections, readLastSeen(seen), commands);
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(key, made);
    return withReceipt(made, occurrence.id);
  };
}

const invocation = { command: 'digest', options: {} };

/** A digest whose receipt is still to be put in. */
interface Template extends Omit<Composed, 'parts'> {
  /** JSON. */
  parts: string;
}

function withReceipt({ parts, ...digest }: Template, receipt: string): Composed {
  const own: FrozenMessage[] = JSON.parse(insertReceipt(parts, receipt));
  return { ...digest, parts: own };
}

function compose(
  context: AnswerContext,
  publisher: Publisher,
  sections: readonly Section[],
  lastSeen: LastSeen | null,
  commands: ReadonlyMap<string, Command>,
): Template {
  const { dossier, now } = context;
  const quiet = lastSeen !== null && isQuiet(changesSince(lastSeen.snapshot, dossier));
  const view =
    quiet && lastSeen !== null
      ? quietView(context, lastSeen, receiptPlaceholder)
      : digestView(context, lastSeen, sections, receiptPlaceholder);
  const problems = checkAnswer(view, context, commands);
  if (problems.length > 0) throw new Error(`unfaithful digest: ${problems.join('; ')}`);
  const parts = JSON.stringify(publisher.render(view));
  if (!parts.includes(receiptPlaceholder)) throw new Error('the digest does not show its receipt');
  return {
    parts,
    snapshot: writeKeptDigest({ snapshot: snapshotOf(dossier), at: now.epochMilliseconds }, view),
    claims: [...claimsIn(view)].filter((id) => stands(id, dossier)).map((id) => postedClaim(dossier, id)),
    quiet,
  };
}
