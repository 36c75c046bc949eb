import { type Hop, speakersOf, type ValueRecord } from '../dossier/claim-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';

/** A date as one line: the EDTF, and behind it what it was resolved from. */
export function momentText(moment: MomentRecord | null | undefined): string {
  if (moment === null || moment === undefined) return '';
  return typeof moment === 'string' ? moment : `${moment.edtf} ${moment.basis}`;
}

/** The date of a line; null of an empty one. EDTF has no spaces, so all behind the first one is the basis. */
export function readMoment(text: string): MomentRecord | null {
  const [edtf = '', ...basis] = text.trim().split(/\s+/u);
  if (edtf === '') return null;
  return basis.length === 0 ? edtf : { edtf, basis: basis.join(' ') };
}

/** A value as one line: "at least 300", "killed: 12; wounded: 30; all", "twice as many; to: ministry-diesel". */
export function valueText(value: ValueRecord | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if ('relative' in value) return `${value.relative}; to: ${value.to}`;
  const parts = Object.entries(value.parts).map(([scope, figure]) => `${scope}: ${figure}`);
  return [...parts, ...(value.all ? ['all'] : [])].join('; ');
}

/** The value of a line. What has the form of parts or of a relative amount is read so, all else is plain. */
export function readValue(text: string): ValueRecord {
  const pieces = text.split(';').map((piece) => piece.trim());
  const to = /^to:\s*(\S+)$/u.exec(pieces[1] ?? '')?.[1];
  if (pieces.length === 2 && to !== undefined) return { relative: pieces[0] ?? '', to };
  const all = pieces.at(-1) === 'all';
  const parts = (all ? pieces.slice(0, -1) : pieces).map((piece) => /^([a-z0-9-]+):\s*(.+)$/u.exec(piece));
  const read = parts.flatMap((part) =>
    part?.[1] === undefined || part[2] === undefined ? [] : [[part[1], part[2]] as const],
  );
  return read.length > 0 && read.length === parts.length ? { parts: Object.fromEntries(read), all } : text.trim();
}

/** A chain as one line, nearest to the reader first: "coast-wire > ann + bob". */
export function chainText(chain: readonly Hop[]): string {
  return chain.map((hop) => speakersOf(hop).join(' + ')).join(' > ');
}

/** The names of a chain's line, hop by hop. */
export function readChain(text: string): string[][] {
  return text
    .split('>')
    .map((hop) =>
      hop
        .split(/\s\+\s/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .filter((hop) => hop.length > 0);
}
