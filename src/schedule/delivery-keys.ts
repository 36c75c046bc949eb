import { hash } from 'node:crypto';

/** A digest's receipt id: 20 characters of a–z and 0–9, the same for a schedule and local date on every instance. */
export function receiptId(schedule: string, localDate: string): string {
  return shortHash([schedule, localDate], 20);
}

/** The same of what tells of watches: `facts` name each, and how often it had fired. */
export function watchReceipt(facts: readonly string[]): string {
  return shortHash(['watches', ...facts.toSorted()], 20);
}

/** The same of what tells somebody of a suggestion. */
export function noticeReceipt(what: string): string {
  return shortHash(['notice', what], 20);
}

/** The key of one part's message: at most 25 characters of a–z and 0–9, as are all keys. */
export function partKey(receipt: string, part: number): string {
  return `${receipt}p${part.toString(36)}`;
}

/** The key of a correction's note or edit: 24 characters. */
export function correctionKey(receipt: string, kind: 'note' | 'edit', facts: readonly string[]): string {
  return `${kind === 'note' ? 'n' : 'e'}${shortHash([receipt, ...facts], 23)}`;
}

/** SHA-256 of any text, in hexadecimal. */
export function contentHash(text: string): string {
  return hash('sha256', text, 'hex');
}

function shortHash(facts: readonly string[], length: number): string {
  const number = BigInt(`0x${contentHash(JSON.stringify(facts))}`);
  return number.toString(36).padStart(50, '0').slice(-length);
}
