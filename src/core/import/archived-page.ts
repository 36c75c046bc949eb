import { type PythonValue, readPythonLiteral } from './python-literal.ts';

/** A page as auto-archiver kept it. */
export interface ArchivedPage {
  url: string;
  title: string | null;
  /** When the page or post was published, as the archiver wrote it. */
  uploaded: string | null;
  /** The day on which it was archived, as the archiver wrote it. */
  archivedOn: string | null;
  /** The addresses of what was kept. */
  archives: readonly string[];
  hash: string | null;
  /** Whether the row holds the text of the page. */
  hasText: boolean;
}

export type ReadPage =
  | { ok: true; page: ArchivedPage; columns: Readonly<Record<string, string>> }
  | { ok: false; column: string; why: string };

type ReadColumn = (column: string) => string;

/** A row of its sheet: the names are the defaults of gsheet_feeder_db. */
export function readSheetRow(cell: ReadColumn): ReadPage {
  const status = cell('archive status');
  if (!isArchived(status)) return notArchived('archive status', status);
  return {
    ok: true,
    columns: { url: 'link', title: 'upload title', published: 'upload timestamp', note: 'archive location' },
    page: {
      url: cell('link'),
      title: lineOf(cell('upload title')),
      uploaded: cell('upload timestamp') || null,
      archivedOn: dayOf(cell('archive date')),
      archives: cell('archive location').split(/\s+/).filter(isAddress),
      hash: hashOf(cell('hash')),
      hasText: cell('text content') !== '',
    },
  };
}

/** A row of its csv_db: the fields of its Metadata, which Python printed. */
export function readDatabaseRow(cell: ReadColumn): ReadPage {
  const status = cell('status');
  if (!isArchived(status)) return notArchived('status', status);
  const metadata = readPythonLiteral(cell('metadata'));
  const media = readPythonLiteral(cell('media'));
  if (metadata === undefined) return { ok: false, column: 'metadata', why: unreadable };
  if (media === undefined) return { ok: false, column: 'media', why: unreadable };
  const items = Array.isArray(media) ? media : [];
  // the archiver shows its own page first, where it made one
  const last = items.find((item) => keyIn(keyIn(item, 'properties'), 'id') === '_final_media') ?? items[0];
  const urls = items.flatMap((item) => textsOf(keyIn(item, 'urls')));
  return {
    ok: true,
    columns: { url: 'metadata', title: 'metadata', published: 'metadata', note: 'media' },
    page: {
      url: textIn(metadata, 'url') ?? '',
      title: lineOf(textIn(metadata, 'title') ?? ''),
      uploaded: textIn(metadata, 'timestamp'),
      archivedOn: dayOf(textIn(metadata, '_processed_at') ?? ''),
      archives: [...new Set([...textsOf(keyIn(last, 'urls')), ...urls])].filter(isAddress),
      hash: hashOf(textIn(keyIn(last, 'properties'), 'hash') ?? ''),
      hasText: textIn(metadata, 'content') !== null,
    },
  };
}

const unreadable = 'this is not what auto-archiver writes into its database; bring in the file as it wrote it';

function isArchived(status: string): boolean {
  return /\bsuccess\b/i.test(status);
}

function notArchived(column: string, status: string): ReadPage {
  const said = status === '' ? 'the row has no status' : `the status is "${status}"`;
  return { ok: false, column, why: `${said}: nothing was archived; archive it again, and bring in the new file` };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function lineOf(text: string): string | null {
  return text.replaceAll(/\s+/gu, ' ').trim() || null;
}

function dayOf(text: string): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null;
}

/** The archiver writes "not-calculated" where it made no hash. */
function hashOf(text: string): string | null {
  return /^[\w-]+:[\da-f]{16,}$/i.test(text) ? text : null;
}

function keyIn(value: PythonValue | undefined, key: string): PythonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function textIn(value: PythonValue | undefined, key: string): string | null {
  const found = keyIn(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

function textsOf(value: PythonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
