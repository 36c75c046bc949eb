import { parseArgs } from 'node:util';

export interface CurateRequest {
  dossier: string;
  source: string | null;
  as: string | null;
  /** A file of drafts that a desk made, as JSON. */
  drafts: string | null;
  page: { host: string; port: number } | null;
}
export type CurateArguments = { ok: true; request: CurateRequest } | { ok: false; message: string };

const usage =
  'Write it so: npm run curate -- <dossier> [source] [--as NAME] [--drafts FILE.json] [--page [--port 3211] [--host 127.0.0.1]], or npm run curate -- <dossier> --inbox';

/** Reads the command line of `npm run curate`. */
export function readCurateArguments(args: readonly string[]): CurateArguments {
  const read = parse(args);
  if (read === null) return { ok: false, message: usage };
  const { values, positionals } = read;
  const [dossier, source, ...more] = positionals;
  if (dossier === undefined || more.length > 0) return { ok: false, message: usage };
  if (values.page !== true && (values.port !== undefined || values.host !== undefined))
    return { ok: false, message: '--port and --host belong to --page; add it, or leave them out.' };
  const port = Number(values.port ?? 3211);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { ok: false, message: `"${values.port}" is no port; write a number up to 65535.` };
  const as = values.as?.trim() ?? null;
  if (as === '') return { ok: false, message: '--as needs the name by which your decisions are kept.' };
  const page = values.page === true ? { host: values.host ?? '127.0.0.1', port } : null;
  return { ok: true, request: { dossier, source: source ?? null, as, drafts: values.drafts ?? null, page } };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: text, drafts: text, page: { type: 'boolean' }, port: text, host: text },
    });
  } catch {
    return null;
  }
}
