import type { AnswerContext } from '../core/answers/answer-context.ts';
import { correctionNote, markCorrected, noticeCorrected } from '../core/answers/correction-view.ts';
import { redrawn } from '../core/answers/pictured.ts';
import type { Command } from '../core/command/command.ts';
import type { FallenClaim } from '../core/digest/changes.ts';
import type { Claim, Dossier } from '../core/dossier/dossier.ts';
import type { Block, View } from '../core/message/view.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { currentAndOldIds } from '../core/query/current-and-old-ids.ts';
import { standingsIn } from '../core/query/standings-in.ts';
import type { Words } from '../core/words/words.ts';
import type { ComposeCorrection, PostedDigest, PostedMessage } from '../schedule/correct-posted.ts';
import type { ClaimChange } from '../store/corrections.ts';
import { postedClaim } from './compose-digest.ts';

export interface CorrectorContext {
  dossiers(): ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  publishers: ReadonlyMap<Platform, Publisher>;
  now(): Temporal.Instant;
  /** The View that a digest was posted from; null where it is not kept. */
  postedView(occurrence: string): Promise<View | null>;
}

/** Returns what lists every claim that no longer stands: the same list as long as the data is the same. */
export function createFallenClaims(dossiers: () => ReadonlyMap<string, Dossier>): () => readonly ClaimChange[] {
  let known: { dossiers: ReadonlyMap<string, Dossier>; changes: readonly ClaimChange[] } | null = null;
  return () => {
    if (known?.dossiers !== dossiers()) known = { dossiers: dossiers(), changes: fallenClaims(dossiers()) };
    return known.changes;
  };
}

/** Returns what tells whether a claim has fallen. `fallen` gives the same list as long as the data is the same. */
export function createIsFallen(fallen: () => readonly ClaimChange[]): (claim: string) => boolean {
  let known: { changes: readonly ClaimChange[]; claims: ReadonlySet<string> } | null = null;
  return (claim) => {
    const changes = fallen();
    if (known?.changes !== changes) known = { changes, claims: new Set(changes.map((change) => change.claim)) };
    return known.claims.has(claim);
  };
}

function fallenClaims(dossiers: ReadonlyMap<string, Dossier>): ClaimChange[] {
  return [...dossiers.values()].flatMap((dossier) =>
    [...dossier.claims.values()].flatMap((claim) => {
      const status = standingsIn(dossier).of(claim);
      if (status === 'standing') return [];
      return currentAndOldIds(claim, dossier).map((id) => ({ claim: postedClaim(dossier, id), status }));
    }),
  );
}

/** Returns what marks changed claims in the messages of a posted digest, and writes the note under it. */
export function createCorrector(context: CorrectorContext): ComposeCorrection {
  return async (posted, changes) => {
    const { occurrence } = posted;
    const dossier = context.dossiers().get(occurrence.dossier);
    const publisher = context.publishers.get(occurrence.channel.platform);
    if (dossier === undefined || publisher === undefined) throw new Error('its dossier or its platform went meanwhile');
    const fallen = changes.flatMap((change) => fallenOf(change, dossier));
    const invocation = { command: 'digest', options: {} };
    const [dossiers, now] = [context.dossiers(), context.now()];
    const answering = { ...context, dossier, dossiers, now, zone: 'UTC', invocation };
    const note = publisher.render(correctionNote(fallen, answering));
    if (note.length === 0 || fallen.length === 0) return null;
    const view = await context.postedView(occurrence.id);
    return { edits: view === null ? [] : editsOf(posted, view, answering, publisher), note };
  };
}

/** Of each dossier, its claims by the names under which digests keep them, and the ids of those that fell. */
const known = new WeakMap<Dossier, { byName: ReadonlyMap<string, Claim>; fallenIds: ReadonlySet<string> }>();

function indexOf(dossier: Dossier): { byName: ReadonlyMap<string, Claim>; fallenIds: ReadonlySet<string> } {
  return known.getOrInsertComputed(dossier, () => {
    const claims = [...dossier.claims.values()].map((claim) => ({ claim, ids: currentAndOldIds(claim, dossier) }));
    const standings = standingsIn(dossier);
    return {
      byName: new Map(claims.flatMap(({ claim, ids }) => ids.map((id) => [postedClaim(dossier, id), claim] as const))),
      fallenIds: new Set(claims.flatMap(({ claim, ids }) => (standings.of(claim) === 'standing' ? [] : ids))),
    };
  });
}

function fallenOf({ claim: name, status }: ClaimChange, dossier: Dossier): FallenClaim[] {
  const claim = indexOf(dossier).byName.get(name);
  if (claim === undefined) return [];
  return [{ claim, status, by: standingsIn(dossier).correctionsOf(claim) }];
}

/**
 * The messages whose text changes. Every claim that no longer stands is marked, so that an edit keeps the marks of
 * earlier ones. Where the marks need more messages than were posted, the digest gets only a notice at its top, in place
 * of its opening paragraphs.
 */
function editsOf(
  { messages }: PostedDigest,
  view: View,
  context: AnswerContext,
  publisher: Publisher,
): PostedMessage[] {
  const { dossier, words: w } = context;
  const { fallenIds } = indexOf(dossier);
  const redraw = (picture: Extract<Block, { kind: 'picture' }>) => redrawn(picture, context);
  const marked = markCorrected(view, fallenIds, w, redraw);
  const edited =
    [marked, noticeCorrected(view, w, fallenIds, redraw)]
      .map(publisher.render)
      .find(({ length }) => length === messages.length) ?? [];
  return messages.flatMap(({ messageId, message: before }, index) => {
    const message = edited[index];
    return message === undefined || JSON.stringify(message) === JSON.stringify(before) ? [] : [{ messageId, message }];
  });
}
