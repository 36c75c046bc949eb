import { fold } from '../text/fold.ts';
import type { ClaimFields, Known } from './claim-fields.ts';
import { readChain } from './field-text.ts';
import { actorNamed } from './speakers.ts';

/** Words of speech at the start of a quote, which the sentence has already. */
const spoken =
  /^(?:(?:has|have|had)\s+)?(?:said|says|told|denied|denies|added|claimed|claims|reported|reports|stated)\s+(?:that\s+)?/iu;
/** Whose "we" it is has to be put into other words. */
const firstPerson = /\b(?:I|me|my|mine|we|us|our|ours)\b|\bI['’]/iu;
/** What stands before words that are a clause of their own: the end of a sentence, a mark, or "that". */
const beginsClause = /(?:^\s*|[.!?:;,\n]["”’»]?\s*|["“„«]\s*|\bthat\s+)$/iu;
/** Names keep their capital. */
const keepsCapital = /^[\p{Lu}\d][\p{Lu}\d]/u;

/**
 * A sentence to begin with where a person has to write one: who said what, with the quote's own words. It is a
 * suggestion to be put into other words, and nothing is taken before a person has seen it. Empty where the quote speaks
 * in the first person, or is no clause: `before` is the text in front of it.
 */
export function statementStart(fields: ClaimFields, known: Known, publisher: string, before = ''): string {
  if (firstPerson.test(fields.quote)) return '';
  if (!beginsClause.test(before) && !spoken.test(fields.quote)) return '';
  const origin = readChain(fields.chain).at(-1);
  const names = (origin ?? [publisher]).map(
    (name) => known.actors.get(actorNamed(name, known.actors) ?? '')?.name ?? name,
  );
  const who = capitalised(names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(''));
  const said = fields.modality === 'denied' ? 'denied' : origin === undefined ? 'reported' : 'said';
  const isNamed = names.some((name) => fold(fields.quote).startsWith(fold(name)));
  const what = fields.quote.replace(spoken, '').replace(/[.,;:]+$/u, '');
  return `${who} ${said} that ${isNamed || keepsCapital.test(what) ? what : lowered(what)}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The small letter at the start where the word is no name: an article, a pronoun, another word that begins one. */
function lowered(text: string): string {
  return /^(?:the|a|an|at|some|about|up|more|less|nobody|no|we|they|it|he|she|there|their|his|her|its|this|these|those|in|on|as|all|most|many|one|two|three|nearly|almost)\b/iu.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
