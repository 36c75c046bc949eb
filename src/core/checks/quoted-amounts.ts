import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';
import type { QuestionRecord } from '../dossier/question.ts';
import { english } from '../figure/lexicon-en.ts';
import { measureWords } from '../figure/measure-words.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { isNumberWord } from '../figure/phrases.ts';
import { edtfOf } from './moment-text.ts';
import type { PlacedClaim } from './placed-claim.ts';

/** The Chinese, Japanese and Korean signs after the numbers of a date or a time. */
const dateSigns = /^\s?[年月日時时分秒년월일시분초]/u;
const currencies = /\p{Sc}\s?$|^\s?(?:\p{Sc}|dollars?|euros?|pounds?)/u;

/**
 * The numbers of a quote that can be the amount that its claim gives. Dates, times, lengths, shares and sums of money
 * are none where the question asks for something else; nor are years, parts of words (47th, ten-day), and small number
 * words beside what the question does not ask for ("two provinces").
 */
export function amountsAmong(
  numbers: readonly NumberInText[],
  { claim, source }: PlacedClaim,
  question: QuestionRecord,
): NumberInText[] {
  const quote = claim.quote.toLowerCase();
  const asked = wordsOf(question);
  const measured = measureWords(source.language);
  const isMeasure = asksForMeasure(question, source.language);
  const asksForMoney = /\p{Sc}|dollar|euro|pound|yen|rouble|ruble|hryvnia/iu.test(question.unit ?? '');
  const days = daysOf(claim, source.published);
  return numbers.filter((number) => {
    const before = quote.slice(0, number.start);
    const after = quote.slice(number.end);
    const next = /^[\s-]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
    const previous = /([\p{L}\p{M}]+)[.,]?\s*$/u.exec(before)?.[1] ?? '';
    const [value] = number.values;
    if (value === undefined || isPartOfWord(number)) return false;
    if (isAsked(next, asked)) return true;
    if (/\d:$/.test(before) || /^:\d/.test(after) || dateSigns.test(after)) return false;
    if (!isMeasure && (measured.has(next) || measured.has(previous) || /^\s?[%°]/.test(after))) return false;
    if (!asksForMoney && (currencies.test(before) || currencies.test(after) || /\p{Sc}/u.test(number.text)))
      return false;
    if (/^[12]\d{3}$/.test(number.text) || days.has(value)) return false;
    return /\p{N}/u.test(number.text) || value > 12;
  });
}

/** True where a question is asked in days, metres, per cent and the like. */
export function asksForMeasure({ unit = '' }: QuestionRecord, language = 'en'): boolean {
  const measured = measureWords(language);
  return unit === '%' || [...wordsIn(unit)].some((word) => measured.has(word));
}

/** In 47th, 170mm, T-72 and ten-day the number is no amount; in "5m", "11k" and "twenty-five" it is. */
function isPartOfWord({ text, values }: NumberInText): boolean {
  const suffix = /\p{N}-?(\p{L}+)$/u.exec(text)?.[1];
  if (values.length > 1 || (suffix !== undefined && isNumberWord(suffix, english))) return false;
  if (/\p{N}-?[\p{Script=Latin}\p{Script=Cyrillic}]|[\p{Script=Latin}\p{Script=Cyrillic}]-?\p{N}/u.test(text))
    return true;
  const [, second] = /^[a-z]+-([a-z]+)/.exec(text) ?? [];
  return second !== undefined && !isNumberWord(second, english);
}

function wordsOf({ ask, title, unit = '', scopes }: QuestionRecord): Set<string> {
  return wordsIn([ask, title, unit, ...Object.values(scopes).map(({ label }) => label)].join(' '));
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu));
}

/** "house" is asked for where "houses" is. */
function isAsked(word: string, asked: ReadonlySet<string>): boolean {
  return word !== '' && (asked.has(word) || asked.has(`${word}s`) || asked.has(word.replace(/s$/, '')));
}

/** The numbers of a claim's dates. */
function daysOf(claim: ClaimRecord, published: MomentRecord | null): Set<number> {
  const moments = [claim['as-of'], claim.said, claim.event?.when, published];
  const runs = moments.flatMap((moment) => (moment == null ? [] : (edtfOf(moment).match(/\d+/g) ?? [])));
  return new Set(runs.map(Number));
}
