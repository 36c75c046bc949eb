import type { Figure } from '../../src/core/figure/figure.ts';
import { contains } from '../../src/core/figure/interval.ts';
import { parseFigure } from '../../src/core/figure/parse-figure.ts';
import type { Policy } from '../../src/core/figure/policy.ts';
import { type Moment, parseMoment } from '../../src/core/time/moment.ts';
import { defaultPolicy } from './default-policy.ts';

export function figureOf(text: string, policy: Policy = defaultPolicy): Figure {
  const result = parseFigure(text, policy);
  if (!result.ok) throw new Error(result.reason);
  return result.figure;
}

export function momentOf(edtf: string): Moment {
  const result = parseMoment(edtf);
  if (!result.ok) throw new Error(result.reason);
  return result.moment;
}

const hedges = ',about,exactly,at least,more than,up to,fewer than,nearly,just over,reached'.split(',');
const numbers = '0 7 90 100 105 110 118 120 200 210 220 240 2.5 123,450'.split(' ');
const oddities = ['100 to 200', '105 to 110', '200 to 240', 'several', 'dozens', 'hundreds', 'thousands'];
const texts = hedges.flatMap((hedge) => numbers.map((number) => `${hedge} ${number}`.trim()));
/** "Nearly 0" and the like are no figures. */
export const figures = [...texts.filter((text) => !/^(fewer|nearly|just).* 0$/.test(text)), ...oddities].map((text) =>
  figureOf(text),
);

export const moments = [
  '2031-03-01',
  '2031-03-04',
  '2031-03-05',
  '2031-03-05~',
  '2031-03-08',
  '2031-03-20',
  '2031-02-10',
  '2031-03-01/2031-03-07',
  '2031-03-04/2031-03-06',
  '2031-03',
  '../2031-03-05',
  '2031-03-04/..',
].map(momentOf);

const widerOnes = new Map(
  figures.map((narrow) => [narrow.text, figures.filter((wide) => contains(wide.interval, narrow.interval))]),
);

/** A figure that allows every number that the other allows; `pick` chooses among those of the pool. */
export function widerThan(narrow: Figure, pick: number): Figure {
  const wider = widerOnes.get(narrow.text) ?? [];
  return wider[pick % wider.length] ?? narrow;
}
