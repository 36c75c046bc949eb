import type { Dossier } from '../dossier/dossier.ts';
import { placeFigures } from '../passage/place-figures.ts';
import type { BodyFigure } from './body-figure.ts';
import { foreignFigures } from './foreign-figures.ts';
import type { DraftWords } from './words/draft-words.ts';

/** The figures of a body that count something of its story: no ages, times, years and shares. */
export function figuresInBody(body: string, dossier: Dossier, lexicon: DraftWords): BodyFigure[] {
  return lexicon.numbers === null
    ? englishFigures(body, dossier, lexicon)
    : foreignFigures(body, dossier.policy, lexicon, lexicon.numbers);
}

function englishFigures(body: string, dossier: Dossier, { noCount, roles }: DraftWords): BodyFigure[] {
  return placeFigures(body, dossier).flatMap((placed): BodyFigure[] => {
    const { figure, start, end, counted, other, text } = placed.stated;
    const from = hedgeStart(body, start, text);
    const [before, after] = [body.slice(Math.max(0, from - 60), from), body.slice(end, end + 32)];
    const [first, last] = [counted[0], counted.slice(0, 5).at(-1)];
    const share = /^[ -](?:thirds?|quarters?|fifths?|tenths?)\b/i.exec(after)?.[0] ?? null;
    if (other === 'share' || noCount.behind.test(after)) return [];
    const isPut =
      /\b(?:figure|number|toll|total|count|losses|puts?|stands?|stood|estimate[sd]?)\b[^.;]{0,40} at $/i.test(before);
    if (
      noCount.before.test(before) &&
      !isPut &&
      ((first === undefined && from === start) || /\baged? [\d, andor]*$|[#№+\d]\s?$/i.test(before))
    )
      return [];
    if (
      isOne(body.slice(start, end)) &&
      (/^ of\b/i.test(after) ||
        /\bof $/i.test(before) ||
        counted.slice(0, 3).some((word) => roles.test(word.text.toLowerCase())))
    )
      return [];
    const isBare = from === start && first === undefined && figure.hedge === 'bare';
    if (isBare && figure.number < 120 && (isAge(before, after) || /\p{Ll} \p{Lu}\p{Ll}+ $/u.test(before))) return [];
    // "the Oct. 7, 2023 attack", "the 2019 flood"
    if (from === start && /^(?:19|20)\d\d$/.test(body.slice(start, end)) && !/s$|men$|people$/.test(last?.text ?? ''))
      return [];
    const to = Math.max(end, from + text.length) + (share?.length ?? 0);
    const whole = Math.max(last?.end ?? end, to);
    return [
      {
        text: share !== null ? `${text}${share}`.toLowerCase().replace('-', ' ') : written(figure.text, before, after),
        start: from,
        end: to,
        wholeStart: from,
        wholeEnd: whole,
        counts: countedWords(body, counted),
        placed,
      },
    ];
  });
}

/** "300-odd", and what "cannot exceed" a number. */
function written(text: string, before: string, after: string): string {
  if (/^-odd\b/i.test(after)) return `about ${text}`;
  return /\b(?:cannot|can not|could not|will not|would not|does not|do not|did not) exceed $/i.test(before)
    ? `at most ${text}`
    : text;
}

function isOne(text: string): boolean {
  return text.toLowerCase() === 'one';
}

/** "Ann Example, 42, said". */
function isAge(before: string, after: string): boolean {
  return /\p{Lu}\p{Ll}+, $/u.test(before) && /^(?:[,.;)]|$)/.test(after);
}

function hedgeStart(body: string, start: number, text: string): number {
  const at = body.lastIndexOf(text, start);
  return at >= 0 && at + text.length > start ? at : start;
}

/** What is counted, up to its noun: "North Korean soldiers" of "North Korean soldiers remain trapped". */
function countedWords(body: string, counted: readonly { text: string; start: number; end: number }[]): string | null {
  const from = counted.findIndex(({ text }) => !/^(?:of|the|its|their|his|her|our|those|these)$/i.test(text));
  const own = counted.slice(Math.max(0, from), Math.max(0, from) + 6);
  const noun = own.findIndex(
    ({ text }, index) => /[^s]s$|people$|men$|children$/i.test(text) && own[index + 1]?.text.toLowerCase() !== 'of',
  );
  const [first, last] = [own[0], noun < 0 ? own.slice(0, 4).at(-1) : own[noun]];
  return from < 0 || first === undefined || last === undefined ? null : body.slice(first.start, last.end).trim();
}
