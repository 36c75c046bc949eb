import type { PassageLexicon } from './passage-lexicon.ts';

/** A sentence of a passage, and where it stands in it, in UTF-16 code units. */
export interface Sentence {
  text: string;
  start: number;
}

const segmenters = new Map<string, Intl.Segmenter>();
/** A line that stands for itself: after an empty one, or with the mark of a list or a quotation before it. */
const lineBreak = /\r?\n[ \t]*(?=\r?\n)|\r?\n(?=[ \t]*(?:[-*•>–]|\d+[.)])[ \t])/u;

/** The sentences of a passage (UAX #29). A point after an abbreviation, and the end of a printed line, end none. */
export function sentencesOf(passage: string, lexicon: PassageLexicon, language = 'en'): Sentence[] {
  const segmenter = segmenters.getOrInsertComputed(
    language,
    () => new Intl.Segmenter(language, { granularity: 'sentence' }),
  );
  const { abbreviations } = lexicon;
  const sentences: Sentence[] = [];
  for (const block of blocksOf(passage)) {
    // A printed line ends no sentence; one character takes the place of one.
    const joined = block.text.replaceAll(/[\r\n]/gu, ' ');
    let from = 0;
    for (const { segment, index } of segmenter.segment(joined)) {
      const end = index + segment.length;
      const text = joined.slice(from, end);
      if (endsInAbbreviation(text, abbreviations) && end < joined.length) continue;
      sentences.push({ text, start: block.start + from });
      from = end;
    }
  }
  return sentences
    .flatMap(apartInSmallLetters(abbreviations))
    .flatMap(inPieces)
    .filter(({ text }) => text.trim() !== '');
}

/** Who writes without capitals ends sentences all the same: "120 koksans. seoul says 200". */
function apartInSmallLetters(abbreviations: ReadonlySet<string>): (sentence: Sentence) => Sentence[] {
  return ({ text, start }) => {
    const pieces: Sentence[] = [];
    let from = 0;
    for (const { index, 0: mark } of text.matchAll(/[.!?]\s+(?=\p{Ll})/gu)) {
      const end = index + mark.length;
      if (
        !/\p{Ll}{3}$|\d{2}$/u.test(text.slice(from, index)) ||
        endsInAbbreviation(text.slice(from, end), abbreviations)
      )
        continue;
      pieces.push({ text: text.slice(from, end), start: start + from });
      from = end;
    }
    return [...pieces, { text: text.slice(from), start: start + from }];
  };
}

/** No person writes a longer sentence; what a sentence holds is looked at together. */
const longestSentence = 1_000;

function inPieces({ text, start }: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.lastIndexOf(' ', from + longestSentence);
    const isLast = text.length - from <= longestSentence;
    const end = isLast ? text.length : space > from ? space : from + longestSentence;
    pieces.push({ text: text.slice(from, end), start: start + from });
    from = end;
  }
  return pieces;
}

function* blocksOf(passage: string): Generator<Sentence> {
  let start = 0;
  for (const text of passage.split(new RegExp(`(${lineBreak.source})`, 'u'))) {
    yield { text, start };
    start += text.length;
  }
}

function endsInAbbreviation(text: string, abbreviations: ReadonlySet<string>): boolean {
  const last = /([\p{L}.]+)\.\s*$/u.exec(text.slice(-24))?.[1]?.toLowerCase();
  return last !== undefined && (abbreviations.has(last) || abbreviations.has(last.split('.').at(-1) ?? ''));
}
