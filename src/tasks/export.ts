import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetHolder } from '../bot/dataset-holder.ts';
import { createFeeds } from '../bot/feeds.ts';
import { createRevisionHistory } from '../bot/revision-history.ts';
import { exportDossier } from '../core/export/export-dossier.ts';
import { exportFrictionless } from '../core/export/export-frictionless.ts';
import { type FeedFormat, isFeedFormat } from '../core/export/feed-format.ts';
import { english } from '../core/words/en.ts';
import { carriedFiles } from '../dataset/carried-files.ts';
import { codeOf } from '../dataset/code-of.ts';
import { writeWhole } from '../dataset/edit/write-files.ts';
import { fromCurrentFolder } from '../dataset/located-problem.ts';
import { openStoreToRead } from '../store/open-store-to-read.ts';
import type { Store } from '../store/store.ts';
import { openData } from './open-data.ts';
import { type ExportRequest, readExportArguments } from './read-export-arguments.ts';
import { fail, type TaskContext } from './task.ts';
import { whyNotOpened } from './why-not-opened.ts';

/**
 * `npm run export`: prints a dossier in another format, or the feed of what moved in it; or writes a package. The exit
 * code is 2 for wrong arguments, which print one sentence.
 */
export async function exportOne(args: readonly string[], context: TaskContext): Promise<number> {
  const data = openData(context);
  if (data === null) return 1;
  const request = readExportArguments(args, data.dossiers());
  if (!request.ok) return fail(context, request.message);
  if (request.format === 'frictionless') return writePackage(request, context);
  const { dossier, format } = request;
  if (isFeedFormat(format)) return printFeed(dossier.id, format, data, context);
  const { dataDir, dataMaxBytes } = context.config;
  const files = format === 'json' ? carriedFiles(dataDir, dossier, dataMaxBytes) : null;
  if (format === 'json' && files === null) return fail(context, 'The data changed meanwhile; run it again.', 1);
  context.write(exportDossier(dossier, format, english, files));
  return 0;
}

/** Writes a package into a folder, and says which files it wrote. What else is in the folder stays. */
function writePackage(
  { dossier, out, licence }: Extract<ExportRequest, { out: string }>,
  context: TaskContext,
): number {
  const files = exportFrictionless(dossier, licence, english);
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, text] of files) writeWhole(join(out, name), text);
  } catch (error) {
    return fail(context, `${out} cannot be written (${codeOf(error)}); name another folder with --out`, 1);
  }
  context.write(`${fromCurrentFolder(out)}: wrote ${[...files.keys()].join(', ')}\n`);
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
    context.write((await feedOf(id, format, context.config.publicUrl)) ?? '');
    return 0;
  } catch (error) {
    return fail(context, whyNotOpened(at, error), 1);
  } finally {
    await store?.close();
  }
}
