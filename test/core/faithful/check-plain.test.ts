import { expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import type { Inline } from '../../../src/core/message/inline.ts';
import { example, typed, words } from '../../../src/core/message/phrase.ts';
import { testNow } from '../../support/desk.ts';
import { date, link } from './inlines.ts';
import { type Example, options, problemsOf } from './problems-of.ts';

const address = 'https://river.example/flood';
const yesterday = testNow.epochMilliseconds - 86_400_000;

const examples: readonly Example[] = [
  {
    branch: 'words with a digit',
    faithful: words('some claims'),
    unfaithful: words('94 claims'),
    problem: 'our own words hold a digit: "94 claims"',
  },
  {
    branch: 'words with a digit of another script',
    faithful: words('half'),
    unfaithful: words('٣ claims'),
    problem: 'our own words hold a digit: "٣ claims"',
  },
  {
    branch: 'words with a fraction',
    faithful: words('half'),
    unfaithful: words('½ of them'),
    problem: 'our own words hold a digit: "½ of them"',
  },
  {
    branch: 'the day of the answer',
    faithful: date('now', '1 April 2031'),
    unfaithful: date('now', '2 April 2031'),
    problem: '"2 April 2031" does not stand in the day of the answer',
  },
  {
    branch: 'the day of the last digest',
    faithful: date({ seen: yesterday }, '31 March 2031'),
    unfaithful: date({ seen: yesterday }, '1 April 2031'),
    problem: '"1 April 2031" does not stand in the day of the last digest',
  },
  {
    branch: 'the date of a record',
    faithful: date({ record: 'claim', id: 'mayor-houses', field: 'said' }, 'on 4 March 2031'),
    unfaithful: date({ record: 'claim', id: 'mayor-houses', field: 'said' }, 'on 3 March 2031'),
    problem: '"on 3 March 2031" does not stand in claim mayor-houses, said',
  },
  {
    branch: 'the date of a schedule, which only has names',
    faithful: field('schedule', 's', 'date', 'Monday 3 March 2031'),
    unfaithful: date({ record: 'schedule', id: 's', field: 'date' }, 'Monday 3 March 2031'),
    problem: '"Monday 3 March 2031" does not stand in schedule s, date',
  },
  {
    branch: 'a date that was asked for, in other words',
    faithful: date({ asked: '2031-03-10' }, '10 March 2031'),
    unfaithful: date({ asked: '2031-03-10' }, '11 March 2031'),
    problem: '"11 March 2031" does not stand in the date asked for',
  },
  {
    branch: 'a date that nobody asked for',
    faithful: date({ asked: '2031-03-10' }, '10 March 2031'),
    unfaithful: date({ asked: '2031-03-11' }, '11 March 2031'),
    problem: 'nobody asked for 2031-03-11',
  },
  {
    branch: 'a part of what was typed',
    faithful: typed('burst  pipe'),
    unfaithful: typed('burst'),
    problem: '"burst" was not typed',
  },
  {
    branch: 'what is only in the name of the command',
    faithful: typed('text'),
    unfaithful: typed('claims'),
    problem: '"claims" was not typed',
  },
  {
    branch: 'a line of an unknown command',
    faithful: example('/claims'),
    unfaithful: example('/clams'),
    problem: '"/clams" cannot be typed',
  },
  {
    branch: 'a line with an unknown option',
    faithful: example('/claims actor:mayor'),
    unfaithful: example('/claims speaker:mayor'),
    problem: '"/claims speaker:mayor" cannot be typed',
  },
  {
    branch: 'an address that the record has not',
    faithful: link(address, address),
    unfaithful: link(`${address}s`, address),
    problem: `"${address}s" does not stand in source river-post, url`,
  },
  {
    branch: 'an address under the text of another',
    faithful: link(address, address),
    unfaithful: link(address, 'https://elsewhere.example/'),
    problem: '"https://elsewhere.example/" does not stand in source river-post, url',
  },
];

it.each(examples)('passes what the record holds, and finds $branch', ({ faithful, unfaithful, problem }) => {
  expect(problemsOf(faithful)).toEqual([]);
  expect(problemsOf(unfaithful)).toEqual([problem]);
});

it.each(Object.entries(options))('takes the name and the value of the option %s as typed', (name, value) => {
  const inlines: Inline[] = [typed(name), typed(value.trim())];
  expect(inlines.flatMap(problemsOf)).toEqual([]);
});
