import { quotationMarks } from '../text/quotation-marks.ts';

/** One value of a line and what comes after it; `closed` is false where its quotation mark never ends. */
export interface LineValue {
  value: string;
  rest: string;
  closed: boolean;
}

/** Marks that are also apostrophes: they end a quotation only at the end of a word. */
const apostrophes = "'’‘";
/** Marks that do nothing but open a quotation. The others may begin an ordinary word: 'tis, „so. */
const onlyOpening = '"“«「『';
const allMarks = [...new Set([...quotationMarks].flat().join(''))].join('');
const escaped = new RegExp(`\\\\([${allMarks}\\\\])`, 'g');
const quotedBy = new Map([...quotationMarks].map(([mark, ends]) => [mark, quotationOf(mark, ends)]));

/**
 * Reads one value from the start of a text: between quotation marks of any kind ("…", “…”, „…“, «…», 「…」, ‘…’), or
 * else the text before the next white space. Within quotation marks a backslash makes a mark or a backslash after it an
 * ordinary character, and is itself one before anything else; white space and line breaks are kept. Outside of
 * quotation marks a backslash is an ordinary character.
 */
export function readLineValue(text: string): LineValue {
  const mark = text.slice(0, 1);
  const quoted = quotedBy.get(mark)?.exec(text) ?? null;
  if (quoted !== null) {
    const [whole, inner = ''] = quoted;
    return { value: inner.replace(escaped, '$1'), rest: text.slice(whole.length), closed: true };
  }
  if (mark !== '' && onlyOpening.includes(mark)) {
    return { value: text.slice(1).replace(escaped, '$1'), rest: '', closed: false };
  }
  const [bare = ''] = /^\S*/.exec(text) ?? [];
  return { value: bare, rest: text.slice(bare.length), closed: true };
}

/** The pattern of a quotation at the start of a text. */
function quotationOf(mark: string, ends: string): RegExp {
  const isWordEnd = [...ends].some((end) => apostrophes.includes(end));
  const within = isWordEnd ? `[^\\\\]|\\\\.` : `[^${mark}${ends}\\\\]|\\\\.`;
  return new RegExp(`^${mark}((?:${within})*${isWordEnd ? '?' : ''})[${ends}]${isWordEnd ? '(?!\\S)' : ''}`, 's');
}
