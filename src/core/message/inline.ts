import type { Policy } from '../figure/policy.ts';

/** Where a text was taken from: a field of a record, which the faithfulness check reads again. */
export interface Ref {
  record:
    | 'dossier'
    | 'source'
    | 'actor'
    | 'question'
    | 'scope'
    | 'category'
    | 'party'
    | 'event'
    | 'claim'
    | 'sum'
    | 'schedule';
  /** Scopes and categories as "question/scope"; sums as their claims' ids joined by "+". */
  id: string;
  field: string;
}

export type Style = 'strong' | 'emphasis';

/** What a count counts; the faithfulness check counts again. */
export type Counted =
  | { what: 'claims' | 'sources' | 'actors' | 'questions' | 'dossiers' | 'events'; ids: readonly string[] }
  | { what: 'size'; dossier: string; of: 'claims' | 'sources' | 'actors' | 'questions' }
  | { what: 'outlets' | 'origins' | 'parties'; claims: readonly string[] }
  | { what: 'page'; page: number; pages: number };

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
  of: Ref;
  style?: Style;
}
/** A date of a record, as uncertain as it is; the day of the answer; a date that was asked for; or the day of an earlier digest. */
export interface DateInline {
  kind: 'date';
  text: string;
  of: Ref | 'now' | { asked: string } | { seen: number };
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
  /** A key of the dossier's policy, or the flip of the difference of this question. */
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
  of: Ref;
}

/** What somebody said, in the record's own words. It stands only within `Said`, beside its speaker. */
export type ClaimInline =
  | { kind: 'statement'; text: string; of: string }
  | { kind: 'quote'; text: string; of: string }
  /** A claim's value as written; `part` is the scope of one of its parts. */
  | { kind: 'figure'; text: string; of: string; part?: string }
  /** Our arithmetic over claims of one speaker: the interval that a figure allows, or a sum. */
  | { kind: 'arithmetic'; text: string; op: 'interval' | 'sum'; terms: readonly string[]; part?: string };

export type PlainInline =
  | WordsInline
  | NameInline
  | DateInline
  | CountInline
  | WidthInline
  | TypedInline
  | ExampleInline
  | LinkInline;

/** Something said, with its speaker beside it: a figure without one cannot be written down. */
export interface Said {
  kind: 'said';
  /** Names of the actors who speak, at least one. */
  speaker: readonly [NameInline, ...PlainInline[]];
  /** `speaker-within`: the content is a statement that names the speaker itself, which the faithfulness check makes sure of. */
  order: 'speaker-first' | 'content-first' | 'speaker-within';
  /** What joins the two: ": ", " — ", " said ". */
  joint: string;
  content: readonly (ClaimInline | PlainInline)[];
}

export type Inline = PlainInline | Said;
export type Phrase = readonly Inline[];
/** What a renderer meets after `flatten`. */
export type FlatInline = PlainInline | ClaimInline;

/** The inlines of a phrase in reading order, with every `Said` laid out. */
export function flatten(phrase: Phrase): FlatInline[] {
  return phrase.flatMap((inline): FlatInline[] => {
    if (inline.kind !== 'said') return [inline];
    const joint: WordsInline = { kind: 'words', text: inline.joint };
    if (inline.order === 'speaker-within') return [...inline.content];
    return inline.order === 'speaker-first'
      ? [...inline.speaker, joint, ...inline.content]
      : [...inline.content, joint, ...inline.speaker];
  });
}

/** The plain text of a phrase. */
export function textOf(phrase: Phrase): string {
  return flatten(phrase)
    .map((inline) => inline.text)
    .join('');
}
