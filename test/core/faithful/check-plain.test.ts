import { describe, expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import type {
  CountInline,
  DateInline,
  FieldRef,
  Inline,
  LinkInline,
  WidthInline,
} from '../../../src/core/message/inline.ts';
import { example, typed, words } from '../../../src/core/message/phrase.ts';
import { testNow } from '../../support/desk.ts';
import { type Example, options, problemsOf } from './problems-of.ts';

/** Every field of every record that may be shown, and how it reads. */
const fields: readonly [record: FieldRef['record'], id: string, field: string, text: string][] = [
  ['dossier', 'flood', 'id', 'flood'],
  ['dossier', 'flood', 'title', 'Flood at the barrier'],
  ['dossier', 'flood', 'summary', 'An invented flood.'],
  ['dossier', 'flood', 'revision', '000000000000'],
  ['question', 'houses', 'id', 'houses'],
  ['question', 'houses', 'title', 'Houses flooded'],
  ['question', 'houses', 'ask', 'How many houses were flooded?'],
  ['question', 'houses', 'unit', 'houses'],
  ['question', 'houses', 'settles', 'the land register'],
  ['scope', 'pumps/diesel', 'label', 'diesel pumps'],
  ['sum', 'mayor-diesel+mayor-electric', 'label', 'all pumps'],
  ['party', 'town', 'label', 'the town'],
  ['event', 'overtopping', 'label', 'The overtopping'],
  ['actor', 'mayor', 'id', 'mayor'],
  ['actor', 'mayor', 'name', 'Anna Brook'],
  ['actor', 'mayor', 'role', 'mayor of Riverside'],
  ['actor', 'river-post', 'reliability.basis', 'it corrected itself twice'],
  ['source', 'river-post', 'id', 'river-post'],
  ['source', 'river-post', 'title', 'Barrier overtopped'],
  ['source', 'river-post', 'language', 'en-GB'],
  ['source', 'river-post', 'url', 'https://river.example/flood'],
  ['source', 'river-post', 'note', 'read on paper'],
  ['source', 'river-post', 'published', '4–6 March 2031'],
  ['source', 'river-post', 'published', 'between 4 and 6 March 2031'],
  ['source', 'river-post', 'published.first', '4 March 2031'],
  ['source', 'river-post', 'published.last', '6 March 2031'],
  ['source', 'river-post', 'published.basis', 'the page says "on Wednesday"'],
  ['source', 'river-post', 'capture.file', 'river-post.txt'],
  ['source', 'river-post', 'capture.sha256', '0'.repeat(64)],
  ['source', 'river-post', 'left-out.0.why', 'an advertisement'],
  ['source', 'river-post', 'left-out.0.start', '1,200'],
  ['source', 'river-post', 'left-out.0.end', '1,300'],
  ['claim', 'mayor-houses', 'id', 'mayor-houses'],
  ['claim', 'ministry-old', 'reason', 'a misprint'],
  ['claim', 'mayor-houses', 'note', 'repeated on air'],
  ['claim', 'mayor-houses', 'as-of', '3 March 2031'],
  ['claim', 'mayor-houses', 'as-of', 'on 3 March 2031'],
  ['claim', 'mayor-houses', 'said', '4 March 2031'],
  ['claim', 'mayor-houses', 'event', '2 March 2031'],
  ['claim', 'mayor-houses', 'as-of.basis', 'the day before'],
  ['claim', 'mayor-houses', 'said.basis', 'at noon'],
  ['claim', 'mayor-houses', 'at.start', '1,041'],
  ['claim', 'mayor-houses', 'at.end', '1,057'],
];

describe('a field of a record', () => {
  it.each(fields)('%s %s, %s reads "%s", and nothing else', (record, id, name, text) => {
    expect(problemsOf(field(record, id, name, text))).toEqual([]);
    const others = fields.filter(([r, i, n]) => r === record && i === id && n !== name).map(([, , , other]) => other);
    for (const other of [`${text} 7`, '', ...others.filter((known) => known !== text)])
      expect(problemsOf(field(record, id, name, other))).toEqual([
        `"${other}" does not stand in ${record} ${id}, ${name}`,
      ]);
  });

  it.each(fields.filter(([record]) => record !== 'dossier'))('%s %s, %s is not that of another record', (...shown) => {
    const [record, , name, text] = shown;
    expect(problemsOf(field(record, 'nobody', name, text))).not.toEqual([]);
    expect(problemsOf(field(record, 'nobody/nothing', name, text))).not.toEqual([]);
  });

  /** Fields that records have, or that every object has, and that may not be shown as names. */
  const hidden: typeof fields = [
    ['claim', 'mayor-houses', 'statement', 'Mayor Brook put the flooded houses at about 200.'],
    ['claim', 'mayor-houses', 'quote', 'about 200 houses'],
    ['claim', 'mayor-houses', 'event.basis', ''],
    ['claim', 'mayor-houses', 'at', '1,041'],
    ['claim', 'mayor-houses', 'at.middle', '1,057'],
    ['claim', 'mayor-spoke', 'at.start', '1,041'],
    ['claim', 'mayor-spoke', 'said', ''],
    ['claim', 'mayor-spoke', 'said.basis', ''],
    ['claim', 'mayor-spoke', 'reason', 'null'],
    ['actor', 'mayor', 'kind', 'person'],
    ['actor', 'ministry', 'role', ''],
    ['actor', 'mayor', 'reliability.basis', ''],
    ['party', 'town', 'id', 'the town'],
    ['event', 'overtopping', 'id', 'The overtopping'],
    ['sum', 'mayor-diesel+mayor-electric', 'id', 'mayor-diesel+mayor-electric'],
    ['sum', 'mayor-electric+mayor-diesel', 'label', 'all pumps'],
    ['scope', 'houses/diesel', 'label', 'diesel pumps'],
    ['scope', 'diesel', 'label', 'diesel pumps'],
    ['question', 'houses', 'measure', 'level'],
    ['dossier', 'drought', 'title', 'Flood at the barrier'],
    ['dossier', 'flood', 'language', 'en'],
    ['source', 'undated', 'url', ''],
    ['source', 'undated', 'published', ''],
    ['source', 'undated', 'published.first', ''],
    ['source', 'undated', 'published.basis', ''],
    ['source', 'late-herald', 'published.basis', ''],
    ['source', 'river-post', 'left-out.1.why', 'an advertisement'],
    ['source', 'river-post', 'left-out.0', 'an advertisement'],
    ['source', 'river-post', 'left-out.0.middle', '1,300'],
    ['source', 'river-post', 'leftOut', ''],
  ];
  it.each(hidden)('%s %s, %s is not shown', (record, id, name, text) => {
    expect(problemsOf(field(record, id, name, text))).toEqual([`"${text}" does not stand in ${record} ${id}, ${name}`]);
  });
});

describe('a field of a schedule', () => {
  it.each([
    ['id', 's-20310304a', 'S-1', 'an id'],
    ['receipt', 'morning20310304', 'Dear reader', 'a receipt'],
    ['time', '08:05', '8:05', 'a time'],
    ['time', '08:05', '08:05:30', 'a time of hours and minutes'],
    ['days', 'mon,thu', 'mon, thu', 'days'],
    ['days', 'weekdays', '', 'some days'],
    ['zone', 'Europe/Kyiv', 'Europe/Kyiv now', 'a zone'],
    ['zone', 'America/Port-au-Prince', '/Kyiv', 'a zone of several words'],
    ['zone', 'UTC', '0', 'a zone without a place'],
    ['date', 'Monday 24 November 2031', '24 November 2031', 'a date'],
    ['date', 'Monday 3 March 2031', 'Monday 24 November 2031, 08:00', 'a date without a time'],
    ['when', 'Monday 24 November 2031, 08:00', 'Monday 24 November 2031', 'a moment'],
    ['when', 'Monday 3 March 2031, 08:00', 'Monday 3 March 2031, 8:00', 'a moment with two digits an hour'],
  ])('%s is "%s", and not "%s"', (name, right, wrong) => {
    expect(problemsOf(field('schedule', 's', name, right))).toEqual([]);
    expect(problemsOf(field('schedule', 's', name, wrong))).toEqual([`"${wrong}" is no ${name} of a schedule`]);
  });

  it.each(['title', 'constructor', 'toString'])('%s is none', (name) => {
    expect(problemsOf(field('schedule', 's', name, 'x'))).toEqual([`"x" is no ${name} of a schedule`]);
  });
});

function count(of: CountInline['of'], text: string): CountInline {
  return { kind: 'count', text, of };
}
function width(of: WidthInline['of'], text: string): WidthInline {
  return { kind: 'width', text, of };
}
function date(of: DateInline['of'], text: string): DateInline {
  return { kind: 'date', text, of };
}
function link(text: string, url: string, name = 'url'): LinkInline {
  return { kind: 'link', text, url, of: { record: 'source', id: 'river-post', field: name } };
}
const wrongCount = (text: string) => `"${text}" does not stand in a count of records`;
const wrongWidth = (text: string) => `"${text}" does not stand in a width of the policy or a flip`;
const houseClaims = ['mayor-houses', 'ministry-houses', 'army-houses'];
const address = 'https://river.example/flood';
/** 2031-03-10. */
const tenthOfMarch = 22_348;
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
  {
    branch: 'the width of a hedge',
    faithful: width({ policy: 'nearly' }, '10\u00A0%'),
    unfaithful: width({ policy: 'bare' }, '10\u00A0%'),
    problem: wrongWidth('10\u00A0%'),
  },
  {
    branch: 'the lesser of two widths',
    faithful: width({ policy: 'about', index: 0 }, '5\u00A0%'),
    unfaithful: width({ policy: 'about', index: 0 }, '10\u00A0%'),
    problem: wrongWidth('10\u00A0%'),
  },
  {
    branch: 'the greater of two widths',
    faithful: width({ policy: 'about', index: 1 }, '10\u00A0%'),
    unfaithful: width({ policy: 'about', index: 1 }, '5\u00A0%'),
    problem: wrongWidth('5\u00A0%'),
  },
  {
    branch: 'the width at which a verdict flips',
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.6\u00A0%'),
    problem: wrongWidth('11.6\u00A0%'),
  },
  {
    branch: "a width of another claim's hedge",
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses' }, '11.7\u00A0%'),
    problem: wrongWidth('11.7\u00A0%'),
  },
  {
    branch: 'a flip on another question',
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'ministry-houses', question: 'losses' }, '11.7\u00A0%'),
    problem: wrongWidth('11.7\u00A0%'),
  },
  {
    branch: 'a flip without an origin',
    faithful: width({ flip: 'mayor-houses', question: 'houses', without: 'ministry' }, '27.5\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses' }, '27.5\u00A0%'),
    problem: wrongWidth('27.5\u00A0%'),
  },
  {
    branch: 'a flip as of a day',
    faithful: width({ flip: 'mayor-houses', question: 'houses', asOf: tenthOfMarch }, '42.5\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses', asOf: tenthOfMarch + 10 }, '42.5\u00A0%'),
    problem: wrongWidth('42.5\u00A0%'),
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
