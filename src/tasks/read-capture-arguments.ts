import { parseArgs } from 'node:util';
import { type Format, formats } from '../capture/saved-document.ts';

export interface CaptureRequest {
  /** A path, or "-" for what is piped in. */
  file: string;
  dossier: string | null;
  source: string | null;
  publisher: string | null;
  page: string | null;
  format: Format | null;
  /** The number of a related story, from 1. */
  story: number | null;
  copyOf: string | null;
  notACopy: boolean;
}

const usage =
  'npm run capture -- <file or -> [--dossier ID] [--source ID] [--publisher "ID or name"] [--page N] ' +
  `[--as ${formats.join('|')}] [--story N] [--copy-of SOURCE | --not-a-copy]`;

/** What is to be captured; or one sentence that says what would be right. */
export function readCaptureArguments(args: readonly string[]): CaptureRequest | { refused: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { refused: `${error instanceof Error ? error.message : error}; write ${usage}` };
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return { refused: `Name one file; write ${usage}` };
  const format = formats.find((one) => one === values.as) ?? null;
  if (values.as !== undefined && format === null)
    return { refused: `"${values.as}" is no format; there are ${formats.join(', ')}` };
  const story = values.story === undefined ? null : Number(values.story);
  if (story !== null && (!Number.isInteger(story) || story < 1))
    return { refused: '--story takes the number of a related story, from 1' };
  return {
    file,
    dossier: values.dossier ?? null,
    source: values.source ?? null,
    publisher: values.publisher?.trim() || null,
    page: values.page ?? null,
    format,
    story,
    copyOf: values['copy-of'] ?? null,
    notACopy: values['not-a-copy'] ?? false,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ dossier: text, source: text, publisher: text, page: text, as: text, story: text, 'copy-of': text },
      'not-a-copy': { type: 'boolean' },
    },
  });
}
