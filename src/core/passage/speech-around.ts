import type { Named } from './named.ts';
import { isVerb, type SpeechWords } from './speech-words.ts';
import type { Term } from './terms.ts';

/** "According to": where the phrase before a name begins; null where there is none. */
export function phraseBefore(terms: readonly Term[], name: number, { before, nouns }: SpeechWords): number | null {
  let at = name;
  // "per the Russian defence ministry", "per two officials"
  const skipArticle = () => {
    while (at > name - 6 && /^(?:the|a|an|unnamed|two|three|gen|lt|president|chief)$/.test(terms[at - 1]?.plain ?? ''))
      at -= 1;
  };
  skipArticle();
  // "according to a briefing by the ministry"
  if (/^(?:by|of|from)$/.test(terms[at - 1]?.plain ?? '') && nouns.has(terms[at - 2]?.plain ?? '')) {
    const behind = at;
    at -= 2;
    skipArticle();
    if (!/^(?:to|per|citing)$/.test(terms[at - 1]?.plain ?? '')) at = behind;
  }
  if (terms[at - 1]?.text === ':') at -= 1;
  for (const words of before) {
    const from = at - words.length;
    if (from >= 0 && words.every((word, index) => terms[from + index]?.text.toLowerCase() === word)) return from;
  }
  return null;
}

/** How many words may stand between a speaker and the verb: its office, in commas. */
const longestAside = 14;

/** The verb by which somebody says something; null where there is none of theirs. */
export function verbBehind(
  terms: readonly Term[],
  one: Named,
  named: readonly Named[],
  speech: SpeechWords,
): number | null {
  let at = one.to;
  if (terms[at]?.text === ',' || terms[at]?.text === '(') {
    const end = terms.findIndex((term, index) => index > at && /^[,)]$/.test(term.text));
    // what stands in commas may name the speaker once more, and nobody else
    const isPassedOn = /^(?:cited|quoted|reported|speaking|talking|who)$/.test(terms[at + 1]?.text.toLowerCase() ?? '');
    if (end < 0 || end - at > longestAside || (!isPassedOn && isVerb(terms[at + 1], speech))) return null;
    const verbs = terms.slice(at, end).some((term) => isVerb(term, speech));
    const isAnother = named.some(({ from, actor }) => from > at && from < end && actor !== null && actor !== one.actor);
    if (!isPassedOn && (verbs || isAnother)) return null;
    at = end + 1;
  }
  let has: number | null = null;
  for (; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || term.isMark) break;
    // who never said it is no speaker of it
    if (/^(?:never|not|nor)$/.test(term.plain)) return null;
    // who is told something does not say it
    if (
      /^(?:told|asked|informed)$/.test(term.plain) &&
      /^(?:is|are|was|were|been|being)$/.test(terms[at - 1]?.plain ?? '')
    )
      return null;
    if (terms[at + 1]?.plain === 'by' && isVerb(term, speech)) return null;
    if (isVerb(term, speech) || isWeakVerb(term, one, speech)) return at;
    // "Budanov had 120 launchers": the record knows them as a speaker, and not as an owner of guns
    if (/^(?:has|had|have)$/.test(term.plain)) has = at;
    else if (isInLand(terms, at)) at += 1;
    else if (!speech.light.has(term.plain) && !/ly$/.test(term.plain)) break;
  }
  return one.actor === null || one.actor.kind === 'anonymous' ? null : has;
}

/** "Puts" says something of anybody; "gives" only of somebody whom the record knows as a speaker. */
function isWeakVerb({ text }: Term, { actor, isReference }: Named, { weak }: SpeechWords): boolean {
  const verb = text.toLowerCase();
  return weak.has(verb) && (actor !== null || isReference || !/^g[ai]ve/.test(verb));
}

/** "The spy agency in Seoul". */
function isInLand(terms: readonly Term[], at: number): boolean {
  return terms[at]?.plain === 'in' && terms[at + 1]?.nation != null;
}

/** "Seoul's estimate", "the ministry's latest figure". */
export function nounBehind(terms: readonly Term[], one: Named, { nouns }: SpeechWords): number | null {
  const isPossessive =
    /['’]s?$/u.test(terms[one.to - 1]?.text ?? '') || /^(?:his|her|their|its)$/.test(terms[one.from]?.plain ?? '');
  if (!isPossessive) return null;
  for (let at = one.to; at < one.to + 3; at += 1) {
    const term = terms[at];
    // the report of Seoul's spy agency is not Seoul's
    if (
      term === undefined ||
      term.isMark ||
      /^(?:spy|intelligence|agency|army|military|parliament|lawmaker)$/.test(term.plain)
    )
      return null;
    if (nouns.has(term.plain)) return at;
  }
  return null;
}
