import { answersAndValues } from '../checks/answers-and-values.ts';
import type { Check } from '../checks/check.ts';
import { namedSpeakers } from '../checks/named-speakers.ts';
import { numbersInStatements } from '../checks/numbers-in-statements.ts';
import { plainText } from '../checks/plain-text.ts';
import { quotedCurrencies } from '../checks/quoted-currencies.ts';
import { quotedHedges } from '../checks/quoted-hedges.ts';
import { quotedValues } from '../checks/quoted-values.ts';
import { quotedWords } from '../checks/quoted-words.ts';
import { readableMoments } from '../checks/readable-moments.ts';
import { readableValues } from '../checks/readable-values.ts';
import { shortQuotes } from '../checks/short-quotes.ts';
import { unknownId } from '../checks/unknown-id.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import { type CaptureText, captureText } from '../quote/capture-text.ts';
import { rangeText } from '../quote/code-points.ts';
import { findQuote } from '../quote/find-quote.ts';
import { fold } from '../text/fold.ts';
import type { Draft, TextRange } from './draft.ts';
import { filesOfDraft } from './files-of-draft.ts';

/** The checks of the data that a draft must pass as a claim would. */
const always: readonly Check[] = [
  shortQuotes,
  plainText,
  readableMoments,
  readableValues,
  answersAndValues,
  quotedValues,
  quotedHedges,
  quotedWords,
  quotedCurrencies,
];

/**
 * Why a draft is refused, each reason with what would be right; none where it may be shown to a person. Nothing of it
 * is trusted: its quote, its figure and every word that it rests on must stand in the text, and its actors and
 * questions in the dossier. `language` is that of the text (BCP 47).
 */
export function checkDraft(draft: Draft, text: string, dossier: Dossier, language = dossier.language): string[] {
  return reasonsAgainst(draft, captureText(text), dossier, language);
}

/** The same where a text is prepared once for many drafts. */
export function reasonsAgainst(draft: Draft, capture: CaptureText, dossier: Dossier, language: string): string[] {
  const place = findQuote(capture, { quote: draft.quote, at: draft.at, language });
  const unknown = unknownIn(draft, dossier);
  const reasons = [
    ...(place.ok ? [] : [place.reason]),
    ...wordsAbsent(draft, capture),
    ...figureFaults(draft, dossier, language),
    ...unknown,
  ];
  if (unknown.length > 0 || reasons.length > 0) return reasons;
  const files = filesOfDraft(draft, dossier, language);
  const isResolved = draft.chain.every((hop) => hop.every(({ actor }) => actor !== null)) && draft.chain.length > 0;
  const stated = draft.statement === null ? [] : [numbersInStatements, ...(isResolved ? [namedSpeakers] : [])];
  return [...always, ...stated].flatMap((check) => check.run(files).map(({ message }) => message));
}

function figureFaults(
  { figure, quote, answers, value, scope }: Draft,
  { policy }: Dossier,
  language: string,
): string[] {
  if ((answers === null) !== (value === null))
    return ['answers and value belong together; give both, or null for both'];
  if (scope !== null && answers === null)
    return ['a scope needs the question that has it; give answers too, or null for the scope'];
  if (figure === null) return [];
  const read = parseFigure(figure, policy, { language, quote });
  if (!read.ok) return [read.suggestion === null ? read.reason : `${read.reason}; did you mean "${read.suggestion}"?`];
  // a vague word is another language's, or stands as a word: a quote without any number is asked by the other checks
  if (read.figure.hedge !== 'vague' && numbersInText(quote, language).length === 0 && language.startsWith('en'))
    return [`the figure "${figure}" does not stand in the quote; quote the words that hold it`];
  return [];
}

function unknownIn({ answers, scope, chain }: Draft, { questions, actors }: Dossier): string[] {
  const question = answers === null ? undefined : questions.get(answers);
  const of = (known: ReadonlyMap<string, unknown>) => Object.fromEntries(known);
  return [
    ...(answers === null ? [] : [unknownId(answers, of(questions), 'a question')]),
    ...(scope === null || question === undefined
      ? []
      : [unknownId(scope, of(question.scopes), `a scope of ${question.id}`)]),
    ...chain.flatMap((hop) =>
      hop.map(({ actor }) => (actor === null ? null : unknownId(actor, of(actors), 'an actor'))),
    ),
  ].filter((reason) => reason !== null);
}

/** The names and words of a draft that do not stand where it says. */
function wordsAbsent({ chain, 'rests-on': rests }: Draft, { points }: CaptureText): string[] {
  const told: { words: string; at: TextRange }[] = [
    ...chain.flat().flatMap(({ name, at }) => (at === null ? [] : [{ words: name, at }])),
    ...rests.flatMap(({ words, at }) => (words === null || at === null ? [] : [{ words, at }])),
  ];
  return told
    .filter(({ words, at }) => !letters(points.slice(...at)).startsWith(letters(words)))
    .map(({ words, at }) => `"${words}" does not stand at ${rangeText(at)}; give the place where it stands, or null`);
}

/** What remains of words that stand in the text with other spaces and marks. */
function letters(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
