import { userInfo } from 'node:os';
import { bringDrafts } from '../curate/bring-drafts.ts';
import { chooseSource } from '../curate/choose-source.ts';
import { openReview } from '../curate/open-review.ts';
import { personAtTerminal, personOfLines } from '../curate/terminal/person.ts';
import { runSession } from '../curate/terminal/run-session.ts';
import { readCurateArguments } from './read-curate-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run curate -- <dossier> [source]`: goes through the drafts of a source, at the terminal or on a page of its own.
 * With `--inbox` it takes in what people suggested and curators approved. The exit code is 2 where it could
 * not begin, with what would be right.
 */
export async function curate(args: readonly string[], context: TaskContext): Promise<number> {
  if (args.includes('--inbox')) return (await import('./curate-inbox.ts')).curateInbox(args, context);
  const read = readCurateArguments(args);
  if (!read.ok) return fail(context, read.message);
  const { dossier, source, as, drafts, page } = read.request;
  const { dataDir, dataMaxBytes: maxBytes, capturesDir } = context.config;
  if (capturesDir === null)
    return fail(context, 'Set CAPTURES_DIR to the folder of the captures: reviewing needs the texts.');
  const place = { dataDir, capturesDir, maxBytes };
  const by = as ?? userInfo().username;
  const parts = { now: () => new Date() };
  const chosen = source ?? (await chooseSource(place, dossier, parts));
  if (typeof chosen !== 'string') return fail(context, chosen.problems.join('\n'));
  const opened = await openReview(place, dossier, chosen, parts);
  if (!opened.ok) return fail(context, opened.problems.join('\n'));
  if (drafts !== null) {
    const brought = await bringDrafts(opened.desk, drafts, by);
    context.write(`${brought.told.join('\n')}\n`);
    if (!brought.ok) return 1;
  }
  if (page !== null) {
    const { servePage } = await import('../curate/page/serve-page.ts');
    return servePage({ place, dossier, first: chosen, parts, ...page, output: context });
  }
  const { stdin, stdout } = process;
  const person =
    stdin.isTTY && stdout.isTTY ? personAtTerminal(stdin, stdout) : personOfLines(stdin, stdout, stdout.columns);
  try {
    return await runSession(opened.desk, person, by);
  } finally {
    person.close();
  }
}
