import { parseArgs } from 'node:util';
import type { Dossier } from '../core/dossier/dossier.ts';
import { formats as dossierFormats, type Format } from '../core/export/export-dossier.ts';
import { type FeedFormat, feedFormats } from '../core/export/feed-format.ts';

export type ExportRequest =
  | { ok: true; dossier: Dossier; format: Format | FeedFormat }
  | { ok: false; message: string };

const formats = [...dossierFormats, ...feedFormats];
const usage = `npm run --silent export -- --format ${formats.join('|')} [--dossier ID]`;

/** Which dossier to export, and how; or one sentence that says what would be right. */
export function readExportArguments(args: readonly string[], dossiers: ReadonlyMap<string, Dossier>): ExportRequest {
  const values = parse(args);
  if (values === null) return { ok: false, message: `Those arguments are not understood; write ${usage}` };
  const format = formats.find((name) => name === values.format);
  if (format === undefined) return { ok: false, message: `The format is one of ${formats.join(', ')}; write ${usage}` };
  const ids = [...dossiers.keys()].join(', ');
  if (values.dossier === undefined && dossiers.size > 1)
    return { ok: false, message: `Name one of the dossiers with --dossier: ${ids}` };
  const dossier = values.dossier === undefined ? dossiers.values().next().value : dossiers.get(values.dossier);
  if (dossier === undefined)
    return { ok: false, message: `There is no dossier "${values.dossier ?? ''}"; there is ${ids}` };
  return { ok: true, dossier, format };
}

function parse(args: readonly string[]): { format?: string | undefined; dossier?: string | undefined } | null {
  try {
    return parseArgs({ args: [...args], options: { format: { type: 'string' }, dossier: { type: 'string' } } }).values;
  } catch {
    return null;
  }
}
