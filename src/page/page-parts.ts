import type { Hono } from 'hono';
import type { Command } from '../core/command/command.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Turns } from '../core/memory/turns.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Picture } from '../core/message/picture.ts';
import type { Draw } from '../core/posting/draw.ts';
import type { WriteReference } from '../core/reference/reference.ts';
import type { Words } from '../core/words/words.ts';
import type { DrawnPicture } from './render/render-view.ts';

/** The revisions of dossiers that were kept. */
export interface History {
  /** The dossier as it was; null where that revision is not kept, or cannot be read any more. */
  at(dossier: string, revision: string): Promise<Dossier | null>;
  /** Kept revisions, the newest first; `firstServed` in milliseconds since 1970. */
  list(dossier: string): Promise<readonly { revision: string; firstServed: number }[]>;
}

/** Where nothing is kept: there is the newest revision alone. */
export const noHistory: History = { at: async () => null, list: async () => [] };

/** A feed of what moved in a dossier. */
export type FeedOf = (dossier: string, format: 'atom' | 'jsonfeed', publicUrl: string | null) => Promise<string | null>;

export interface PicturesForPages {
  /** Draws a picture in both modes; null where it cannot be had now. `page` is the path that shows it, if one does. */
  prepare(picture: Picture, page: string | null): Promise<DrawnPicture | null>;
}

/** What the pages are made from. */
export interface PageParts {
  /** The same map as long as the data is the same. */
  dossiers(): ReadonlyMap<string, Dossier>;
  dataIsBroken?(): boolean;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  now(): Temporal.Instant;
  draw: Draw;
  history: History;
  /** Null where there are no feeds. */
  feedOf: FeedOf | null;
  /** Where the pages are on the web, without a path; null where they are for this machine alone. */
  publicUrl: string | null;
  /** Where the server listens. */
  host: string;
  /** Makes what stands at `/`, with whatever it answers itself; null where nothing does: then the first dossier. */
  chat: ((pictures: PicturesForPages) => Hono) | null;
  /** Loads what writes references; without it none are written. */
  loadReferences?(): Promise<WriteReference>;
  /** Does work a little at a time, so that others have their turn. */
  work(turns: Turns<void>): Promise<void>;
  newReference(): string;
  logFailure(error: Error, reference: string): void;
  watchMemory?: WatchMemory;
}
