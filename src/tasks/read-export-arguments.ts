import { parseArgs } from 'node:util';
import type { Dossier } from '../core/dossier/dossier.ts';
import { formats as dossierFormats, type Format } from '../core/export/export-dossier.ts';
import { type FeedFormat, feedFormats } from '../core/export/feed-format.ts';

export type ExportRequest =
  | { ok: true; dossier: Dossier; format: Format | FeedFormat }
  /** A package of several files, written into the folder `out`. */
  | { ok: true; dossier: Dossier; format: 'frictionless'; out: string; licence: string | null }
  | { ok: false; message: string };

const formats = [...dossierFormats, ...feedFormats, 'frictionless'] as const;
const usage = `npm run --silent export -- --format ${formats.join('|')} [--dossier ID]; frictionless needs --out DIR, and takes --licence NAME`;

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
  return withFolder(values, dossier, format);
}

/** A package needs a folder; what is printed takes none. */
function withFolder(
  values: NonNullable<ReturnType<typeof parse>>,
  dossier: Dossier,
  format: (typeof formats)[number],
): ExportRequest {
  const { out } = values;
  const licence = values.licence ?? null;
  if (format !== 'frictionless') {
    if (out === undefined && licence === null) return { ok: true, dossier, format };
    return { ok: false, message: `${format} is printed: --out and --licence are for frictionless; write ${usage}` };
  }
  if (out === undefined || out === '')
    return { ok: false, message: 'A package is several files; name the folder to write them into with --out DIR' };
  if (licence !== null && !/^[-a-zA-Z0-9._]+$/.test(licence))
    return { ok: false, message: `"${licence}" is no name of a licence; write it as SPDX does, such as CC-BY-4.0` };
  return { ok: true, dossier, format, out, licence };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { format: text, dossier: text, out: text, licence: text } }).values;
  } catch {
    return null;
  }
}
