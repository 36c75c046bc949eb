import { extractText, getDocumentProxy } from 'unpdf';
import { documentOfPages } from './read-plain.ts';
import { type ReadResult, refuse } from './saved-document.ts';

/** Reads the text of a PDF. Pictures of text, as scanners make them, hold none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text: pages } = await extractText(pdf, { mergePages: false });
  if (pages.every((page) => page.trim() === ''))
    return refuse('this PDF holds no text, only pictures; read its text with a text recognition, and capture that');
  return { kind: 'document', document: documentOfPages(pages) };
}
