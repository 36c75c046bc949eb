import { parseArgs } from 'node:util';
import { type Encoding, encodings } from '../import/decode-table.ts';
import { type Shape, shapes } from '../import/import-file.ts';

/** An exported dossier to bring in; `dossier` is its id, where that was given. */
export interface DossierImportRequest {
  kind: 'dossier';
  path: string;
  dossier: string | null;
  dryRun: boolean;
}

/** What to bring into which dossier. */
export interface ImportRequest {
  kind: 'table';
  path: string;
  dossier: string;
  shape: Shape;
  mapping: string | null;
  sourceId: string | null;
  encoding: Encoding;
  dryRun: boolean;
}

const usage = `npm run import -- <export.json> or npm run import -- <file> --dossier ID [--as ${shapes.join('|')}] [--map FILE.yaml|new] [--source ID] [--encoding ${encodings.join('|')}] [--dry-run]`;

/** What to bring in; or one sentence that says what would be right. */
export function readImportArguments(
  args: readonly string[],
  isExport: (path: string) => boolean,
): ({ ok: true } & (ImportRequest | DossierImportRequest)) | { ok: false; message: string } {
  const parsed = parse(args);
  const [path, ...rest] = parsed?.positionals ?? [];
  if (parsed === null || path === undefined || rest.length > 0)
    return { ok: false, message: `Those arguments are not understood; write ${usage}` };
  if (isOfDossier(parsed.values, path, isExport)) return dossierRequest(parsed.values, path);
  const { dossier, as = 'csv', map = null, source = null, encoding = 'utf-8' } = parsed.values;
  const shape = shapes.find((name) => name === as);
  const known = encodings.find((name) => name === encoding.toLowerCase());
  if (dossier === undefined) return { ok: false, message: `Name the dossier; write ${usage}` };
  if (shape === undefined)
    return { ok: false, message: `"${as}" is no shape; there are ${shapes.join(', ')}, dossier` };
  if (known === undefined)
    return {
      ok: false,
      message: `"${encoding}" is no encoding that is read; there are ${encodings.join(', ')}, and UTF-16 by its mark`,
    };
  const dryRun = parsed.values['dry-run'] === true;
  return { ok: true, kind: 'table', path, dossier, shape, mapping: map, sourceId: source, encoding: known, dryRun };
}

type Values = NonNullable<ReturnType<typeof parse>>['values'];

/** An exported dossier says so itself. It is also meant where nothing says into which dossier a table goes. */
function isOfDossier({ as, dossier }: Values, path: string, isExport: (path: string) => boolean): boolean {
  if (as !== undefined) return as === 'dossier';
  return isExport(path) || (dossier === undefined && path.endsWith('.json'));
}

/** A dossier is brought in as it is: what says how a table is read does not fit. */
function dossierRequest(
  { dossier, map, source, encoding, 'dry-run': dryRun = false }: Values,
  path: string,
): ({ ok: true } & DossierImportRequest) | { ok: false; message: string } {
  const odd = Object.entries({ map, source, encoding }).find(([, value]) => value !== undefined);
  if (odd !== undefined)
    return { ok: false, message: `--${odd[0]} is for tables, and "${path}" is an exported dossier; leave it out` };
  return { ok: true, kind: 'dossier', path, dossier: dossier ?? null, dryRun };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dossier: { type: 'string' },
        as: { type: 'string' },
        map: { type: 'string' },
        source: { type: 'string' },
        encoding: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch {
    return null;
  }
}
