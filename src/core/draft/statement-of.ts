import type { Modality } from '../dossier/claim-record.ts';
import type { BodyFigure } from './body-figure.ts';
import type { Part } from './quote-within.ts';
import type { SaidClause } from './said-clauses.ts';

/** What was done to what is counted: only such a clause is told in full by "the number of homes flooded". */
const done =
  /^\s+(?:(?:was|were|has been|have been|had been|is|are)(?: \p{L}+ly)? )?(killed|wounded|injured|destroyed|damaged|flooded|evacuated|displaced|captured|arrested|detained|rescued|missing|hospitali[sz]ed|dead|stranded|cancelled|closed|burned|burnt|infected)\b/iu;
const hedged: readonly (readonly [RegExp, string])[] = [
  [/^(?:at least|no fewer than|no less than) (.+)$/i, '$1 or more'],
  [/^(?:up to|as many as|no more than|at most) (.+)$/i, '$1 at most'],
  [/^(?:has|have|had)? ?reached (.+)$/i, '$1 reached'],
];

/**
 * One sentence in our own words for a plain figure in English: "The mayor put the number of homes flooded at 300 or
 * more." Null wherever the figure and what was done to what is counted do not tell the whole clause.
 */
export function statementOf(
  body: string,
  figure: BodyFigure,
  clause: SaidClause,
  quote: Part,
  modality: Modality,
  source: { language: string; name: string },
): string | null {
  if (!/^en\b/.test(source.language) || modality !== 'asserted' || figure.counts === null) return null;
  if (figure.wholeStart < quote.start || figure.wholeEnd > quote.end) return null;
  const verb = done.exec(body.slice(figure.wholeEnd, quote.end))?.[1];
  // a plural that is one or two plain words: "homes", "North Korean soldiers"
  if (verb === undefined || !/^(?:[\p{L}-]+ ){0,2}[\p{Ll}-]+(?:s|men|people|children)$/u.test(figure.counts))
    return null;
  const speakers = clause.hops.at(-1)?.map(({ name }) => name) ?? [source.name];
  if (clause.hops.length === 0 && clause.confidence === 'sure') return null;
  const names =
    speakers.length > 1 ? `${speakers.slice(0, -1).join(', ')} and ${speakers.at(-1)}` : (speakers[0] ?? source.name);
  const amount = hedged.find(([form]) => form.test(figure.text));
  if (amount?.[1] === '$1 reached') return null;
  const number = amount === undefined ? figure.text : figure.text.replace(...amount);
  const line = `${names.slice(0, 1).toUpperCase()}${names.slice(1)} put the number of ${figure.counts} ${verb.toLowerCase()} at ${number}.`;
  return line.length <= 600 ? line : null;
}
