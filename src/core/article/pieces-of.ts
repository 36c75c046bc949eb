import { localesFor } from '../text/language.ts';
import { advertisedOutlet } from './advertised-outlet.ts';
import type { Block } from './blocks-of.ts';
import { type FurnitureKind, whyLeftOut } from './furniture.ts';
import { furnitureOfSentence } from './furniture-of.ts';
import { countWords, endsSentence } from './is-paragraph.ts';
import { photoMark } from './photo-credit.ts';

/** A part of a text in UTF-16 code units, and why it is left out; null where it is not. */
export interface Piece {
  start: number;
  end: number;
  why: string | null;
}

const segmenters = new Map<string, Intl.Segmenter>();
const agencies =
  'Getty|Reuters|AFP|AP|EPA|Shutterstock|Unsplash|TASS|Ukrinform|UNIAN|dpa|EFE|Yonhap|KCNA|Wikimedia|Telegram';
const creditAtEnd = new RegExp(
  `\\(([^()]*\\b(?:${agencies})\\b[^()]*|(?:photo|foto|фото|image|bild|credit)s?\\s?[:/][^()]{1,60})\\)\\s*$`,
  'iu',
);
/** A quick look before a paragraph is divided into sentences. */
const hint =
  /free|journalism|unlimited|subscrib|sign up|newsletter|follow us|join us|download|click here|tap here|testen|abonnier|folgen|abonnez|essayez|inscri|suivez|suscr|prueba|apúntate|síguenos|підпи|подпи|новин/iu;

/** Divides a block where the title is repeated in it, where a photo credit ends it, and where a sentence advertises. */
export function piecesOf(text: string, block: Block, title: string | null, language: string): Piece[] {
  const pieces: Piece[] = [];
  let { start } = block;
  const raw = text.slice(block.start, block.end);
  if (
    title !== null &&
    raw.startsWith(title) &&
    (raw.length === title.length || photoMark.test(raw.slice(title.length)))
  ) {
    pieces.push({ start, end: start + title.length, why: 'the headline once more' });
    start = skipSpace(text, start + title.length);
  }
  const credit = creditOf(text.slice(start, block.end));
  const end = credit === null ? block.end : start + credit.index;
  for (const piece of sentencePieces(text, start, end, language)) pieces.push(piece);
  if (credit !== null) pieces.push({ start: end, end: end + credit.length, why: whyLeftOut.credit });
  return pieces;
}

/** The credit at the end of a caption. What ends a sentence of running text is an agency's mark, and no credit. */
function creditOf(line: string): { index: number; length: number } | null {
  if (line.length > 600) return null;
  const found = creditAtEnd.exec(line);
  if (found === null || found.index === 0) return null;
  const before = line.slice(0, found.index).trim();
  if (!photoMark.test(line) && (endsSentence(before) || countWords(before) > 40)) return null;
  return { index: found.index, length: found[0].trimEnd().length };
}

function sentencePieces(text: string, start: number, end: number, language: string): Piece[] {
  const raw = text.slice(start, end);
  if (raw.trim() === '') return [];
  const whole = { start, end: start + raw.trimEnd().length, why: null };
  if (raw.length > 20_000 || !hint.test(raw)) return [whole];
  const segmenter = segmenters.getOrInsertComputed(
    language,
    () => new Intl.Segmenter(localesFor(language), { granularity: 'sentence' }),
  );
  const pieces: Piece[] = [];
  for (const { segment, index } of segmenter.segment(raw.replaceAll(/[\r\n]/gu, ' '))) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const from = start + index + segment.indexOf(sentence);
    const kind = furnitureOfSentence(sentence);
    const why = kind === null ? null : whyOf(kind, raw);
    const last = pieces.at(-1);
    if (last !== undefined && last.why === why) last.end = from + sentence.length;
    else pieces.push({ start: from, end: from + sentence.length, why });
  }
  return pieces;
}

/** Why furniture is left out, with the name of the outlet that it advertises. */
export function whyOf(kind: FurnitureKind, text: string): string {
  const outlet = kind === 'subscription' ? advertisedOutlet(text) : null;
  return outlet === null ? whyLeftOut[kind] : `${whyLeftOut[kind]} to ${outlet.name}`;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at++;
  return at;
}
