import type { Dossier } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import type { FeedThing } from './feed-things.ts';
import { visibleText } from './visible-text.ts';

/** An entry of a feed as text: nothing in it is markup, whatever its characters. */
export interface FeedEntry {
  /** A tag URI (RFC 4151): the same for the same thing between the same revisions, wherever the feed is. */
  id: string;
  title: string;
  lines: readonly string[];
  /** Where the page shows it, such as "/d/flood/q/houses"; null where it does not. */
  path: string | null;
  /** When its revision was first served, in milliseconds since 1970. */
  updated: number;
}

/** What an entry says, before it is known which serving it tells of. */
export type FeedText = Omit<FeedEntry, 'id' | 'updated'> & Pick<FeedThing, 'kind' | 'id'>;

/** An entry's text: what a reader would not see in it is written as its code. */
export function feedText({ kind, id, title, lines }: FeedThing, dossier: Dossier): FeedText {
  return { kind, id, title: plain(title), lines: lines.map(plain), path: pathOf(kind, id, dossier) };
}

/**
 * The id of something that belongs to a dossier's feed. No host owns a feed that any installation can write, so the
 * authority is a name that nobody can own (RFC 6761).
 */
export function feedId(...parts: readonly string[]): string {
  return `tag:parallax.invalid,2026:${parts.map(encodeURIComponent).join('/')}`;
}

function plain(phrase: Phrase): string {
  return visibleText(textOf(phrase));
}

function pathOf(kind: FeedThing['kind'], id: string, dossier: Dossier): string | null {
  const front = `/d/${dossier.id}`;
  switch (kind) {
    case 'dossier':
      return front;
    case 'question':
      return dossier.questions.has(id) ? `${front}/q/${id}` : null;
    case 'claim':
      return dossier.claims.has(id) ? `${front}/c/${id}` : null;
    case 'source':
      return dossier.sources.has(id) ? `${front}/s/${id}` : null;
    default:
      return kind satisfies never;
  }
}
