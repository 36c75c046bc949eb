import type { DatasetHolder } from '../bot/dataset-holder.ts';
import { createFeeds } from '../bot/feeds.ts';
import { createRevisionHistory } from '../bot/revision-history.ts';
import { exportDossier } from '../core/export/export-dossier.ts';
import { type FeedFormat, isFeedFormat } from '../core/export/feed-format.ts';
import { english } from '../core/words/en.ts';
import { openStoreToRead } from '../store/open-store-to-read.ts';
import type { Store } from '../store/store.ts';
import { openData } from './open-data.ts';
import { readExportArguments } from './read-export-arguments.ts';
import { fail, type TaskContext } from './task.ts';
import { whyNotOpened } from './why-not-opened.ts';

/**
 * `npm run export`: prints a dossier in another format, or the feed of what moved in it. The exit code is 2 for wrong
 * arguments, which print one sentence.
 */
export async function exportOne(args: readonly string[], context: TaskContext): Promise<number> {
  const data = openData(context);
  if (data === null) return 1;
  const request = readExportArguments(args, data.dossiers());
  if (!request.ok) return fail(context, request.message);
  const { dossier, format } = request;
  if (isFeedFormat(format)) return printFeed(dossier.id, format, data, context);
  context.write(exportDossier(dossier, format, english));
  return 0;
}

/** Prints the feed of what the bot kept; where it kept nothing yet, of the dossier as it is. */
async function printFeed(id: string, format: FeedFormat, data: DatasetHolder, context: TaskContext): Promise<number> {
  const { store: at } = context.config;
  const shared = { dossiers: data.dossiers, log: context.log, watchMemory: () => {} };
  const clock = () => Temporal.Now.instant().epochMilliseconds;
  let store: Store | null = null;
  try {
    store = await openStoreToRead(at);
    const history = createRevisionHistory({ ...shared, store });
    const feedOf = createFeeds({ ...shared, history, words: english, clock });
    context.write((await feedOf(id, format, null)) ?? '');
    return 0;
  } catch (error) {
    return fail(context, whyNotOpened(at, error), 1);
  } finally {
    await store?.close();
  }
}
