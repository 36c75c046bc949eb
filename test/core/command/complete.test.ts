import { describe, expect, test } from 'vitest';
import { commands as shipped } from '../../../commands/index.ts';
import { complete, suggestValues } from '../../../src/core/command/complete.ts';
import { listSchedules } from '../../../src/core/command/list-schedules.ts';
import { english } from '../../../src/core/words/en.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { someCommands } from './some-commands.ts';

const dossier = dossierOf({
  actors: { mayor: { name: 'The Mayor of Ünterstadt', aliases: ['Mme Dupont'] }, 'river-post': { name: 'River Post' } },
  questions: { 'houses-flooded': { title: 'Houses flooded' } },
  sources: {
    'river-post': {
      title: 'Flood barrier overtopped',
      claims: [
        { id: 'barrier-houses', statement: 'Many houses stood in water.', chain: ['mayor'], said: '2031-03-04' },
        { id: 'barrier-pumps', statement: 'No pump arrived.', said: '2031-02' },
      ],
    },
    'coast-herald': { title: 'After the flood', published: '2031-03-06', claims: [{ id: 'school-closed' }] },
  },
});
const context = { commands: someCommands, dossier, dossiers: new Map([[dossier.id, dossier]]) };

const lines: readonly { line: string; goesOn: readonly string[]; why: string }[] = [
  { line: '', goesOn: ['/claims ', '/search ', '/evidence ', '/digest '], why: 'every command' },
  { line: '/c', goesOn: ['/claims '], why: 'a command' },
  { line: 'SE', goesOn: ['search '], why: 'without its slash, in capitals' },
  { line: '/nothing ', goesOn: [], why: 'no such command' },
  { line: '/claims s', goesOn: ['/claims source:', '/claims since:'], why: 'options' },
  { line: '/claims since:2031 s', goesOn: ['/claims since:2031 source:'], why: 'not those already used' },
  {
    line: '/claims source:',
    goesOn: ['/claims source:river-post ', '/claims source:coast-herald '],
    why: 'all values',
  },
  {
    line: '/claims source:r',
    goesOn: ['/claims source:river-post '],
    why: 'what goes on comes alone, though coast-herald holds the letter too',
  },
  { line: '/claims source:riv', goesOn: ['/claims source:river-post '], why: 'a value' },
  { line: '/claims Source: riv', goesOn: ['/claims source:river-post '], why: 'a stray space and a capital go' },
  { line: '/claims source:overtop', goesOn: ['/claims source:river-post '], why: 'found by its title' },
  { line: '/claims source:"flood bar', goesOn: ['/claims source:river-post '], why: 'found by words in open marks' },
  { line: '/claims actor:unter', goesOn: ['/claims actor:mayor '], why: 'accents do not matter' },
  { line: '/claims modality:', goesOn: ['/claims modality:asserted ', '/claims modality:denied '], why: 'choices' },
  { line: '/claims deprecated:', goesOn: ['/claims deprecated:yes ', '/claims deprecated:no '], why: 'yes or no' },
  { line: '/claims since:2031-02', goesOn: ['/claims since:2031-02 '], why: 'a date of a claim' },
  { line: '/claims page:', goesOn: [], why: 'pages are not guessed' },
  { line: '/claims nonsense:x', goesOn: [], why: 'an unknown option' },
  {
    line: '/claims source: page:2 s',
    goesOn: ['/claims source: page:2 since:'],
    why: 'an option whose value was left out is used, too',
  },
  { line: '/claims xyz', goesOn: [], why: 'nothing begins so' },
  { line: '/search tex', goesOn: ['/search text:'], why: 'an option beside bare words' },
  { line: '/search barrier ', goesOn: ['/search barrier source:'], why: 'bare words use the main option up' },
  {
    line: '/evidence ',
    goesOn: [
      '/evidence claim:',
      '/evidence claim:barrier-houses ',
      '/evidence claim:barrier-pumps ',
      '/evidence claim:school-closed ',
    ],
    why: 'values of the main option',
  },
  { line: '/evidence claim:barrier-houses ', goesOn: [], why: 'the main option is used up by its name' },
  { line: '/evidence school', goesOn: ['/evidence claim:school-closed '], why: 'one value of the main option' },
  { line: '/evidence claim:dupont', goesOn: ['/evidence claim:barrier-houses '], why: 'a claim by its speaker' },
];

test('a source without a title is offered by its publisher, and its date or else its id', () => {
  const untitled = dossierOf({
    sources: { post: { title: null }, channel: { title: null, published: null } },
  });
  const spec = { kind: 'record', of: 'source', summary: '' } as const;
  expect(suggestValues(spec, '', untitled, new Map()).map(({ label }) => label)).toEqual([
    'Post, 2031-03-05',
    'Channel, channel',
  ]);
});

describe('completing a line', () => {
  test.each(lines)('$line: $why', ({ line, goesOn }) => {
    expect(complete(line, context)).toEqual(goesOn);
  });
});

describe('suggested values', () => {
  test('the best come first: the id, its beginning, a word of it, a name', () => {
    const many = dossierOf({
      actors: {
        'north-post': { name: 'North Post' },
        other: { name: 'Another post' },
        'post-office': { name: 'Office' },
        post: { name: 'Somebody' },
        far: { name: 'Far' },
      },
    });
    const spec = { kind: 'record', of: 'actor', summary: '' } as const;
    expect(suggestValues(spec, 'Post', many, new Map()).map(({ value }) => value)).toEqual([
      'post',
      'post-office',
      'north-post',
      'other',
    ]);
  });

  test('an id comes before a name that fits as well, whatever the order of the files', () => {
    const both = dossierOf({ actors: { other: { name: 'North Post' }, 'north-post': { name: 'Herald' } } });
    const spec = { kind: 'record', of: 'actor', summary: '' } as const;
    expect(suggestValues(spec, 'north', both, new Map()).map(({ value }) => value)).toEqual(['north-post', 'other']);
  });

  test('the label is the name of the record', () => {
    const spec = { kind: 'record', of: 'question', summary: '' } as const;
    expect(suggestValues(spec, '', dossier, new Map())).toEqual([{ value: 'houses-flooded', label: 'Houses flooded' }]);
    const of = { kind: 'record', of: 'dossier', summary: '' } as const;
    expect(suggestValues(of, 'barr', dossier, context.dossiers)).toEqual([
      { value: 'flood', label: 'Flood at the barrier' },
    ]);
  });

  test('several words are found wherever they stand', () => {
    const spec = { kind: 'record', of: 'claim', summary: '' } as const;
    expect(suggestValues(spec, 'water houses', dossier, new Map()).map(({ value }) => value)).toEqual([
      'barrier-houses',
    ]);
  });

  test('the latest dates come first, each once', () => {
    const spec = { kind: 'date', summary: '' } as const;
    expect(suggestValues(spec, '', dossier, new Map()).map(({ value }) => value)).toEqual([
      '2031-03-06',
      '2031-03-05',
      '2031-03-04',
      '2031-02',
    ]);
  });

  test('they are at most 25', () => {
    const claims = Array.from({ length: 60 }, (_, index) => ({ id: `claim-${index}` }));
    const spec = { kind: 'record', of: 'claim', summary: '' } as const;
    expect(suggestValues(spec, 'claim', dossierOf({ claims }), new Map())).toHaveLength(25);
  });

  test('plain text has none', () => {
    expect(suggestValues({ kind: 'text', summary: '' }, 'a', dossier, new Map())).toEqual([]);
  });
});

describe('what people choose by', () => {
  const record = (of: 'claim' | 'source' | 'actor' | 'question') => ({ kind: 'record', of, summary: '' }) as const;
  const suggested = (of: Parameters<typeof record>[0], typed: string, from = dossier) =>
    suggestValues(record(of), typed, from, new Map(), {}, english);

  test('is a name; two of one name are told apart, and the value stays the id', () => {
    const alike = dossierOf({
      actors: { a: { name: 'Ann', role: 'mayor' }, b: { name: 'Ann', role: 'clerk' }, c: { name: 'Ann Cole' } },
    });
    expect(suggested('actor', 'ann', alike)).toEqual([
      { value: 'a', label: 'Ann, mayor' },
      { value: 'b', label: 'Ann, clerk' },
      { value: 'c', label: 'Ann Cole' },
    ]);
  });

  test('is found by other forms and with slips, as it is when it is asked', () => {
    expect(suggested('question', 'flodded houses')).toEqual([{ value: 'houses-flooded', label: 'Houses flooded' }]);
    expect(suggested('claim', 'pumps arrived').map(({ value }) => value)).toEqual(['barrier-pumps']);
    expect(suggestValues(record('question'), 'flodded houses', dossier, new Map())).toEqual([]);
  });

  test('is never an id, in all of the shipped dossier', () => {
    const whole = shippedDossier();
    const ids = new Set([whole.claims, whole.sources, whole.actors, whole.questions].flatMap((all) => [...all.keys()]));
    for (const of of ['claim', 'source', 'actor', 'question'] as const) {
      for (const typed of ['', 'a', 'ko', 'north', 'mini', '200']) {
        const labels = suggested(of, typed, whole).map(({ label }) => label);
        expect(
          labels.filter((label) => label.split(/[\s(]/u).some((word) => word.includes('-') && ids.has(word))),
        ).toEqual([]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });
});

describe('a schedule', () => {
  const [morning, monday] = [aSchedule('a1b2'), aSchedule('c3d4', { days: ['mon'], zone: 'Asia/Seoul' })];
  const schedules = listSchedules([morning, monday], english);
  const spec = { kind: 'text', summary: '', values: 'schedules' } as const;
  const suggested = (typed: string) => suggestValues(spec, typed, dossier, new Map(), { schedules });

  test('is offered by its name alone, and its value is its id', () => {
    expect(suggested('')).toEqual([
      { value: 'a1b2', label: 'daily 08:00' },
      { value: 'c3d4', label: 'Mon 08:00' },
    ]);
    expect(suggestValues(spec, '', dossier, new Map())).toEqual([]);
  });

  test.each([
    ['mondays', ['c3d4']],
    ['seoul', ['c3d4']],
    ['kyiv', ['a1b2']],
    ['daily', ['a1b2']],
    ['a1b2', ['a1b2']],
    ['tuesday', []],
  ])('is found by what is typed of it: %s', (typed, ids) => {
    expect(suggested(typed).map(({ value }) => value)).toEqual(ids);
  });

  test('is completed at the terminal as people name it, and by its id where that name fits others', () => {
    const pause = { ...context, commands: shipped, schedules };
    expect(complete('/digest do:pause id:', pause)).toEqual([
      '/digest do:pause id:"daily 08:00" ',
      '/digest do:pause id:"Mon 08:00" ',
    ]);
    const alike = [morning, aSchedule('e5f6', { quiet: 'silent' })];
    const unclear = { ...pause, schedules: listSchedules(alike, english) };
    expect(complete('/digest do:pause id:', unclear)).toEqual([
      '/digest do:pause id:a1b2 ',
      '/digest do:pause id:e5f6 ',
    ]);
  });
});
