/** An option as it was typed. */
export interface GivenOption {
  option: string;
  value: string;
}

/** Why a typed line is no invocation: facts for a sentence of `core/words`. */
export type LineRefusal =
  | { kind: 'empty-line' }
  | { kind: 'unknown-command'; typed: string; nearest: string | null }
  | { kind: 'unknown-option'; command: string; typed: string; nearest: string | null }
  /** Two values of one option; bare words are a value of the main option, and stand second. */
  | { kind: 'repeated-option'; command: string; option: string; values: readonly [string, string] }
  | { kind: 'missing-value'; command: string; option: string }
  /** `typed` is everything after the mark that was never closed. */
  | { kind: 'unclosed-quote'; command: string; typed: string }
  /** Bare words where the command has no main option; `after` is the option that they follow, whose value may lack its quotation marks. */
  | { kind: 'stray-words'; command: string; typed: string; after: GivenOption | null };
