import type { Config } from '../config.ts';
import { newDossier, type Written } from '../dataset/new/new-dossier.ts';
import { newEntry } from '../dataset/new/new-entry.ts';
import { newSource } from '../dataset/new/new-source.ts';
import { type NewRequest, readNewArguments } from './read-new-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * `npm run new`: writes a dossier, a source, a question or an actor that passes the check, and says what to do next.
 * The exit code is 2 where nothing was written, with one sentence that says what would be right.
 */
export async function newRecord(args: readonly string[], context: TaskContext): Promise<number> {
  const request = readNewArguments(args);
  if (request.kind === 'refused') return fail(context, request.message);
  const written = await write(request, context.config);
  if (!written.ok) return fail(context, written.message);
  context.write(written.text);
  return 0;
}

function write(request: Exclude<NewRequest, { kind: 'refused' }>, config: Config): Written | Promise<Written> {
  const { dataDir, dataMaxBytes: maxBytes } = config;
  switch (request.kind) {
    case 'dossier':
      return newDossier(dataDir, request.id, request.templates);
    case 'source':
      return newSource(dataDir, request);
    case 'question':
    case 'actor':
      return newEntry({ dataDir, maxBytes }, request);
    default:
      return request satisfies never;
  }
}
