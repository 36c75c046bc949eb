import { limits } from './limits.ts';
import { readWacz, readWarc } from './read-archive.ts';
import { readEmail } from './read-email.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { readPlain } from './read-plain.ts';
import { type Format, type ReadResult, refuse } from './saved-document.ts';

/** Reads a saved document of any format that is known; `page` chooses one of an archive. */
export async function readDocument(bytes: Uint8Array, format: Format | null, page: string | null): Promise<ReadResult> {
  const read = await readAs(format ?? formatOf(bytes), bytes, page);
  return read.kind === 'document' ? withinLimits(read) : read;
}

function readAs(format: Format, bytes: Uint8Array, page: string | null): Promise<ReadResult> | ReadResult {
  switch (format) {
    case 'plain':
      return readPlain(bytes);
    case 'html':
      return readHtml(bytes);
    case 'email':
      return readEmail(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'warc':
      return readWarc(bytes, page);
    case 'wacz':
      return readWacz(bytes, page);
    default:
      return format satisfies never;
  }
}

/** What a file is, by how it begins. */
export function formatOf(bytes: Uint8Array): Format {
  const head = headOf(bytes.subarray(0, 4_096));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'wacz';
  if (head.startsWith('\u001f\u008b') || head.startsWith('WARC/')) return 'warc';
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b/i.test(head))
    return 'html';
  const headers = head.split(/\r?\n\r?\n/)[0] ?? '';
  const names = [...headers.matchAll(/^([A-Za-z][\w-]*):/gm)].map(([, name]) => name?.toLowerCase());
  const isMail = ['from', 'date', 'subject', 'mime-version'].filter((name) => names.includes(name)).length >= 2;
  return isMail && /^[A-Za-z][\w-]*:/.test(head) ? 'email' : 'plain';
}

/** The first characters of a file, whose letters here are those of ASCII. */
function headOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
}

function withinLimits(read: Extract<ReadResult, { kind: 'document' }>): ReadResult {
  const { text } = read.document;
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('there is no text in it');
  if (text.length > limits.characters)
    return refuse(
      `the text has ${text.length} characters, and an article at most ${limits.characters}; capture it alone`,
    );
  if (text.split('\n').some((line) => line.length > limits.line))
    return refuse(`a line has more than ${limits.line} characters; no article has such lines`);
  return read;
}
