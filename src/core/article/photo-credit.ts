/** What a caption or a credit begins with. */
export const photoMark =
  /^\s*(?:photo(?:s|graph)?|pictures?|images?|illustration|graphic|video|foto(?:s|grafía)?|bild(?:er|quelle)?|grafik|imagen|ilustración|фото|відео|видео|ілюстрація|колаж|зображення)(?: by\b|\s?:)\s*/iu;
const creditMark =
  /^(?:(?:(?:photo|image|picture|video|bild|foto) )?(?:credits?|courtesy|crédits?(?: photo)?|crédito|bildnachweis)|(?:photo|image|picture|video) source|bildquelle|джерело фото)\s?[:,]\s*/iu;
const agencies =
  /^(?:(?:Getty Images|AP Photo|Shutterstock)(?:\s?[/|]\s?.{2,40})?|(?:Reuters|AFP|EPA)\s?[/|]\s?.{2,40})$/u;
const particles = new Set('and by via for the of de la del von van der und et y та і и'.split(' '));
const longest = 80;

/**
 * Whether a line only says whose picture it is: names after the mark of one. What else stands after it is a caption,
 * and may be the only place that says what it says.
 */
export function isPhotoCredit(line: string): boolean {
  if (agencies.test(line)) return true;
  const mark = creditMark.exec(line) ?? photoMark.exec(line);
  if (mark === null) return false;
  const names = line.slice(mark[0].length).trim();
  if (names === '' || names.length > longest || /\p{N}|[.!?]$/u.test(names.replaceAll(/@\S+/gu, ''))) return false;
  return names.split(/[\s/|,]+/u).every((word) => /^[\p{Lu}@©(]/u.test(word) || word === '' || particles.has(word));
}
