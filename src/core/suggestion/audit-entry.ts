/** What is kept of suggestions for good: that it happened, and no word of theirs. */
export const auditedActs = ['suggested', 'approved', 'edited', 'refused', 'erased', 'taken-in'] as const;
export type AuditedAct = (typeof auditedActs)[number];

/** What happened, and the hash of the words that it was about. */
export interface AuditedFact {
  /** Epoch milliseconds. */
  at: number;
  /** As `personOf` has it. */
  who: string;
  what: AuditedAct;
  /** The suggestion's id. */
  about: string;
  dossier: string;
  /** SHA-256 of the suggestion's words as they were then, with a salt that goes with them; null once they are gone. */
  content: string | null;
  /** The claim that came of it. */
  claim: string | null;
}

/** An entry of the log: each holds the hash of the one before. */
export interface AuditEntry extends AuditedFact {
  /** From 1, without gaps. */
  number: number;
  /** The hash of the entry before; of the first, 64 zeros. */
  previous: string;
  /** SHA-256 of `auditText`. */
  hash: string;
}

/** What came of following the chain: how long it is, and the last hash; or the first entry that does not hold. */
export type AuditCheck =
  | { kind: 'holds'; entries: number; last: string }
  /** `why`: it is not what was hashed; the one before is another; or the store holds other words or another state. */
  | { kind: 'broken'; number: number; why: 'entry' | 'chain' | 'suggestion' };

/** What stands before the first entry. */
export const noHash = '0'.repeat(64);

/** The text of an entry that is hashed. */
export function auditText({ hash: _, ...entry }: AuditEntry): string {
  const { number, at, who, what, about, dossier, content, claim, previous } = entry;
  return canonicalJson({ number, at, who, what, about, dossier, content, claim, previous });
}

/** JSON in one form: the names in order, no white space (RFC 8785, for texts, whole numbers and null). */
export function canonicalJson(record: Readonly<Record<string, string | number | null>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
