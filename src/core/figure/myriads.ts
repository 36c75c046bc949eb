/** The units by which Chinese, Japanese and Korean count large numbers. */
const units: Readonly<Record<string, number>> = {
  ...{ 兆: 1e12, 조: 1e12, 億: 1e8, 亿: 1e8, 억: 1e8, 万: 1e4, 萬: 1e4, 만: 1e4 },
  ...{ 千: 1e3, 천: 1e3, 百: 1e2, 백: 1e2, 十: 10 },
};
const numerals: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const token = /\d[\d,]*(?:\.\d+)?|\S/g;

/**
 * Digits with such units: 1.1万, 3億5000万, 1万1000, 2千5百; and Chinese numerals with them: 两千五百, 二十. "第" makes an
 * ordinal.
 */
export const myriad =
  /(?:\d[\d,]*(?:\.\d+)?\s?[兆億亿억조万萬만千천百백]+\s?)+(?:(?<=[兆億亿억조万萬만千천百백]\s?)\d[\d,]*(?![\d.,]*\d))?(?<!\s)|(?<![第〇零一二两兩三四五六七八九十百千])(?:[一二两兩三四五六七八九十][十百千万萬亿億兆]|十[一二三四五六七八九])[〇零一二两兩三四五六七八九十百千万萬亿億兆]*/g;

/** The number of a text that `myriad` matches: 2千5百万 is (2 × 1,000 + 5 × 100) × 10,000. */
export function valueOfMyriad(text: string): number {
  let [sum, section, last] = [0, 0, Number.NaN];
  for (const [one] of text.matchAll(token)) {
    const unit = units[one];
    if (unit === undefined) {
      last = numerals[one] ?? Number(one.replaceAll(',', ''));
    } else if (unit < 1e4) {
      section += (Number.isNaN(last) ? 1 : last) * unit;
      last = Number.NaN;
    } else {
      sum += (section + (Number.isNaN(last) ? 0 : last) || 1) * unit;
      [section, last] = [0, Number.NaN];
    }
  }
  return Number((sum + section + (Number.isNaN(last) ? 0 : last)).toPrecision(15));
}
