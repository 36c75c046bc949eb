import { importDossier, isExportedDossier } from '../import/import-dossier.ts';
import { importTable } from '../import/import-table.ts';
import { readImportArguments } from './read-import-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run import`: brings other people's rows into a dossier, or an exported dossier into the data. The exit code is 0
 * where all of it is there, 1 where some rows are refused or differ, and 2 where nothing could be read or written.
 */
export async function importRows(args: readonly string[], context: TaskContext): Promise<number> {
  const request = readImportArguments(args, isExportedDossier);
  if (!request.ok) return fail(context, request.message);
  const { dataDir, dataMaxBytes } = context.config;
  // a page may be of the day that it is anywhere, and here the next day comes first
  const today = Temporal.Now.plainDateISO('Pacific/Kiritimati').since('1970-01-01').days;
  const place = { dataDir, maxBytes: dataMaxBytes, today };
  const result = request.kind === 'dossier' ? importDossier(request, place) : await importTable(request, place);
  if (!result.ok) return fail(context, result.message);
  context.write(result.text);
  return result.code;
}
