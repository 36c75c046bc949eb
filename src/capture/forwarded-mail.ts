import type { DatedBy } from '../core/article/described-document.ts';
import { fullDatesIn } from '../core/article/full-dates-in.ts';

/** What a forwarded e-mail says of the e-mail in it; null is what it does not say. */
export interface ForwardedMail {
  sender: string | null;
  subject: string | null;
  published: DatedBy | null;
  /** The lines of whoever forwarded it, and those of the heading. */
  before: string;
  heading: string;
}

/** How mail programs name the lines of a forwarded e-mail's heading. */
const headings = [
  { language: 'en', from: /^from$/, date: /^(?:date|sent)$/, subject: /^subject$/, other: /^(?:to|cc|reply-to)$/ },
  { language: 'de', from: /^von$/, date: /^(?:datum|gesendet)$/, subject: /^betreff$/, other: /^(?:an|cc)$/ },
  { language: 'fr', from: /^de$/, date: /^(?:date|envoyé)$/, subject: /^objet$/, other: /^(?:à|cc)$/ },
  { language: 'es', from: /^de$/, date: /^(?:fecha|enviado)$/, subject: /^asunto$/, other: /^(?:para|cc)$/ },
  { language: 'uk', from: /^від$/, date: /^(?:дата|надіслано)$/, subject: /^тема$/, other: /^(?:кому|копія)$/ },
] as const;

type Heading = (typeof headings)[number];

/** Lines of a heading, and empty lines between it and its mark. */
const mostLines = 16;
const mostEmpty = 4;

const forwardSubject = /^\s*(?:fwd?|wg|tr|rv|пересл)\s*:/iu;
const forwardMark =
  /^\W*(?:begin forwarded message|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|переслане повідомлення)\W*$/iu;

/** Whether an e-mail passes another one on, by its subject. */
export function isForward(subject: string | null): boolean {
  return forwardSubject.test(subject ?? '');
}

/** The e-mails that a text passes on, in order. The heading of an e-mail that is quoted in an answer is none. */
export function forwardedMails(text: string, subject: string | null): ForwardedMail[] {
  const lines = text.split(/\r?\n/);
  const mails: ForwardedMail[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = headingAt(lines, at);
    if (found === null) continue;
    const last = lines.slice(Math.max(0, at - mostEmpty), at).findLastIndex((line) => line.trim() !== '');
    const mark = last + Math.max(0, at - mostEmpty);
    const isMarked = last >= 0 && forwardMark.test(lines[mark] ?? '');
    const start = isMarked ? mark : at;
    const end = at + found.size;
    if (isMarked || isForward(subject))
      mails.push({
        ...readHeading(lines.slice(at, end), found.kind),
        before: lines.slice(0, start).join('\n'),
        heading: lines.slice(start, end).join('\n'),
      });
    at = end - 1;
  }
  return mails;
}

/** The heading that begins at a line: who the e-mail is from, and its date or subject. */
function headingAt(lines: readonly string[], at: number): { kind: Heading; size: number } | null {
  const [name] = part(lines[at] ?? '');
  for (const kind of headings) {
    if (!kind.from.test(name)) continue;
    const size = headingSize(lines.slice(at, at + mostLines), kind);
    if (size > 0) return { kind, size };
  }
  return null;
}

/** How many lines a heading has, 0 where it has neither date nor subject. HTML sets its lines apart by empty ones. */
function headingSize(lines: readonly string[], { date, subject, other }: Heading): number {
  let size = 1;
  let isHeading = false;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const [name] = part(line);
    const says = date.test(name) || subject.test(name);
    if (index - size > 1 || !(says || other.test(name))) break;
    isHeading ||= says;
    size = index + 1;
  }
  return isHeading ? size : 0;
}

function readHeading(lines: readonly string[], kind: Heading): Pick<ForwardedMail, 'sender' | 'subject' | 'published'> {
  const parts = lines.map(part);
  const saidIn = (pattern: RegExp) => parts.find(([name]) => pattern.test(name))?.[1] || null;
  const written = saidIn(kind.date);
  const days = fullDatesIn(written ?? '', kind.language);
  const [day] = days;
  return {
    sender: senderName(parts[0]?.[1] ?? ''),
    subject: saidIn(kind.subject),
    published:
      day === undefined || days.length > 1
        ? null
        : { edtf: day.edtf, basis: `the forwarded e-mail's date is "${written}"` },
  };
}

/** The name before an address; null where only the address stands there. */
function senderName(value: string): string | null {
  const name = value
    .replace(/[<[(].*$/u, '')
    .replaceAll(/["*]/g, '')
    .trim();
  return name === '' || name.includes('@') ? null : name;
}

/** The name of a line such as "From: …" or "> *From:* …", small, and what stands behind it. */
function part(line: string): [name: string, value: string] {
  const found = /^[\s>*]*(\p{L}[\p{L}-]{0,14})\s*:[\s*]*(.*)$/u.exec(line);
  return [found?.[1]?.toLowerCase() ?? '', found?.[2]?.trim() ?? ''];
}
