import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import type { Check } from './check.ts';
import { edtfOf } from './moment-text.ts';
import { type NumberInText, numbersInText } from './numbers-in-text.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** Every number of a statement is also in its quote, its value, its dates, or the dossier's own labels and names. */
export const numbersInStatements = {
  name: 'numbers-in-statements',
  run(files) {
    let labels: ((number: NumberInText) => boolean) | undefined;
    const inLabels = () => {
      labels ??= among(numbersInText(labelsOf(files).join('; ')));
      return labels;
    };
    return claimsOf(files).flatMap((placed) => {
      const { claim, source, file } = placed;
      const stated = numbersInText(claim.statement);
      if (stated.length === 0) return [];
      let missing = without(stated, numbersInText(`${claim.quote}; ${valueText(claim)}`));
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
  ],
  bad: [
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

/** The stated numbers that are not among those given, neither as written nor by their value. */
function without(stated: readonly NumberInText[], given: readonly NumberInText[]): NumberInText[] {
  return stated.filter(({ text, values }) => {
    const written = singular(text);
    return !given.some(
      (other) => singular(other.text) === written || other.values.some((value) => values.includes(value)),
    );
  });
}

/** Tells whether a number is among many, by its writing or its value. Every claim may look among the labels. */
function among(given: readonly NumberInText[]): (number: NumberInText) => boolean {
  const written = new Set(given.map(({ text }) => singular(text)));
  const values = new Set(given.flatMap((number) => number.values));
  return (number) => written.has(singular(number.text)) || number.values.some((value) => values.has(value));
}

/** "M1989s" as "M1989". */
function singular(text: string): string {
  return text.replace(/(?<=\d)s$/u, '');
}

function valueText({ value }: ClaimRecord): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : Object.values(value.parts).join('; ');
}

function numbersInDates(claim: ClaimRecord, source: SourceRecord): NumberInText[] {
  const moments = [claim['as-of'], claim.said, claim.event?.when, source.published];
  return moments.flatMap((moment) => (moment === undefined || moment === null ? [] : numbersInMoment(moment)));
}

function numbersInMoment(moment: MomentRecord): NumberInText[] {
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
