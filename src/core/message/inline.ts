import type { Policy } from '../figure/policy.ts';
import type { WrittenForm } from '../reference/reference.ts';
import type { CapOf } from '../schedule/caps.ts';
import type { SuggestionCap } from '../suggestion/suggestion.ts';

/** Where a text was taken from: a field of a record, which the faithfulness check reads again. */
export interface FieldRef {
  record:
    | 'dossier'
    | 'source'
    | 'actor'
    | 'question'
    | 'scope'
    | 'party'
    | 'event'
    | 'claim'
    | 'sum'
    | 'schedule'
    /** What a person suggested, and the log of what curators did with it. */
    | 'suggestion';
  /** The record's id. A scope's is "question/scope"; a sum's is its claims' ids joined by "+". */
  id: string;
  field: string;
}

export type Style = 'strong' | 'emphasis';

/** What a count counts; the faithfulness check counts again. */
export type Counted =
  | { what: 'claims' | 'questions'; ids: readonly string[] }
  | { what: 'size'; dossier: string; of: 'claims' | 'sources' | 'actors' | 'questions' }
  /** How many quotes of a dossier nobody can verify. */
  | { what: 'unverified'; dossier: string }
  | { what: 'outlets' | 'origins' | 'parties'; claims: readonly string[] }
  /** The same of the claims that a difference compares, or of those of a source that stand. */
  | { what: 'outlets' | 'origins' | 'parties'; among: Among }
  /** How many a long list holds. It is not counted again: there are at least so many records. */
  | { what: 'total'; of: 'claims' | 'questions' | 'sources'; n: number }
  /** How many of a list are not shown. */
  | { what: 'rest'; of: number; shown: number }
  | { what: 'page'; page: number; pages: number }
  /** The figures of the text that was asked about, of one standing; or all of them. */
  | { what: 'figures'; of: 'all' | 'here' | 'correct' | 'style' | 'held' | 'not-here' }
  /** How often the text says the same as with its figure at `start`; or how often in the same sentence. */
  | { what: 'repeats'; start: number; within: 'text' | 'sentence' }
  /** How much is kept at most. */
  | { what: 'cap'; of: CapOf }
  | { what: 'suggestions'; of: SuggestionCap }
  /** How many characters an option's value may have. */
  | { what: 'longest'; command: string; option: string };

/**
 * Many claims, named without their ids: those that answer a question, seen without an origin or as of a day (days since
 * 1970-01-01), or of these a claim of each position in the reported range of a scope; or those of a source.
 */
export type Among =
  | { question: string; without?: string; asOf?: number; reported?: { scope: string | null } }
  | { source: string };

/** Our own words, from `core/words`; they hold no digit. */
export interface WordsInline {
  kind: 'words';
  text: string;
  style?: Style;
}
/** A name, label, title, id, hash or address of a record. */
export interface NameInline {
  kind: 'name';
  text: string;
  of: FieldRef;
  style?: Style;
}
/** A date, as uncertain as its record has it. */
export interface DateInline {
  kind: 'date';
  text: string;
  /**
   * A record's date; the day of the answer; a date asked for (EDTF); the day of the last digest (epoch milliseconds).
   */
  of: FieldRef | 'now' | { asked: string } | { seen: number };
}
/** A number of records. */
export interface CountInline {
  kind: 'count';
  text: string;
  of: Counted;
}
/** How wide a hedge was taken or would have to be: our arithmetic over the named claims' question and policy. */
export interface WidthInline {
  kind: 'width';
  text: string;
  /**
   * A key of the dossier's policy, with an index where it holds two widths; or the claim whose hedge flips the
   * difference on this question, seen without an origin or as of a day (days since 1970-01-01) where those are given.
   */
  of: { policy: keyof Policy; index?: number } | { flip: string; question: string; without?: string; asOf?: number };
}
/** What the person typed, given back. */
export interface TypedInline {
  kind: 'typed';
  text: string;
}
/** A line that can be typed, from the commands' own data or written out of an invocation. */
export interface ExampleInline {
  kind: 'example';
  text: string;
}
/** An address that a record holds. */
export interface LinkInline {
  kind: 'link';
  text: string;
  url: string;
  of: FieldRef;
}

/** One line, counted from 0, of the reference to a claim in a form that reference managers read. */
export interface ReferenceInline {
  kind: 'reference';
  text: string;
  of: { claim: string; form: WrittenForm; line: number };
}

/** What somebody said, as the record has it. It stands only within `Said`, beside its speaker. */
export type ClaimInline =
  | { kind: 'statement'; text: string; of: string }
  | { kind: 'quote'; text: string; of: string }
  /** A claim's value as written; `part` is the scope of one of its parts; `end` one end of its figure. */
  | { kind: 'figure'; text: string; of: string; part?: string; end?: 'low' | 'high'; style?: Style }
  /** Our arithmetic over claims of one speaker: the interval that a figure allows, or a sum. */
  | {
      kind: 'arithmetic';
      text: string;
      op: 'interval' | 'sum';
      terms: readonly string[];
      part?: string;
      style?: Style;
    };

export type PlainInline =
  | WordsInline
  | NameInline
  | DateInline
  | CountInline
  | WidthInline
  | TypedInline
  | ExampleInline
  | LinkInline
  | ReferenceInline;

/** Something said, with its speaker beside it: the types allow no figure without a speaker. */
export interface Said {
  kind: 'said';
  /** Names of the actors who speak, at least one. */
  speaker: readonly [NameInline, ...PlainInline[]];
  /**
   * `speaker-within`: the content is a statement that names the speaker itself; the faithfulness check makes sure of
   * it.
   */
  order: 'content-first' | 'speaker-first' | 'speaker-within';
  /** Our words between the content and the speaker, such as " — " or ": ". */
  joint: string;
  content: readonly (ClaimInline | PlainInline)[];
}

export type Inline = PlainInline | Said;
export type Phrase = readonly Inline[];
/** An inline after `flatten`, as a renderer gets it. */
export type FlatInline = PlainInline | ClaimInline;

/** The inlines of a phrase in reading order, with the parts of every `Said` in a row. */
export function flatten(phrase: Phrase): FlatInline[] {
  return phrase.flatMap((inline): FlatInline[] => {
    if (inline.kind !== 'said') return [inline];
    const joint: FlatInline = { kind: 'words', text: inline.joint };
    switch (inline.order) {
      case 'speaker-within':
        return [...inline.content];
      case 'content-first':
        return [...inline.content, joint, ...inline.speaker];
      case 'speaker-first':
        return [...inline.speaker, joint, ...inline.content];
      default:
        return inline.order satisfies never;
    }
  });
}

/** The plain text of a phrase. */
export function textOf(phrase: Phrase): string {
  return flatten(phrase)
    .map((inline) => inline.text)
    .join('');
}
