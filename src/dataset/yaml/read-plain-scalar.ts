/** What an unquoted scalar can be. */
export type PlainValue = string | number | boolean | null;

/**
 * Reads an unquoted scalar (YAML calls it plain) by the core schema of YAML 1.2, but takes for a number only what is
 * written as JavaScript would write it. Everything else ("0x10", "1e3", "010", ".inf", "1.50", "-0") stays text: a
 * value is always what the file shows.
 */
export function readPlainScalar(text: string): PlainValue {
  // no word is longer, and most texts are
  if (text.length > 'false'.length) return isDecimal(text) ? Number(text) : text;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return isDecimal(text) ? Number(text) : text;
  }
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;
}
