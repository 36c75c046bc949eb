/** An option as it was typed. */
export interface GivenOption {
  option: string;
  value: string;
}

/** Why a typed line is no invocation, as facts; `core/words` has the sentences. */
export type LineRefusal =
  | { kind: 'empty-line' }
  | { kind: 'unknown-command'; typed: string; nearest: string | null }
  | { kind: 'unknown-option'; command: string; typed: string; nearest: string | null }
  /** Two values of one option. Bare words are a value of the main option, and come second. */
  | { kind: 'repeated-option'; command: string; option: string; values: readonly [string, string] }
  | { kind: 'missing-value'; command: string; option: string }
  /** `typed` is everything after the quotation mark that is never closed. */
  | { kind: 'unclosed-quote'; command: string; typed: string }
  /**
   * Bare words that the command has no place for. `after` is the option before them, to whose value they may belong:
   * its quotation marks may be missing.
   */
  | { kind: 'stray-words'; command: string; typed: string; after: GivenOption | null };
