import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../src/core/figure/numbers-in-text.ts';

describe('the numbers of a text', () => {
  it.each([
    ['1,200 houses at 1.2 million dollars', ['1,200=1200', '1.2 million=1200000']],
    ['two hundred and fifty people, twenty-five dozen', ['two hundred and fifty=250', 'twenty-five dozen=300']],
    ['M1989 and 170mm guns, 25ft-long, T-72', ['m1989=', '170mm=170', '25ft-long=25', 't-72=72']],
    [
      '3-4 days, 2–3 million, mid-2031, the 1990s, 27th',
      ['3-4=3', '3-4=4', '2=2000000', '3 million=3000000', 'mid-2031=2031', '1990s=1990', '27th=27'],
    ],
    ['$5bn, $5, 40%, 7:30, 5m', ['$5bn=5000000000', '$5=5', '40=40', '7=7', '30=30', '5m=5000000 5']],
    ['no one, one of the axes, one another, the one who', ['one=1']],
    ['a dozen, dozens of guns, ten-day, two-thirds', ['dozen=12', 'dozens=', 'ten-day=10', 'two-thirds=2']],
    [
      '11 thousand, 11k, 5 mln, 1.3 trillion',
      ['11 thousand=11000', '11k=11000', '5 mln=5000000', '1.3 trillion=1300000000000'],
    ],
    ['one and a half million, 1½ million', ['one and a half million=1500000', '1½ million=1500000']],
    ['a third of a million; a third million', ['a third of a million=333333', 'million=1000000']],
    [
      '10-12,000; 1 to 10,000; about 11, 000 troops',
      ['10-12,000=10000', '10-12,000=12000', '1=1 1000', '10,000=10000', '11=11000', '000=0'],
    ],
    ['someone phoned a tenant; often, weight, constructor', []],
  ])('are read from "%s"', (text, numbers) => {
    expect(numbersInText(text).map((number) => `${number.text}=${number.values.join(' ')}`)).toEqual(numbers);
  });

  it.each([
    ['de', '1,3 Billionen, 11 Tausend', ['1,3 billionen=1300000000000', '11 tausend=11000']],
    ['fr', '2,5 Md€, 2,5 M€, 1 billion', ['2,5 md=2500000000', '2,5 m=2500000', '1 billion=1000000000000']],
    ['es', '3 mil millones', ['3 mil millones=3000000000']],
    ['hu', '11 ezer', ['11 ezer=11000']],
    ['sv', '3 miljarder', ['3 miljarder=3000000000']],
    ['da', '4 mia. kroner', ['4 mia=4000000000']],
    ['ur', '11 لاکھ', ['11 لاکھ=1100000']],
    ['th', '2 หมื่น', ['2 หมื่น=20000']],
    ['zh', '2千5百人, 两千五百, 2千5百万', ['2千5百=2500', '两千五百=2500', '2千5百万=25000000']],
    ['zh', '一万一千, 二十, 第四十七旅', ['一万一千=11000', '二十=20']],
  ])('are read in %s from "%s"', (language, text, numbers) => {
    expect(numbersInText(text, language).map((number) => `${number.text}=${number.values.join(' ')}`)).toEqual(numbers);
  });

  it.each(['İt took 1,200 houses and M1989', 'no one, 5m', 'some 11,000 or twelve'])(
    'stand at their places in "%s"',
    (text) => {
      for (const { text: number, start, end } of numbersInText(text)) {
        expect(text.slice(start, end).toLowerCase()).toBe(number);
      }
    },
  );
});
