import type { DocumentHints } from '../core/article/described-document.ts';
import type { ArticleHints } from '../core/article/found-article.ts';

/** A saved document as text, with what its own markup says of it. */
export interface SavedDocument {
  text: string;
  article: ArticleHints;
  document: DocumentHints;
  /** Its own address, where the document carries it. */
  address: string | null;
  /** The address at which an archive keeps it. */
  archive: string | null;
  /** When it was saved (EDTF), where it says so. */
  savedAt: string | null;
}

/** A page of an archive that holds several. */
export interface ArchivedPage {
  address: string;
  title: string | null;
}

export const formats = ['plain', 'html', 'email', 'pdf', 'warc', 'wacz'] as const;
export type Format = (typeof formats)[number];

/** What came of reading a file: a document, the pages of which one must be chosen, or why it cannot be read. */
export type ReadResult =
  | { kind: 'document'; document: SavedDocument }
  | { kind: 'pages'; pages: readonly ArchivedPage[] }
  | { kind: 'refused'; why: string };

/** A document of which nothing but its text is known. */
export function bareDocument(text: string): SavedDocument {
  return {
    text,
    article: { title: null, furniture: [], article: [] },
    document: { language: null, title: null, publisher: null, published: null },
    address: null,
    archive: null,
    savedAt: null,
  };
}

export function refuse(why: string): ReadResult {
  return { kind: 'refused', why };
}
