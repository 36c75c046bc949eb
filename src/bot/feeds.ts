import { restInline } from '../core/answers/counts.ts';
import { dossierTitle } from '../core/answers/record-names.ts';
import { changesBetween } from '../core/digest/changes-between.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type FeedEntry, type FeedText, feedId, feedText } from '../core/export/feed-entry.ts';
import type { FeedFormat } from '../core/export/feed-format.ts';
import { feedThings, firstThing } from '../core/export/feed-things.ts';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Words } from '../core/words/words.ts';
import type { Serving } from '../store/revisions.ts';
import { inTurns } from './in-turns.ts';
import type { RevisionHistory } from './revision-history.ts';

export interface FeedContext {
  history: Pick<RevisionHistory, 'at' | 'servings'>;
  /** Those that are served now. */
  dossiers(): ReadonlyMap<string, Dossier>;
  words: Words;
  /** Milliseconds since 1970. */
  clock(): number;
  watchMemory: WatchMemory;
}

/**
 * The feed of what moved in a dossier, as text; null where no such dossier is served. Rejects where the store fails.
 * `publicUrl` is where the page is reached, such as "https://parallax.example"; without it there are no links.
 */
export type FeedOf = (dossier: string, format: FeedFormat, publicUrl: string | null) => Promise<string | null>;

/** How many entries a feed has, and how much is remembered of what changed between two revisions. */
const most = { entries: 100, pairs: 4_000, bytes: 16_000_000 } as const;

/** What changed between two revisions, and what the first one is, never changes: it is computed once and remembered. */
export function createFeeds({ history, dossiers, words: w, clock, watchMemory }: FeedContext): FeedOf {
  const known = new BoundedMap<string, readonly FeedText[]>({
    entries: most.pairs,
    bytes: { most: most.bytes, sizeOf: (texts, key) => 2 * (JSON.stringify(texts).length + key.length) },
  });
  watchMemory('feeds', known);
  const underWay = new Map<string, Promise<FeedEntry[]>>();
  /** When what nobody kept was first asked for: for the same revision its feed stays the same. */
  const asked = new Map<string, Serving>();
  return async (id, format, publicUrl) => {
    const dossier = dossiers().get(id);
    if (dossier === undefined) return null;
    // Whoever asks while the entries are gathered waits for the same.
    const entries = await underWay.getOrInsertComputed(id, () => entriesOf(dossier).finally(() => underWay.delete(id)));
    // What writes feeds is loaded when the first one is asked for.
    const { writeFeed } = await import('../core/export/write-feed.ts');
    const title = feedText({ kind: 'dossier', id, title: w.feed.title([dossierTitle(dossier)]), lines: [] }, dossier);
    return writeFeed({ dossier, title: title.title, entries }, format, publicUrl);
  };

  /** The newest first, back to the first kept revision or as far as there is room. */
  async function entriesOf(dossier: Dossier): Promise<FeedEntry[]> {
    const { id } = dossier;
    const servings = (await history.servings(id)).filter(
      ({ revision }, index, all) => all[index - 1]?.revision !== revision,
    );
    const seen = seenBefore(servings);
    const entries: FeedEntry[] = [];
    let later = servings.pop();
    while (later !== undefined && (await history.at(id, later.revision)) === null) later = servings.pop();
    while (later !== undefined && entries.length < most.entries) {
      const earlier = servings.pop();
      const texts: readonly FeedText[] | null =
        earlier === undefined ? await firstOf(id, later.revision) : await changed(id, earlier, later);
      if (texts !== null) entries.push(...entriesIn(id, earlier, later, seen.has(later), texts));
      // A revision that cannot be read any more is passed over: the one before it is compared.
      if (texts !== null || earlier === undefined) later = earlier;
    }
    if (entries.length > 0) return entries.slice(0, most.entries);
    const before = asked.get(id);
    const only = before?.revision === dossier.revision ? before : { at: clock(), revision: dossier.revision };
    asked.set(id, only);
    return entriesIn(id, undefined, only, false, [feedText(firstThing(dossier, w), dossier)]);
  }

  async function firstOf(id: string, revision: string): Promise<readonly FeedText[] | null> {
    const key = `${id} ${revision}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const dossier = await history.at(id, revision);
    if (dossier === null) return null;
    const texts = [feedText(firstThing(dossier, w), dossier)];
    known.set(key, texts);
    return texts;
  }

  /** What changed from one to the other; null where the earlier cannot be read. */
  async function changed(id: string, from: Serving, to: Serving): Promise<readonly FeedText[] | null> {
    const key = `${id} ${from.revision} ${to.revision}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const [earlier, later] = [await history.at(id, from.revision), await history.at(id, to.revision)];
    if (earlier === null || later === null) return null;
    const changes = await inTurns(changesBetween(earlier, later));
    const { things, left } = feedThings(changes, most.entries - 1, { dossier: later, words: w });
    const texts = things.map((thing) => feedText(thing, later));
    if (left > 0) texts.push(restText(later, things.length, left));
    known.set(key, texts);
    return texts;
  }

  /** What has no entry of its own is counted. */
  function restText(dossier: Dossier, shown: number, left: number): FeedText {
    const title = w.moreChanges([restInline(shown + left, shown, w)], left);
    return feedText({ kind: 'dossier', id: dossier.id, title, lines: [title] }, dossier);
  }
}

/** Those servings by which a revision came back. */
function seenBefore(servings: readonly Serving[]): Set<Serving> {
  const revisions = new Set<string>();
  return new Set(
    servings.filter(({ revision }) => {
      const isBack = revisions.has(revision);
      revisions.add(revision);
      return isBack;
    }),
  );
}

function entriesIn(
  id: string,
  earlier: Serving | undefined,
  later: Serving,
  isBack: boolean,
  texts: readonly FeedText[],
): FeedEntry[] {
  // Where a revision comes back, the same may move between the same two once more: then the moment tells them apart.
  const pair = `${earlier?.revision ?? 'first'}-${later.revision}${isBack ? `-${later.at}` : ''}`;
  return texts.map(({ kind, id: of, title, lines, path }) => {
    return { id: feedId(id, pair, kind, of), title, lines, path, updated: later.at };
  });
}
