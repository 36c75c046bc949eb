import { expect, it } from 'vitest';
import { count } from './inlines.ts';
import { type Example, problemsOf } from './problems-of.ts';

const wrongCount = (text: string) => `"${text}" does not stand in a count of records`;
const houseClaims = ['mayor-houses', 'ministry-houses', 'army-houses'];

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
    faithful: count({ what: 'size', dossier: 'flood', of: 'questions' }, '7'),
    unfaithful: count({ what: 'size', dossier: 'drought', of: 'questions' }, '7'),
    problem: wrongCount('7'),
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
