import PostalMime from 'postal-mime';
import { readHtmlText } from './read-html.ts';
import { bareDocument, type ReadResult, refuse } from './saved-document.ts';

/**
 * Reads an e-mail (RFC 5322), or a page that a browser saved as one (MHTML). The subject is its title, who sent it its
 * publisher, and its day that of its Date.
 */
export async function readEmail(bytes: Uint8Array): Promise<ReadResult> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? null;
  const page = header('snapshot-content-location');
  if (page !== null) {
    if (mail.html == null) return refuse('the saved page holds no HTML; save it as HTML');
    const read = readHtmlText(mail.html);
    if (read.kind !== 'document') return read;
    return { kind: 'document', document: { ...read.document, address: read.document.address ?? page } };
  }
  const text = mail.text?.trim() ?? '';
  const read: ReadResult =
    text !== '' ? { kind: 'document', document: bareDocument(`${text}\n`) } : readHtmlText(mail.html ?? '');
  if (read.kind !== 'document') return read;
  const sender = mail.from?.name?.trim() || null;
  const day = /^\d{4}-\d\d-\d\d/.exec(mail.date ?? '')?.[0] ?? null;
  return {
    kind: 'document',
    document: {
      ...read.document,
      article: { ...read.document.article, title: mail.subject ?? null },
      document: {
        language: read.document.document.language,
        title: mail.subject ?? null,
        publisher: sender === null ? null : { name: sender, basis: 'the e-mail is from this name' },
        published: day === null ? null : { edtf: day, basis: `the e-mail's date is ${day}` },
      },
    },
  };
}
