import { francAll } from 'franc-min';

const enough = { letters: 40, ownScript: 8, line: 40 } as const;
/** How near its scores come depends on the length of a text, so that pieces of one length are asked. */
const piece = { length: 300, most: 12 } as const;
/** The next best language comes this near only where the text does not tell them apart. */
const tooNear = 0.97;

/**
 * The language of a text (BCP 47), or "und" where it is not sure: what more than half of its pieces are written in.
 * Only longer lines are looked at, if there are some: the short ones around an article are often of another language.
 */
export function languageOf(text: string): string {
  const pieces = piecesOf(text);
  const votes = Map.groupBy(pieces.map(languageOfPiece), (language) => language);
  for (const [language, { length }] of votes) if (length * 2 > pieces.length) return language;
  return 'und';
}

function languageOfPiece(text: string): string {
  const [best, next] = francAll(text);
  if (best === undefined || best[0] === 'und') return 'und';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A script of one language alone needs no more than a few words.
  if (next === undefined ? letters < enough.ownScript : letters < enough.letters || next[1] > tooNear) return 'und';
  return Intl.getCanonicalLocales(best[0])[0] ?? 'und';
}

function piecesOf(text: string): string[] {
  const most = piece.length * piece.most;
  let sample = '';
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim().length < enough.line) continue;
    sample += `${line.slice(0, most)}\n`;
    if (sample.length >= most) break;
  }
  if (sample === '') sample = text.slice(0, piece.length);
  const count = Math.max(1, Math.min(piece.most, Math.round(sample.length / piece.length)));
  return Array.from({ length: count }, (_, index) =>
    sample.slice(index * piece.length, index + 1 < count ? (index + 1) * piece.length : most),
  );
}
