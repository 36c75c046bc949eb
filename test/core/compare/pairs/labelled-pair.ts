import type { Modality } from '../../../../src/core/dossier/claim-record.ts';
import type { Measure } from '../../../../src/core/dossier/question.ts';

/** One claim of a labelled pair, in short form; every field left out is what a bare record would have. */
export interface PairClaim {
  /** The origin: who is really speaking; a list is one hop of several speakers. Left out: the outlet itself. */
  by?: string | string[];
  /** The hops between the outlet and the origin, nearest first. */
  via?: string[];
  /** The publisher of the page; default: "post" for the first claim of a pair, "herald" for the second. */
  outlet?: string;
  /** The outlet that wrote the piece, where the page is a copy. */
  syndicates?: string;
  /** False where the text says only "officials said". */
  complete?: boolean;
  modality?: Modality;
  /** Who takes back, where a relay stands between. */
  takenBackBy?: string;
  scope?: string;
  value: string | { parts: Record<string, string>; all: boolean };
  /** EDTF dates. */
  asOf?: string;
  said?: string;
  /** Left out: 2031-03-10. Null: not known. */
  published?: string | null;
}

/** Two claims on one question, and what a careful analyst says of them. */
export interface LabelledPair {
  /** A sentence that tells the case: what happened, and why the verdict is this one. */
  why: string;
  measure: Measure;
  unit?: string;
  scopes?: Record<string, { label: string; includes?: string[]; 'may-include'?: string[]; exhaustive?: boolean }>;
  categories?: Record<string, { label: string; includes?: string[]; after?: string[] }>;
  /** Who is part of whom: a voice and its body, by actor id. */
  parts?: Record<string, string>;
  a: PairClaim;
  b: PairClaim;
  verdict:
    | 'single-source'
    | 'agree'
    | 'compatible'
    | 'updated'
    | 'depends'
    | 'conflict'
    | 'not-comparable'
    | 'not-weighed';
}
