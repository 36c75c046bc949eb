import type { DossierFiles } from '../dossier/dossier-record.ts';
import { answersAndValues } from './answers-and-values.ts';
import { asOfAndPublished } from './as-of-and-published.ts';
import { bodies } from './bodies.ts';
import type { Check, Finding } from './check.ts';
import { circularChains } from './circular-chains.ts';
import { correctingSpeakers } from './correcting-speakers.ts';
import { correctionCycles } from './correction-cycles.ts';
import { currentIds } from './current-ids.ts';
import { deniedAnswers } from './denied-answers.ts';
import { deprecatedReasons } from './deprecated-reasons.ts';
import { disjointParts } from './disjoint-parts.ts';
import { duplicateClaims } from './duplicate-claims.ts';
import { exhaustiveScopes } from './exhaustive-scopes.ts';
import { inclusionCycles } from './inclusion-cycles.ts';
import { jointHops } from './joint-hops.ts';
import { keptHedges } from './kept-hedges.ts';
import { knownActors } from './known-actors.ts';
import { knownCategories } from './known-categories.ts';
import { knownClaims } from './known-claims.ts';
import { knownEvents } from './known-events.ts';
import { knownParties } from './known-parties.ts';
import { knownQuestions } from './known-questions.ts';
import { knownScopes } from './known-scopes.ts';
import { languageTags } from './language-tags.ts';
import { leftOutRanges } from './left-out-ranges.ts';
import { likelyVoices } from './likely-voices.ts';
import { marksAroundTexts } from './marks-around-texts.ts';
import { movedIds } from './moved-ids.ts';
import { namedSpeakers } from './named-speakers.ts';
import { noDraftsNamed } from './no-drafts-named.ts';
import { numbersInStatements } from './numbers-in-statements.ts';
import { openScopes } from './open-scopes.ts';
import { plainText } from './plain-text.ts';
import { pointsInThousands } from './points-in-thousands.ts';
import { positions } from './positions.ts';
import { quotedCurrencies } from './quoted-currencies.ts';
import { quotedHedges } from './quoted-hedges.ts';
import { quotedValues } from './quoted-values.ts';
import { quotedWords } from './quoted-words.ts';
import { readableMoments } from './readable-moments.ts';
import { readableValues } from './readable-values.ts';
import { relativeValues } from './relative-values.ts';
import { reviewedDay } from './reviewed-day.ts';
import { saidAndPublished } from './said-and-published.ts';
import { scopesGiven } from './scopes-given.ts';
import { shortQuotes } from './short-quotes.ts';
import { sums } from './sums.ts';
import { takenBackBy } from './taken-back-by.ts';
import { uncheckedValues } from './unchecked-values.ts';
import { uniqueIds } from './unique-ids.ts';
import { units } from './units.ts';
import { usedActors } from './used-actors.ts';
import { usedQuestions } from './used-questions.ts';

/** Every rule that the data must keep, beyond its schema. */
export const checks: readonly Check[] = [
  knownActors,
  knownParties,
  knownQuestions,
  knownScopes,
  knownCategories,
  knownEvents,
  knownClaims,
  movedIds,
  noDraftsNamed,
  currentIds,
  uniqueIds,
  answersAndValues,
  readableValues,
  deniedAnswers,
  relativeValues,
  units,
  scopesGiven,
  exhaustiveScopes,
  openScopes,
  disjointParts,
  sums,
  readableMoments,
  reviewedDay,
  saidAndPublished,
  asOfAndPublished,
  bodies,
  jointHops,
  circularChains,
  correctionCycles,
  correctingSpeakers,
  takenBackBy,
  inclusionCycles,
  duplicateClaims,
  deprecatedReasons,
  numbersInStatements,
  quotedValues,
  quotedHedges,
  quotedWords,
  quotedCurrencies,
  namedSpeakers,
  shortQuotes,
  positions,
  leftOutRanges,
  plainText,
  marksAroundTexts,
  languageTags,
];

/** What may be put in a better way, and is no problem where it is left as it is. */
export const suggestions: readonly Check[] = [
  usedActors,
  usedQuestions,
  likelyVoices,
  pointsInThousands,
  keptHedges,
  uncheckedValues,
];

/** Everything that the suggestions find in a dossier that keeps every rule. */
export function runSuggestions(files: DossierFiles): Finding[] {
  return suggestions.flatMap((check) => runOne(check, files));
}

/** Everything that the checks find in a dossier. `complete` is false where one of its files could not be read. */
export function runChecks(files: DossierFiles, complete = true): Finding[] {
  return checks.filter((check) => complete || check.needsEveryFile !== true).flatMap((check) => runOne(check, files));
}

function runOne(check: Check, files: DossierFiles): Finding[] {
  return check.run(files).map((finding) => ({ ...finding, rule: check.name }));
}
