import type { DatedBy } from './described-document.ts';
import { type DocumentParts, mayDate } from './document-parts.ts';
import { fullDatesIn } from './full-dates-in.ts';

const published =
  /\b(?:published|posted|issued|released|veröffentlicht|erstellt|publié|publicado)\b|опубліковано|опубликовано/iu;
const changed =
  /\b(?:updated|modified|aktualisiert|mis à jour|mise à jour|modifié|actualizad[oa]|actualización)\b|оновлено|обновлено/iu;
/** The day in a dateline: "KYIV, March 4, 2031 (River Wire) –". */
const dateline = /^\p{Lu}[^.!?]{2,70}?(?:\s[-–—]{1,2}\s|\)\s?[-–—])/u;

interface Found extends DatedBy {
  means: 'published' | 'changed' | 'open';
}

/**
 * When a document was published, by a whole date (day, month, year) in its dateline or beside its headline. Where the
 * page only says when it was changed, it was published then or before. Where it shows several days and does not say
 * which one is meant, null.
 */
export function publishedOf({ article, furniture }: DocumentParts, language: string): DatedBy | null {
  const found = furniture.flatMap(({ line, why }) => (mayDate(why) ? datesOf(line, language) : []));
  const [begin] = dateline.exec(article[0] ?? '') ?? [];
  const [day] = begin === undefined ? [] : fullDatesIn(begin, language);
  if (begin !== undefined && day !== undefined) return { edtf: day.edtf, basis: `the dateline says "${begin.trim()}"` };
  const said = found.filter(({ means }) => means === 'published');
  const shown = said.length > 0 ? said : found.filter(({ means }) => means === 'open');
  const [first] = shown;
  if (first !== undefined) return shown.every(({ edtf }) => edtf === first.edtf) ? plain(first) : null;
  const [last] = found;
  return last === undefined ? null : { edtf: `../${last.edtf}`, basis: last.basis };
}

/** The dates of a line, each with what the words before it say of it. */
function datesOf(line: string, language: string): Found[] {
  let from = 0;
  return fullDatesIn(line, language).map(({ index, length, edtf }) => {
    const before = line.slice(from, index);
    from = index + length;
    const means = published.test(before) ? 'published' : changed.test(before) ? 'changed' : 'open';
    return { edtf, basis: `the page says "${line}"`, means };
  });
}

function plain({ edtf, basis }: DatedBy): DatedBy {
  return { edtf, basis };
}
