import type { DossierFiles } from '../dossier/dossier-record.ts';
import { overlaps } from '../figure/interval.ts';
import { english } from '../figure/lexicon-en.ts';
import { measureWords } from '../figure/measure-words.ts';
import { relativesIn } from '../figure/relative-amount.ts';
import { vagueIn } from '../figure/vague-in.ts';
import { isEnglish } from '../text/language.ts';
import type { Check, Finding } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote, type PlacedClaim } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';
import { readValue } from './read-value.ts';

/** A value is not of another class than the vague word of its quote, nor another multiple; and "none" is no number. */
export const quotedWords = {
  name: 'quoted-words',
  run(files) {
    return claimsOf(files).flatMap((placed): Finding[] => {
      const { claim, source } = placed;
      const question = questionOf(files, claim);
      if (claim.value === undefined || question === null || !takesFigures(question)) return [];
      if (!isEnglish(source.language)) return [];
      const quoted = contradiction(files, placed);
      if (quoted === null) return [];
      const text = typeof claim.value === 'object' && 'relative' in claim.value ? claim.value.relative : null;
      const value =
        text ??
        figuresOf(files, placed)
          .map((figure) => figure.text)
          .join(', ');
      const message = `the value says "${value}", but the quote says "${quoted}"; write what stands in the quote, or quote the words that hold the figure`;
      return [findingIn(placed, ['value'], message, [['quote'], ['answers']])];
    });
  },
  good: [
    {
      questions: { houses: { unit: 'houses' }, pumps: {} },
      claims: [
        { answers: 'houses', value: 'hundreds', quote: 'several hundred homes' },
        { answers: 'houses', value: 'dozens', quote: 'tens of homes' },
        { answers: 'houses', value: '240', quote: 'hundreds of homes' },
        { answers: 'houses', value: '12', quote: 'hundreds of homes, 12 of them of brick' },
        { answers: 'houses', value: '12', quote: 'the oldest homes in hundreds of years' },
        { answers: 'houses', value: 'none', quote: 'none of the homes' },
        { answers: 'houses', value: '300', quote: 'none of the 300 homes stands' },
        { id: 'a', answers: 'pumps', value: '3' },
        { answers: 'pumps', value: { relative: 'twice as many', to: 'a' }, quote: 'twice as many pumps' },
        {
          answers: 'pumps',
          value: { relative: 'at least the same amount', to: 'a' },
          quote: 'as much as the town has',
        },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { houses: {} },
        claims: [{ answers: 'houses', value: 'hundreds', quote: 'dozens of homes' }],
      },
      at: 'claims[0].value',
      says: 'the value says "hundreds", but the quote says "dozens"',
    },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: '300', quote: 'dozens of homes' }] },
      at: 'claims[0].value',
      says: 'but the quote says "dozens"',
    },
    {
      files: {
        questions: { houses: {} },
        claims: [{ answers: 'houses', value: 'tens', quote: 'tens of thousands of homes' }],
      },
      at: 'claims[0].value',
      says: 'but the quote says "tens of thousands"',
    },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: '300', quote: 'none was flooded' }] },
      at: 'claims[0].value',
      says: 'but the quote says "none"',
    },
    {
      files: {
        questions: { pumps: {} },
        claims: [
          { id: 'a', answers: 'pumps', value: '3' },
          { answers: 'pumps', value: { relative: 'half as many', to: 'a' }, quote: 'twice as many pumps' },
        ],
      },
      at: 'claims[1].value',
      says: 'the value says "half as many", but the quote says "twice as many"',
    },
  ],
} satisfies Check;

function figuresOf(files: DossierFiles, placed: PlacedClaim) {
  const read = readValue(files, placed);
  return read?.ok === true ? figuresIn(read.value).map(({ figure }) => figure) : [];
}

/** The words of a quote that a value contradicts; null where there are none. */
function contradiction(files: DossierFiles, placed: PlacedClaim): string | null {
  const { quote } = placed.claim;
  const read = readValue(files, placed);
  if (read?.ok !== true) return null;
  if (read.value.kind === 'relative') {
    const { factor } = read.value.amount;
    const relatives = relativesIn(quote, english);
    return relatives.some((one) => one.factor === factor) ? null : (relatives[0]?.text ?? null);
  }
  const figures = figuresOf(files, placed);
  const inQuote = numbersInQuote(placed).flatMap(({ values }) => values);
  const isFree = figures.some(({ number, upper, interval }) => {
    if (number === 0 || inQuote.some((x) => x === number || x === upper)) return true;
    return inQuote.some((x) => x >= interval.low && x <= interval.high);
  });
  if (figures.length === 0 || isFree) return null;
  const measured = measureWords(placed.source.language);
  const vague = vagueIn(quote, files.dossier.policy, english).filter(({ next }) => !measured.has(next));
  if (vague.length > 0) {
    const fits = vague.some(({ interval }) => figures.some((figure) => overlaps(figure.interval, interval)));
    return fits ? null : (vague[0]?.text ?? null);
  }
  if (inQuote.length > 0) return null;
  return /\b(?:none|nil)\b/i.exec(quote)?.[0] ?? null;
}
