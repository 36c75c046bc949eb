import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import { decideDigits } from '../figure/decide-digits.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import type { Check } from './check.ts';
import { edtfOf } from './moment-text.ts';
import { claimsOf, findingIn, numbersInQuote } from './placed-claim.ts';
import { valueTexts } from './value-texts.ts';

/** Every number of a statement is also in its quote, its value, its dates, or the dossier's own labels and names. */
export const numbersInStatements = {
  name: 'numbers-in-statements',
  run(files) {
    const { language } = files.dossier;
    let labels: ((number: Numeral) => boolean) | undefined;
    const inLabels = () => {
      labels ??= among(numbersInText(labelsOf(files).join('; '), language));
      return labels;
    };
    return claimsOf(files).flatMap((placed) => {
      const { claim, source, file } = placed;
      const stated = numbersInText(claim.statement, language);
      if (stated.length === 0) return [];
      let missing = without(stated, numbersInQuote(placed));
      if (missing.length > 0) missing = without(missing, numbersInText(valueText(claim, source), 'en'));
      if (missing.length > 0) missing = without(missing, numbersInDates(claim, source));
      const isLabelled = missing.length > 0 ? inLabels() : null;
      if (isLabelled !== null) missing = missing.filter((number) => !isLabelled(number));
      return [...new Set(missing.map(({ text }) => text))].map((text) => {
        const message = `the statement says "${text}", which stands neither in the quote nor in the value or the dates`;
        const reads = [['quote'], ['value'], ['as-of'], ['said'], ['event'], ['answers']];
        return findingIn(placed, ['statement'], message, reads, [{ file, path: ['published'] }]);
      });
    });
  },
  good: [
    {
      questions: { houses: {}, guns: { scopes: { koksan: { label: 'M1989 guns' } } } },
      actors: { brigade: { name: 'The 47th Brigade' } },
      claims: [
        {
          statement: 'On 4 March 2031 the mayor put the number at two hundred and fifty, or 250.',
          quote: 'some 250 homes',
          answers: 'houses',
          value: 'some 250',
          said: { edtf: '2031-03-04', basis: `the text says 'on Tuesday'` },
        },
        { statement: 'The flood came on 9 April 2031.', event: { id: 'flood', when: '2031-04-09' } },
        { statement: 'By April 2031 it was dry.' },
        { statement: 'The 47th Brigade saw twelve M1989 guns.', quote: 'a dozen guns', chain: ['brigade'] },
        { statement: 'Half of 1.2 million people left; no one returned.', quote: '1,200,000 people' },
      ],
    },
    {
      questions: { houses: {} },
      sources: {
        post: {
          language: 'de',
          claims: [
            { statement: 'The mayor spoke of 11,000.', quote: '11.000 Häuser' },
            {
              statement: 'The mayor put it at two dozen, or 2.5 million.',
              quote: 'nasse Häuser',
              answers: 'houses',
              value: { parts: { a: 'two dozen', b: '2,5 million' }, all: true },
            },
          ],
        },
      },
    },
  ],
  bad: [
    {
      files: {
        sources: { post: { language: 'de', claims: [{ statement: 'She spoke of 1.5.', quote: '1.500 Häuser' }] } },
      },
      file: 'sources/post.yaml',
      at: 'claims[0].statement',
      says: 'the statement says "1.5"',
    },
    {
      files: { claims: [{ statement: 'The mayor counted 300 houses.', quote: 'at least 200 homes' }] },
      at: 'claims[0].statement',
      says: 'the statement says "300"',
    },
    {
      files: { claims: [{ statement: 'Two bridges are gone.', quote: 'the bridges are gone' }] },
      at: 'claims[0].statement',
      says: 'says "two"',
    },
    {
      files: { claims: [{ statement: 'An M1991 was seen.', quote: 'an M1989 was seen in 1991' }] },
      at: 'claims[0].statement',
      says: 'says "m1991"',
    },
  ],
} satisfies Check;

type Numeral = Pick<NumberInText, 'text' | 'values'>;

/** The stated numbers that are not among those given, neither as written nor by their value. */
function without(stated: readonly Numeral[], given: readonly Numeral[]): Numeral[] {
  return stated.filter(({ text, values }) => {
    const written = singular(text);
    return !given.some(
      (other) => singular(other.text) === written || other.values.some((value) => values.includes(value)),
    );
  });
}

/** Tells whether a number is among many, by its writing or its value. Every claim may look among the labels. */
function among(given: readonly Numeral[]): (number: Numeral) => boolean {
  const written = new Set(given.map(({ text }) => singular(text)));
  const values = new Set(given.flatMap((number) => number.values));
  return (number) => written.has(singular(number.text)) || number.values.some((value) => values.has(value));
}

/** "M1989s" as "M1989". */
function singular(text: string): string {
  return text.replace(/(?<=\d)s$/u, '');
}

/** The value with its digits in English, as its words are. */
function valueText({ value, quote }: ClaimRecord, { language }: SourceRecord): string {
  if (value === undefined) return '';
  const text = valueTexts(value).join('; ');
  const decided = decideDigits(text, { language, quote });
  return 'why' in decided ? text : decided.text;
}

function numbersInDates(claim: ClaimRecord, source: SourceRecord): Numeral[] {
  const moments = [claim['as-of'], claim.said, claim.event?.when, source.published];
  return moments.flatMap((moment) => (moment === undefined || moment === null ? [] : numbersInMoment(moment)));
}

function numbersInMoment(moment: MomentRecord): Numeral[] {
  const runs = edtfOf(moment).match(/\d+/g) ?? [];
  const basis = typeof moment === 'string' ? [] : numbersInText(moment.basis);
  return [...runs.map((run) => ({ text: run, values: [Number(run)] })), ...basis];
}

function labelsOf({ dossier, actors }: DossierFiles): string[] {
  const questions = Object.values(dossier.questions).flatMap(({ ask, title, unit = '', scopes, categories }) => {
    const labelled = [...Object.values(scopes), ...Object.values(categories)];
    return [ask, title, unit, ...labelled.map(({ label }) => label)];
  });
  const names = Object.values(actors.actors).flatMap(({ name, role = '', aliases }) => [name, role, ...aliases]);
  return [...questions, ...names, ...Object.values(dossier.events), ...Object.values(actors.parties)];
}
