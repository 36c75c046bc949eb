import { newDossier } from '../dataset/new/new-dossier.ts';
import { newSource } from '../dataset/new/new-source.ts';
import { readNewArguments } from './read-new-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run new`: writes the files of a dossier or a source that passes the check, and says what to do next. The exit
 * code is 2 where nothing was written, with one sentence that says what would be right.
 */
export function newRecord(args: readonly string[], context: TaskContext): number {
  const request = readNewArguments(args);
  if (request.kind === 'refused') return fail(context, request.message);
  const { dataDir } = context.config;
  const written =
    request.kind === 'dossier' ? newDossier(dataDir, request.id, request.templates) : newSource(dataDir, request);
  if (!written.ok) return fail(context, written.message);
  context.write(written.text);
  return 0;
}
