import type { Words } from '../words/words.ts';

/** An option as the help shows it. */
export interface OptionHelp {
  kind: 'text' | 'choice' | 'record' | 'date' | 'page' | 'flag';
  /** The kind of record whose id it takes; only for a record. */
  of?: keyof Words['recordKinds'];
  summary: string;
  required?: true;
  /** True of a text of many lines. */
  long?: true | undefined;
  /** The most characters of a value; the usual number where it is left out. */
  most?: number | undefined;
  /** An example value, as a person would type it. */
  example?: string;
  /** The words to choose from; only for a choice. */
  choices?: readonly string[];
}

/** A command as the help shows it: its data without what it does. */
export interface CommandHelp {
  name: string;
  summary: string;
  options: Readonly<Record<string, OptionHelp>>;
  /** The option that bare words belong to. */
  main?: string;
  /** Lines that a person could type. */
  examples: readonly string[];
  /** True of options that change what is stored. */
  changes?(options: Readonly<Record<string, string>>): boolean;
}
