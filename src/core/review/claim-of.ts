import type { z } from 'zod';
import { ClaimRecord, type Hop, modalities, wordings } from '../dossier/claim-record.ts';
import type { CaptureText } from '../quote/capture-text.ts';
import type { Range } from '../quote/code-points.ts';
import { findQuote } from '../quote/find-quote.ts';
import { type ClaimFields, type FieldName, fieldNames, type Known } from './claim-fields.ts';
import { readChain, readMoment, readValue } from './field-text.ts';
import { actorNamed } from './speakers.ts';

/** What is wrong with a line, or missing; the sentence says what would be right. */
export interface FieldProblem {
  field: FieldName;
  message: string;
}
export type ClaimResult =
  | { ok: true; claim: z.input<typeof ClaimRecord> & { at: [number, number] } }
  | { ok: false; problems: readonly FieldProblem[] };

/** The text that a claim quotes, its language (BCP 47), and where the draft stands in it. */
export interface QuotedText {
  capture: CaptureText;
  language: string;
  near: Range;
}

/**
 * The record of a claim from the lines that a person accepts: only the keys that say something. A quote that stands in
 * the text more than once is the one nearest to the draft. What is missing is named, line by line.
 */
export function claimOf(fields: ClaimFields, known: Known, text: QuotedText): ClaimResult {
  const problems: FieldProblem[] = [];
  const report = (field: FieldName, message: string) => void problems.push({ field, message });
  const lines = trimmed(fields);
  if (lines.statement === '') report('statement', 'write one sentence in your own words: who said what');
  if (known.claims.has(lines.id)) report('id', `there is a claim "${lines.id}" already; choose another id`);
  const at = placeOfQuote(lines.quote, text);
  if (typeof at === 'string') report('quote', at);
  const chain = readChain(lines.chain).map((hop) => hop.map((name) => actorOf(name, 'chain')));
  const modality = modalities.find((one) => one === lines.modality);
  if (modality === undefined) report('modality', `one of ${modalities.join(', ')}`);
  const wording = wordings.find((one) => one === lines.wording);
  if (wording === undefined) report('wording', `one of ${wordings.join(', ')}`);
  if (!['yes', 'no'].includes(lines['chain-complete'])) report('chain-complete', 'yes or no');
  if ((lines.answers === '') !== (lines.value === ''))
    report(
      lines.answers === '' ? 'answers' : 'value',
      'a question and its value belong together; write both or neither',
    );
  const [eventId = '', ...when] = lines.event.split(/\s+/u);
  const record = {
    id: lines.id,
    statement: lines.statement,
    quote: lines.quote,
    ...(typeof at === 'string' ? {} : { at }),
    ...(chain.length === 0 ? {} : { chain: chain.map(hopOf) }),
    ...(lines['chain-complete'] === 'no' ? { 'chain-complete': false } : {}),
    ...(wording === 'direct' ? { wording } : {}),
    modality: modality ?? 'asserted',
    ...textKey('answers', lines.answers),
    ...textKey('scope', lines.scope),
    ...(lines.value === '' ? {} : { value: readValue(lines.value) }),
    ...momentKey('as-of', lines['as-of']),
    ...momentKey('said', lines.said),
    ...(eventId === '' ? {} : { event: { id: eventId, ...momentKey('when', when.join(' ')) } }),
    ...textKey('corrects', lines.corrects),
    ...(lines['taken-back-by'] === '' ? {} : { 'taken-back-by': actorOf(lines['taken-back-by'], 'taken-back-by') }),
    ...textKey('note', lines.note),
  };
  const parsed = ClaimRecord.safeParse(record);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = fieldOf(String(path[0] ?? 'id'));
    if (!problems.some((problem) => problem.field === field)) report(field, message);
  }
  if (problems.length > 0 || typeof at === 'string') return { ok: false, problems };
  return { ok: true, claim: { ...record, at } };

  function actorOf(name: string, field: FieldName): string {
    const id = actorNamed(name, known.actors);
    if (id === null) report(field, `"${name}" is no actor yet; add it, or make it another name of one who is there`);
    return id ?? 'unknown';
  }
}

/** The names of a chain's line that no actor has. */
export function unknownSpeakers(chain: string, { actors }: Known): string[] {
  return [...new Set(readChain(chain).flat())].filter((name) => actorNamed(name, actors) === null);
}

function placeOfQuote(quote: string, { capture, language, near }: QuotedText): [number, number] | string {
  if (quote === '') return 'quote the words of the text, at most 15 of them';
  const places = capture.find(quote);
  const distance = ([start]: Range) => Math.abs(start - near[0]);
  const nearest = places.toSorted((a, b) => distance(a) - distance(b))[0];
  const found = findQuote(capture, { quote, at: nearest, language });
  return found.ok ? [...found.at] : found.reason;
}

function trimmed(fields: ClaimFields): ClaimFields {
  const of = (name: FieldName) => fields[name].trim();
  return {
    ...{ statement: of('statement'), quote: of('quote'), chain: of('chain'), 'chain-complete': of('chain-complete') },
    ...{
      modality: of('modality'),
      answers: of('answers'),
      scope: of('scope'),
      value: of('value'),
      'as-of': of('as-of'),
    },
    ...{ said: of('said'), wording: of('wording'), event: of('event'), corrects: of('corrects') },
    ...{ 'taken-back-by': of('taken-back-by'), note: of('note'), id: of('id') },
  };
}

function hopOf(speakers: readonly string[]): Hop {
  const [only] = speakers;
  return speakers.length === 1 && only !== undefined ? only : [...speakers];
}

function textKey<Key extends string>(key: Key, text: string): Partial<Record<Key, string>>;
function textKey(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

function momentKey<Key extends string>(key: Key, text: string): Partial<Record<Key, ReturnType<typeof readMoment>>>;
function momentKey(key: string, text: string): Record<string, ReturnType<typeof readMoment>> {
  return text === '' ? {} : { [key]: readMoment(text) };
}

function fieldOf(key: string): FieldName {
  return fieldNames.find((name) => name === key) ?? 'quote';
}
