import { type NumberSigns, numberSigns, plainSign } from './number-signs.ts';
import { westernDigits } from './western-digits.ts';

/** Digits with what may stand between them; an ordinary space only before groups of three. */
const run =
  /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’\u066b\u066c\uff0c\uff0e\u00a0\u2007\u2009\u202f]\d+)+/g;
/** What English does not write; most texts have none of it. */
const foreign = /\d(?: \d{3}(?!\d)|['’\u066b\u066c\uff0c\uff0e\u00a0\u2007\u2009\u202f]\d|[.,]\d+[.,]\d)/;

/**
 * The text with its digits as English writes them, each sign in its place: a comma between thousands, a point before
 * decimals. What could be either becomes a point before three digits ("11.300"), which English writes of no whole
 * number; what no language writes stays as it is.
 */
export function englishDigits(text: string, language: string): string {
  const signs = numberSigns(language);
  const western = westernDigits(text);
  if (signs.group === ',' && !foreign.test(western)) return western;
  return western.replaceAll(run, (digits) => inEnglish(digits, signs));
}

/** True of digits that can be a whole number or one with three decimals: 11.300. */
export function isUndecided(digits: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
}

/** What digits in English writing may stand for: one number, or two where that is undecided. */
export function valuesOfDigits(digits: string): [number] | [number, number] {
  const plain = digits.replaceAll(',', '');
  return isUndecided(digits) ? [Number(plain), Number(plain.replace('.', ''))] : [Number(plain)];
}

function inEnglish(digits: string, { group }: NumberSigns): string {
  const marks = [...digits.matchAll(/\D/g)].map(([mark]) => signOf(mark));
  const groups = digits.split(/\D/);
  const last = marks.at(-1) ?? '';
  const first = marks[0] ?? '';
  const isDecimal = marks.filter((mark) => mark === last).length === 1 && ',.\u066b'.includes(last);
  if (marks.length > 1 && isDecimal) {
    const whole = groups.slice(0, -1);
    const sameSigns = marks.slice(0, -1).every((mark) => mark === first);
    return sameSigns && first !== '\u066b' && areThousands(whole) ? `${whole.join(',')}.${groups.at(-1)}` : digits;
  }
  if (marks.some((mark) => mark !== first) || first === '\u066b') return isDecimal ? groups.join('.') : digits;
  if (areThousands(groups)) {
    const undecided = marks.length === 1 && isDecimal && first !== group;
    return groups.join(undecided ? '.' : ',');
  }
  // "10,00" and "1,23" are decimals only where a comma does not part thousands.
  return isDecimal && (first === '.' || group !== ',') ? groups.join('.') : digits;
}

function signOf(mark: string): string {
  if (mark === '\uff0c') return ',';
  return mark === '\uff0e' ? '.' : plainSign(mark);
}

/** Groups of three; or, as in India, groups of two before the last three: 12,34,567. */
function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (others.at(-1)?.length !== 3 || !/^[1-9]/.test(first)) return false;
  const middle = others.slice(0, -1);
  if (first.length <= 3 && middle.every(({ length }) => length === 3)) return true;
  return first.length <= 2 && middle.length > 0 && middle.every(({ length }) => length === 2);
}
