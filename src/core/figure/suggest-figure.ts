import { editDistance } from '../text/edit-distance.ts';
import { withEnglishWords } from './english-words.ts';
import type { Lexicon } from './lexicon.ts';
import { hedgeBefore, holdsHedge, isNumberWord, isOtherAmount, longestPhrase } from './phrases.ts';

/** What people write for a figure that has another form, and that form. */
const otherForms: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d,.])(\d+),(\d+)(?![\d,.]*\d)/, '$1.$2'],
  [/^(\d[\d,]*)-odd\b/, 'about $1'],
  [/^(\d[\d,.]*) ?\(?(?:est\.?|estimated?|estimation)\)?$/, 'an estimated $1'],
  [/^1\/2$/, 'half'],
  [/^1\/3$/, 'a third'],
  [/^1\/4$/, 'a quarter'],
  [/ (?:or|and\/or) (?=[\p{L}\d])/u, ' to '],
  [/^a couple (?:of )?(hundred|thousand|million|billion|dozen)\b/, 'about two $1'],
  [/^dozens of (thousands|millions)\b/, 'tens of $1'],
  [/^(tens|dozens|hundreds|thousands)(?: of thousands)?,? (?:if not|or even|or) [\p{L} ]+$/u, 'at least $1'],
  [/^scores\b/, 'tens'],
  [/^one in two\b/, 'half'],
  [/^one in three\b/, 'a third'],
  [/^one in four\b/, 'a quarter'],
  [/^one in five\b/, 'a fifth'],
  [/^one in ten\b/, 'a tenth'],
];

/**
 * The nearest words that are a figure: with the English word for a foreign "million", a hedge one slip away ("abuot
 * 200"), a decimal point for a comma, one hedge of two, or the figure without the words after it. Null where there are
 * none.
 */
export function suggestFigure(
  text: string,
  lexicon: Lexicon,
  language: string,
  isFigure: (words: string) => boolean,
): string | null {
  const words = withEnglishWords(text, language) ?? text;
  const near = [
    words,
    withOneSlip(words, lexicon),
    ...otherForms.map(([form, other]) => words.replace(form, other)),
    withoutFirstHedge(words, lexicon),
    withoutRest(words, lexicon, isFigure),
  ];
  return near.find((one) => one !== null && one !== text && isFigure(one)) ?? null;
}

/** One hedge of two. Before a range it stays: "at least 10 to 12" is a floor. */
function withoutFirstHedge(words: string, lexicon: Lexicon): string {
  const before = hedgeBefore(words, lexicon);
  if (before === null) return words.replace(' +', '+');
  return holdsHedge(before.rest, lexicon) || /^\D/.test(before.rest) ? before.rest.replace(' +', '+') : words;
}

function withOneSlip(words: string, lexicon: Lexicon): string | null {
  const fromNumber = /\d.*$/u.exec(words)?.[0] ?? '';
  const beforeNumber = words.slice(0, words.length - fromNumber.length).trim();
  if (fromNumber === '' || beforeNumber === '') return null;
  const meant = longestPhrase(lexicon.hedges, (phrase) => isOneSlipAway(phrase, beforeNumber));
  return meant === null ? null : `${meant.phrase} ${fromNumber}`;
}

function isOneSlipAway(phrase: string, typed: string): boolean {
  return phrase.length > 2 && Math.abs(phrase.length - typed.length) <= 1 && editDistance(phrase, typed) <= 1;
}

/** The shortest beginning that is a figure, where nothing after it is a number or a hedge. */
function withoutRest(words: string, lexicon: Lexicon, isFigure: (words: string) => boolean): string | null {
  const tokens = words.split(' ').slice(0, 12);
  for (let length = 1; length < tokens.length; length += 1) {
    const beginning = tokens.slice(0, length).join(' ');
    if (!isFigure(beginning)) continue;
    const rest = words.slice(beginning.length + 1);
    const isAmount = (word: string) => isNumberWord(word, lexicon) || isOtherAmount(word, lexicon);
    const isPlain = !/[\p{N}+]/u.test(rest) && !rest.split(/[ -]/).some(isAmount);
    return isPlain && !holdsHedge(rest, lexicon) ? beginning : null;
  }
  return null;
}
