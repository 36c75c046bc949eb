import { decodeBytes } from './decode-bytes.ts';
import { bareDocument, type ReadResult, refuse } from './saved-document.ts';

/** Reads a text as somebody pasted or saved it. The text of a PDF has form feeds between its pages. */
export function readPlain(bytes: Uint8Array): ReadResult {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return refuse(decoded.why);
  return { kind: 'document', document: documentOfPages(decoded.text.split('\f')) };
}

/** The document that pages of text make: what stands at the head or foot of most of them is no part of its article. */
export function documentOfPages(pages: readonly string[]) {
  const text = pages.join('\n\n').replaceAll(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, '$1$2');
  const document = bareDocument(text);
  if (pages.length < 3) return document;
  const counts = new Map<string, string[]>();
  for (const page of pages) {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    for (const line of new Set([lines[0], lines.at(-1)])) {
      const key = (line ?? '').replaceAll(/\d+/g, '#').trim();
      if (key !== '') counts.set(key, [...(counts.get(key) ?? []), line ?? '']);
    }
  }
  const running = [...counts.values()].filter((lines) => lines.length * 2 > pages.length).flat();
  const furniture = running.map((line) => ({ text: line, why: 'a line at the head or foot of each page' }));
  return { ...document, article: { ...document.article, furniture } };
}
