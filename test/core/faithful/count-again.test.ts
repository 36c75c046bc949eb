import { expect, it } from 'vitest';
import { momentOf } from '../../support/figure-pool.ts';
import { count } from './inlines.ts';
import { type Example, problemsOf } from './problems-of.ts';

const wrongCount = (text: string) => `"${text}" does not stand in a count of records`;
const houseClaims = ['mayor-houses', 'ministry-houses', 'army-houses'];

const reported = { scope: null };
const day = (edtf: string) => momentOf(edtf).first;

const examples: readonly Example[] = [
  {
    branch: 'claims that are miscounted',
    faithful: count({ what: 'claims', ids: houseClaims }, '3'),
    unfaithful: count({ what: 'claims', ids: houseClaims }, '4'),
    problem: wrongCount('4'),
  },
  {
    branch: 'a claim that is counted twice',
    faithful: count({ what: 'claims', ids: ['mayor-spoke', 'mayor-spoke'] }, '1'),
    unfaithful: count({ what: 'claims', ids: ['mayor-spoke', 'mayor-spoke'] }, '2'),
    problem: wrongCount('2'),
  },
  {
    branch: 'a claim that is counted and does not exist',
    faithful: count({ what: 'claims', ids: ['mayor-spoke'] }, '1'),
    unfaithful: count({ what: 'claims', ids: ['mayor-spoke', 'mayor-sang'] }, '2'),
    problem: wrongCount('2'),
  },
  {
    branch: 'questions that are counted as claims',
    faithful: count({ what: 'questions', ids: ['houses', 'losses'] }, '2'),
    unfaithful: count({ what: 'claims', ids: ['houses', 'losses'] }, '2'),
    problem: wrongCount('2'),
  },
  {
    branch: 'how much is kept at most',
    faithful: count({ what: 'cap', of: 'channel' }, '20'),
    unfaithful: count({ what: 'cap', of: 'person' }, '20'),
    problem: wrongCount('20'),
  },
  {
    branch: 'the size of a dossier',
    faithful: count({ what: 'size', dossier: 'flood', of: 'sources' }, '3'),
    unfaithful: count({ what: 'size', dossier: 'flood', of: 'questions' }, '3'),
    problem: wrongCount('3'),
  },
  {
    branch: 'the size of a dossier that does not exist',
    faithful: count({ what: 'size', dossier: 'flood', of: 'questions' }, '8'),
    unfaithful: count({ what: 'size', dossier: 'drought', of: 'questions' }, '8'),
    problem: wrongCount('8'),
  },
  {
    branch: 'quotes that nobody can verify',
    faithful: count({ what: 'unverified', dossier: 'flood' }, '1'),
    unfaithful: count({ what: 'unverified', dossier: 'flood' }, '0'),
    problem: wrongCount('0'),
  },
  {
    branch: 'unverified quotes of a dossier that does not exist',
    faithful: count({ what: 'unverified', dossier: 'flood' }, '1'),
    unfaithful: count({ what: 'unverified', dossier: 'drought' }, '1'),
    problem: wrongCount('1'),
  },
  {
    branch: 'outlets',
    faithful: count({ what: 'outlets', claims: houseClaims }, '2'),
    unfaithful: count({ what: 'outlets', claims: houseClaims }, '3'),
    problem: wrongCount('3'),
  },
  {
    branch: 'origins',
    faithful: count({ what: 'origins', claims: houseClaims }, '3'),
    unfaithful: count({ what: 'origins', claims: houseClaims }, '2'),
    problem: wrongCount('2'),
  },
  {
    branch: 'origins of a reported range',
    faithful: count({ what: 'origins', among: { question: 'houses', asOf: day('2031-03-10'), reported } }, '2'),
    unfaithful: count({ what: 'origins', among: { question: 'houses', reported } }, '2'),
    problem: wrongCount('2'),
  },
  {
    branch: 'origins of a range that nobody reported',
    faithful: count({ what: 'origins', among: { question: 'houses', reported } }, '3'),
    unfaithful: count({ what: 'origins', among: { question: 'houses', reported: { scope: 'damp' } } }, '3'),
    problem: wrongCount('3'),
  },
  {
    branch: 'parties',
    faithful: count({ what: 'parties', claims: houseClaims }, '1'),
    unfaithful: count({ what: 'parties', claims: houseClaims }, '3'),
    problem: wrongCount('3'),
  },
  {
    branch: 'a page with the number of another',
    faithful: count({ what: 'page', page: 2, pages: 3 }, '2 of 3'),
    unfaithful: count({ what: 'page', page: 2, pages: 3 }, '3 of 3'),
    problem: wrongCount('3 of 3'),
  },
  {
    branch: 'a page after the last',
    faithful: count({ what: 'page', page: 3, pages: 3 }, '3 of 3'),
    unfaithful: count({ what: 'page', page: 4, pages: 3 }, '4 of 3'),
    problem: wrongCount('4 of 3'),
  },
  {
    branch: 'a page before the first',
    faithful: count({ what: 'page', page: 1, pages: 3 }, '1 of 3'),
    unfaithful: count({ what: 'page', page: 0, pages: 3 }, '0 of 3'),
    problem: wrongCount('0 of 3'),
  },
  {
    branch: 'a number of pages alone',
    faithful: count({ what: 'page', page: 3, pages: 3 }, '3 of 3'),
    unfaithful: count({ what: 'page', page: 3, pages: 3 }, '3'),
    problem: wrongCount('3'),
  },
];

it.each(examples)('passes a right count, and finds $branch', ({ faithful, unfaithful, problem }) => {
  expect(problemsOf(faithful)).toEqual([]);
  expect(problemsOf(unfaithful)).toEqual([problem]);
});
