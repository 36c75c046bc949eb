import { parseArgs } from 'node:util';
import { type Encoding, encodings } from '../import/decode-table.ts';
import { type Shape, shapes } from '../import/import-file.ts';

/** What to bring into which dossier. */
export interface ImportRequest {
  path: string;
  dossier: string;
  shape: Shape;
  mapping: string | null;
  sourceId: string | null;
  encoding: Encoding;
  dryRun: boolean;
}

const usage = `npm run import -- <file> --dossier ID [--as ${shapes.join('|')}] [--map FILE.yaml|new] [--source ID] [--encoding ${encodings.join('|')}] [--dry-run]`;

/** What to bring in; or one sentence that says what would be right. */
export function readImportArguments(
  args: readonly string[],
): ({ ok: true } & ImportRequest) | { ok: false; message: string } {
  const parsed = parse(args);
  const [path, ...rest] = parsed?.positionals ?? [];
  if (parsed === null || path === undefined || rest.length > 0)
    return { ok: false, message: `Those arguments are not understood; write ${usage}` };
  const { dossier, as = 'csv', map = null, source = null, encoding = 'utf-8' } = parsed.values;
  const shape = shapes.find((name) => name === as);
  const known = encodings.find((name) => name === encoding.toLowerCase());
  if (dossier === undefined) return { ok: false, message: `Name the dossier; write ${usage}` };
  if (shape === undefined) return { ok: false, message: `"${as}" is no shape; there are ${shapes.join(', ')}` };
  if (known === undefined)
    return {
      ok: false,
      message: `"${encoding}" is no encoding that is read; there are ${encodings.join(', ')}, and UTF-16 by its mark`,
    };
  const dryRun = parsed.values['dry-run'] === true;
  return { ok: true, path, dossier, shape, mapping: map, sourceId: source, encoding: known, dryRun };
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
