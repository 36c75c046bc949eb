import { exportDossier } from '../core/export/export-dossier.ts';
import { english } from '../core/words/en.ts';
import { openData } from './open-data.ts';
import { readExportArguments } from './read-export-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run export`: prints a dossier in another format. The exit code is 2 for wrong arguments, which print one
 * sentence.
 */
export function exportOne(args: readonly string[], context: TaskContext): number {
  const data = openData(context);
  if (data === null) return 1;
  const request = readExportArguments(args, data.dossiers());
  if (!request.ok) return fail(context, request.message);
  context.write(exportDossier(request.dossier, request.format, english));
  return 0;
}
