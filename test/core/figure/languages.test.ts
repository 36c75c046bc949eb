import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../src/core/figure/numbers-in-text.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { defaultPolicy } from '../../support/default-policy.ts';

/** A figure's number and text, or why there is none. */
function read(text: string, language: string, quote = ''): unknown[] {
  const result = parseFigure(text, defaultPolicy, { language, quote });
  return result.ok ? [result.figure.number, result.figure.text] : [result.reason];
}

describe('a figure is read as the language of its source writes numbers', () => {
  it.each([
    ['de', 'at least 11.000', 11_000, 'at least 11,000'],
    ['de', '2,5 million', 2_500_000, '2.5 million'],
    ['de', '1.234.567,5', 1_234_567.5, '1,234,567.5'],
    ['de', '2.5', 2.5, '2.5'],
    ['es', '11.000', 11_000, '11,000'],
    ['de-CH', "11'000", 11_000, '11,000'],
    ['de-CH', '11’000', 11_000, '11,000'],
    ['uk', '11\u00a0200', 11_200, '11,200'],
    ['ru', '11 200', 11_200, '11,200'],
    ['pl', '2,5', 2.5, '2.5'],
    ['fr', '11\u202f000', 11_000, '11,000'],
    ['fr', '11\u2009000,5', 11_000.5, '11,000.5'],
    ['en', '11 000', 11_000, '11,000'],
    ['en', '11,000', 11_000, '11,000'],
    ['ja', '１１０００', 11_000, '11000'],
    ['ja', '１１，０００', 11_000, '11,000'],
    ['ja', '1.1万', 11_000, '11,000'],
    ['zh', '1万1000', 11_000, '11,000'],
    ['zh', 'about 3億5000万', 350_000_000, 'about 350,000,000'],
    ['ko', '1.1만', 11_000, '11,000'],
    ['ar', '١١٠٠٠', 11_000, '11000'],
    ['ar', '١١٬٠٠٠٫٥', 11_000.5, '11,000.5'],
    ['fa', '۱۱٬۰۰۰', 11_000, '11,000'],
    ['hi', '१,००,०००', 100_000, '1,00,000'],
  ])('%s: %s', (language, text, number, english) => {
    expect(read(text, language)).toEqual([number, english]);
  });

  it.each([
    ['en', 'at least 11.300', '"at least 11.300" is not a figure: "11.300" may be 11,300 or 11.3; write 11300 or 11.3'],
    ['de', '1,125', '"1,125" is not a figure: "1,125" may be 1,125 or 1.125; write 1125 or 1.1250'],
    ['uk', '11.300', '"11.300" is not a figure: "11.300" may be 11,300 or 11.3; write 11300 or 11.3'],
  ])('%s: %s is refused with both readings', (language, text, reason) => {
    expect(read(text, language)).toEqual([reason]);
  });

  it.each(['en', 'de', 'fr', 'uk', 'de-CH', 'ar'])('what the refusal tells to write is read in %s', (language) => {
    expect([...read('11300', language), ...read('1125', language)]).toEqual([11_300, '11300', 1125, '1125']);
    expect([...read('11.3', language), ...read('1.1250', language)]).toEqual([11.3, '11.3', 1.125, '1.1250']);
  });

  it('asks the quote where the language does not decide', () => {
    expect(read('11,300', 'de', '11.300 Häuser')).toEqual([11_300, '11,300']);
    expect(read('11.300', 'en', 'some 11,300 homes')).toEqual([11_300, '11,300']);
    expect(read('11.300', 'uk', '11,3 км')).toEqual([11.3, '11.300']);
    expect(read('11.300', 'en', 'some 11.300 homes')).toHaveLength(1);
  });
});

describe('the numbers of a text in any language', () => {
  it.each([
    [
      'de',
      'rund 11.000 Häuser, 2,5 Millionen Euro am 07.03.2031',
      ['11.000=11000', '2,5 millionen=2500000', '07=7', '03=3', '2031=2031'],
    ],
    ['uk', 'понад 11\u00a0200 будинків і 3 тис. людей', ['11\u00a0200=11200', '3 тис=3000']],
    ['fr', '11\u202f000 maisons', ['11\u202f000=11000']],
    ['es', '3 mil millones', ['3 mil millones=3000000000']],
    ['ja', '市長は約３００戸、1.1万人と述べた', ['３００=300', '1.1万=11000']],
    ['ar', 'إن ١١٠٠٠ منزل', ['١١٠٠٠=11000']],
    ['hi', '१,००,००० घर', ['१,००,०००=100000']],
    ['pl', 'ten dom, czołg T72', ['t72=']],
    ['de-CH', "11'000 Häuser", ["11'000=11000"]],
    ['en', '11 000 homes in 2031 300 m away', ['11 000=11000', '2031=2031', '300=300']],
    ['en', 'a half million, a quarter million', ['a half million=500000', 'a quarter million=250000']],
    ['en', '11.300 homes', ['11.300=11.3 11300']],
    ['en', 'half a million people, 10 to 12,000', ['half a million=500000', '10=10000', '12,000=12000']],
  ])('%s: %s', (language, text, numbers) => {
    const found = numbersInText(text, language);
    expect(found.map((number) => `${number.text}=${number.values.join(' ')}`)).toEqual(numbers);
    for (const { text: number, start, end } of found) expect(text.slice(start, end).toLowerCase()).toBe(number);
  });

  it('is not stopped by a tag that is not well-formed or not known', () => {
    expect(numbersInText('11,000', 'en-rozaj-rozaj')).toMatchObject([{ values: [11_000] }]);
    expect(numbersInText('11,000', 'qqq')).toMatchObject([{ values: [11_000] }]);
  });
});
