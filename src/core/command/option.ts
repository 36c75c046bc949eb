import type { Actor, Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import type { Moment } from '../time/moment.ts';

/** The records that an option can name by id. */
export interface Records {
  claim: Claim;
  source: Source;
  actor: Actor;
  question: Question;
  dossier: Dossier;
}
export type RecordKind = keyof Records;

/** What is kept of a channel, to choose from. */
export type KeptHere = 'schedules' | 'watches';

interface OptionBase {
  /** What the option does, for help and for the platforms; at most 100 characters. */
  summary: string;
  required?: true;
  /** An example value, as a person would type it. */
  example?: string;
}

export type OptionSpec =
  /** `values` are suggestions for completion, or what they are taken from; any other text is accepted too. */
  | (OptionBase & { kind: 'text'; values?: readonly string[] | KeptHere; long?: undefined; most?: undefined })
  /**
   * A text of many lines, of at most so many characters. Where a required one is left out, a platform that has forms
   * asks for it in a form.
   */
  | (OptionBase & { kind: 'text'; values?: undefined; long: true; most?: number })
  | (OptionBase & { kind: 'choice'; choices: readonly string[] })
  | (OptionBase & { kind: 'record'; of: RecordKind })
  | (OptionBase & { kind: 'date' })
  | (OptionBase & { kind: 'page' })
  | (OptionBase & { kind: 'flag' });
/** Whether an option takes a text of many lines. */
export function isLongText(spec: OptionSpec | undefined): boolean {
  return spec?.kind === 'text' && spec.long === true;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What a command receives for an option: records are resolved, dates are read, choices are one of their words. */
export type ValueOf<Spec extends OptionSpec> = Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : Spec extends { kind: 'record'; of: infer Kind extends RecordKind }
    ? Records[Kind]
    : Spec extends { kind: 'date' }
      ? Moment
      : Spec extends { kind: 'page' }
        ? number
        : Spec extends { kind: 'flag' }
          ? boolean
          : string;

export type Values<Specs extends OptionSpecs> = {
  [Name in keyof Specs]: Specs[Name] extends { required: true }
    ? ValueOf<Specs[Name]>
    : ValueOf<Specs[Name]> | undefined;
};
