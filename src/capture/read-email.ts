import PostalMime, { type Email } from 'postal-mime';
import { type ForwardedMail, forwardedMails, isForward } from './forwarded-mail.ts';
import { mailDay } from './mail-day.ts';
import { readHtmlText } from './read-html.ts';
import { bareDocument, type ReadResult, refuse, type SavedDocument } from './saved-document.ts';

const mostForwards = 5;

/**
 * Reads an e-mail (RFC 5322), or a page that a browser saved as one (MHTML). The subject is its title, who sent it its
 * publisher, and its day that of its Date. Of an e-mail that was forwarded they are those of the e-mail in it: who
 * forwarded it published nothing.
 */
export async function readEmail(bytes: Uint8Array, forwards = 0): Promise<ReadResult> {
  // what is attached is read here: the library would write its date in the zone and the language of this machine
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
  const page = headerOf(mail, 'snapshot-content-location');
  if (page !== null) {
    if (mail.html == null) return refuse('the saved page holds no HTML; save it as HTML');
    return withDocument(readWhole(mail.html, 'html'), (read) => ({ ...read, address: read.address ?? page }));
  }
  const text = mail.text?.trim() ?? '';
  const html = mail.html ?? '';
  const attached = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const [inner] = attached;
  if (inner !== undefined) {
    if (attached.length > 1) return refuse(`${attached.length} e-mails are attached to it; save the one of them alone`);
    if (forwards >= mostForwards) return refuse('it is an e-mail in an e-mail in an e-mail; save the innermost alone');
    const cover = readWhole(text, 'plain');
    if (cover.kind !== 'document') return cover;
    return withDocument(await readEmail(bytesOf(inner.content), forwards + 1), (read) => withCover(read, text));
  }
  const read = text === '' ? readWhole(html, 'html') : readWhole(`${text}\n`, 'plain');
  return withDocument(read, (document) => describe(document, mail));
}

function readWhole(text: string, format: 'plain' | 'html'): ReadResult {
  if (text.includes('\ufffd'))
    return refuse('a part of it cannot be read in the encoding that it declares; save its text as UTF-8');
  return format === 'html' ? readHtmlText(text) : { kind: 'document', document: bareDocument(text) };
}

function withDocument(read: ReadResult, change: (document: SavedDocument) => SavedDocument): ReadResult {
  return read.kind === 'document' ? { kind: 'document', document: change(read.document) } : read;
}

function describe(read: SavedDocument, mail: Email): SavedDocument {
  const subject = mail.subject?.trim() || null;
  const forwarded = forwardedMails(read.text, subject);
  const [inner, ...more] = forwarded;
  // of several e-mails, or of one without a heading, nobody says whose they are
  if (more.length > 0 || (inner === undefined && isForward(subject)))
    return titled(read, { title: null, publisher: null, published: null });
  if (inner !== undefined) return passedOn(read, inner);
  const sender = mail.from?.name?.trim() || null;
  const date = headerOf(mail, 'date');
  const day = mailDay(date);
  return titled(read, {
    title: subject,
    publisher: sender === null ? null : { name: sender, basis: 'the e-mail is from this name' },
    published: day === null ? null : { edtf: day, basis: `the e-mail's date is "${date}"` },
  });
}

function passedOn(read: SavedDocument, { sender, subject, published, before, heading }: ForwardedMail): SavedDocument {
  const document = titled(read, {
    title: subject,
    publisher: sender === null ? null : { name: sender, basis: 'the forwarded e-mail is from this name' },
    published,
  });
  return withFurniture(document, [
    { text: before, why: 'words of whoever forwarded the e-mail' },
    { text: heading, why: 'heading of the forwarded e-mail' },
  ]);
}

/** The text of the e-mail to which another one was attached is kept, as no part of the article. */
function withCover(read: SavedDocument, cover: string): SavedDocument {
  if (cover === '') return read;
  const document = { ...read, text: `${cover}\n\n${read.text}` };
  return withFurniture(document, [{ text: cover, why: 'words of whoever forwarded the e-mail' }]);
}

function withFurniture(read: SavedDocument, furniture: SavedDocument['article']['furniture']): SavedDocument {
  const lines = new Set(furniture.flatMap(({ text }) => text.split('\n').map((line) => line.trim())));
  const article = read.article.article.map((text) =>
    text
      .split('\n')
      .filter((line) => !lines.has(line.trim()))
      .join('\n'),
  );
  return { ...read, article: { ...read.article, article, furniture: [...furniture, ...read.article.furniture] } };
}

function titled(read: SavedDocument, said: Omit<SavedDocument['document'], 'language'>): SavedDocument {
  const { language } = read.document;
  return { ...read, article: { ...read.article, title: said.title }, document: { language, ...said } };
}

function headerOf({ headers }: Email, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value ?? null;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
