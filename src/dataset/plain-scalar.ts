/** What an unquoted scalar means. */
export type Plain = string | number | boolean | null;

/**
 * Reads an unquoted scalar: YAML 1.2's core schema, but of numbers only those that write themselves back as they stood.
 * Whatever does not ("0x10", "1e3", "010", ".inf", "1.50", "-0") stays text, so that a value is never another than the file shows.
 */
export function plainScalar(text: string): Plain {
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
