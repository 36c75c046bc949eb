import type { Command } from '../../core/command/command.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Turns } from '../../core/memory/turns.ts';
import type { View } from '../../core/message/view.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Words } from '../../core/words/words.ts';
import type { Announcer } from '../../platform/announcer.ts';
import type { PicturesForPages } from '../page-parts.ts';

/** The messages that an answer becomes on each platform, as they are sent. */
export interface Payloads {
  slack: readonly unknown[];
  discord: readonly unknown[];
}

/** What the chat is made from. */
export interface ChatParts {
  desk: Desk;
  /** The commands that the desk knows. */
  commands: ReadonlyMap<string, Command>;
  dossiers(): ReadonlyMap<string, Dossier>;
  words: Words;
  pictures: PicturesForPages;
  payloadsOf(view: View): Promise<Payloads> | Payloads;
  /** What is posted to this machine's own person. */
  announcer: Announcer;
  /** The person at this machine, who asks where nobody else can open the page. */
  owner: Asker;
  /** Where the pages are on the web; null where they are for this machine alone. */
  publicUrl: string | null;
  /** Where the server listens. */
  host: string;
  work(turns: Turns<void>): Promise<void>;
  newReference(): string;
  logFailure(error: Error, reference: string): void;
}
