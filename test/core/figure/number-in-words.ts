const small = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: [number, string][] = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1_000, 'thousand'],
];

/**
 * A whole number below a trillion in English: "two hundred and fifty thousand". `hasAnd` says "and" after a hundred.
 */
export function numberInWords(x: number, hasAnd: boolean): string {
  if (x === 0) return 'zero';
  const words: string[] = [];
  let rest = x;
  for (const [size, name] of scales) {
    if (rest >= size) words.push(belowThousand(Math.floor(rest / size), hasAnd), name);
    rest %= size;
  }
  if (rest > 0) words.push(belowThousand(rest, hasAnd));
  return words.join(' ');
}

function belowThousand(x: number, hasAnd: boolean): string {
  const [hundreds, rest] = [Math.floor(x / 100), x % 100];
  const ones =
    rest < 20
      ? (small[rest] ?? '')
      : [tens[Math.floor(rest / 10)], small[rest % 10]].filter((word) => word !== '').join('-');
  if (hundreds === 0) return ones;
  return [small[hundreds], 'hundred', ...(ones === '' ? [] : [...(hasAnd ? ['and'] : []), ones])].join(' ');
}
