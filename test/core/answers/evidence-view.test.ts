import { describe, expect, it } from 'vitest';
import { evidenceView } from '../../../src/core/answers/evidence-view.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOf, sizeOfTitle, sum } from '../../../src/core/message/measure.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierFiles, dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

function evidence(short: ShortDossier, dossier = dossierOf(short)) {
  const claim = dossier.claims.get('c');
  if (claim === undefined) throw new Error('there is no claim c');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'evidence', options: { claim: 'c' } } };
  return evidenceView(claim, context);
}

const statement = 'The Mayor put it at about 200.';
const hash = `Hash of the capture: ${'0'.repeat(64)}`;

it('one claim with everything that is known of it', () => {
  const view = evidence({
    parties: { town: 'the town' },
    actors: { mayor: { name: 'The Mayor', kind: 'person', role: 'head of the town', party: 'town' } },
    questions: { houses: { ask: 'How many houses?', unit: 'houses' } },
    sources: {
      copy: {
        syndicates: 'post',
        title: 'Flood',
        published: { edtf: '2031-03-05', basis: 'the page says so' },
        claims: [
          {
            id: 'c',
            statement,
            quote: 'some 200',
            at: [1041, 1057],
            chain: ['wire', 'mayor'],
            modality: 'predicted',
            answers: 'houses',
            value: 'about 200',
            'as-of': { edtf: '2031-03-03', basis: 'two days before' },
            said: '2031-03-04',
            rank: 'preferred',
            corrects: 'older',
            note: 'on air',
          },
          { id: 'older', statement: 'The Mayor put it at about 100.' },
          {
            id: 'newer',
            statement: 'The Mayor changed her mind.',
            chain: ['mayor'],
            said: '2031-03-06',
            corrects: 'c',
          },
        ],
      },
    },
  });
  expect(textOf(view.title)).toBe('Corrected since: about 200 houses [predicted] — The Mayor');
  expect(linesOf(view.blocks)).toEqual([
    'Corrected by: The Mayor changed her mind.',
    '  said on 6 March 2031 · newer',
    statement,
    '“some 200” — The Mayor, in the words of Post',
    'Corrects: The Mayor put it at about 100.',
    '  older',
    'Chain: Copy, copying Post ← Wire ← The Mayor, head of the town',
    'How firmly: predicted',
    'Answers: How many houses?',
    'Dates: as it stood on 3 March 2031 · said on 4 March 2031 · page published on 5 March 2031',
    'Rank: preferred',
    'How this is known:',
    'Taken as: 180–220 — The Mayor · Party: the town · Claim: c',
    'Note: on air',
    'How the date that it refers to is known: two days before',
    'How the date of publication is known: the page says so',
    `Title: Flood · Position: code points 1,041 to 1,057 · Capture: copy.txt · ${hash}`,
  ]);
  expect(controlsOf(view)).toEqual([
    'The Mayor changed her mind.',
    'The Mayor put it at about 100.',
    'A sentence to publish',
    'Compare: Houses',
  ]);
});

it('one claim with as little as can be known', () => {
  const short = { sources: { post: { published: null, claims: [{ id: 'c', statement }] } } };
  const view = evidence(short, linkDossier(dossierFiles(short), ''));
  expect(textOf(view.title)).toBe(statement);
  expect(linesOf(view.blocks)).toEqual([
    '“words of c” (unverified) — Post',
    'Chain: Post in its own voice',
    'How firmly: asserted',
    'Dates: no date of publication',
    'How this is known:',
    'Claim: c',
    `Title: A report of Post · Position: not stated · Capture: post.txt · ${hash}`,
  ]);
  expect(controlsOf(view)).toEqual(['A sentence to publish']);
});

it('one claim of a document without a title, of which no text was kept', () => {
  const lines = linesOf(evidence({ sources: { post: { title: null, capture: null, claims: [{ id: 'c' }] } } }).blocks);
  expect(lines[0]).toBe('“words of c” (unverified) — Post');
  expect(lines.at(-1)).toBe('Document: Post, 5 March 2031 · Capture: no text was kept, so its quotes are unverified');
});

it('one claim of a text whose hash is not filled in', () => {
  const lines = linesOf(evidence({ sources: { post: { capture: { file: 'a.txt' }, claims: [{ id: 'c' }] } } }).blocks);
  expect(lines[0]).toBe('“words of c” (unverified) — Post');
  expect(lines.at(-1)).toContain('the hash of the kept text is not filled in, so its quotes are unverified');
});

const houses = { ask: 'How many houses?', unit: 'houses' };

describe('the title of a claim', () => {
  const titleOf = (claim: object) => {
    const claims = [{ id: 'c', statement, chain: ['mayor'], ...claim }];
    return textOf(evidence({ questions: { houses, cause: { measure: 'text' } }, claims }).title);
  };

  it.each([
    ['its figure', { answers: 'houses', value: 'about 200' }, 'about 200 houses — Mayor'],
    ['an answer in words after its question', { answers: 'cause', value: 'the rain' }, 'Cause: the rain — Mayor'],
    ['a denial, its speaker first', { answers: 'houses', value: '200', modality: 'denied' }, 'Mayor denies 200 houses'],
    ['its statement, where no figure is given', { answers: 'houses', value: 'unstated' }, statement],
    ['its statement, where it answers nothing', {}, statement],
    ['that it is held to be wrong first', { rank: 'deprecated', reason: 'misread' }, `Held to be wrong: ${statement}`],
  ])('is %s', (_, claim, title) => {
    expect(titleOf(claim)).toBe(title);
  });

  it('says first that its speaker denies having said it', () => {
    const figure = { statement, chain: ['mayor'], answers: 'houses', value: '11,300' };
    const denial = {
      ...figure,
      id: 'd',
      statement: 'The Mayor never said so.',
      modality: 'denied' as const,
      corrects: 'c',
    };
    const view = evidence({ questions: { houses }, claims: [{ ...figure, id: 'c' }, denial] });
    expect(textOf(view.title)).toBe('Its speaker denies having said it: 11,300 houses — Mayor');
    expect(linesOf(view.blocks)[0]).toBe('Disowned: The Mayor never said so.');
  });

  it('says first that its only relay took it back', () => {
    const told = { statement, chain: ['wire', 'mayor'], answers: 'houses', value: '11,300' };
    const taken = {
      ...told,
      id: 'd',
      statement: 'Wire took back what the Mayor said.',
      modality: 'retracted' as const,
    };
    const view = evidence({
      questions: { houses },
      claims: [
        { ...told, id: 'c' },
        { ...taken, corrects: 'c' },
      ],
    });
    expect(textOf(view.title)).toBe('Taken back by its relay: 11,300 houses — Mayor');
    expect(linesOf(view.blocks).slice(0, 2)).toEqual([
      'Wire took back what it had passed on, and nothing else supports it',
      '  d',
    ]);
  });
});

it('tells three corrections of one claim in full, and of the others the ids', () => {
  const corrections = ['d', 'e', 'f', 'g', 'h'].map((id) => ({
    id,
    statement: `River Post wrote ${id}.`,
    corrects: 'c',
  }));
  const lines = linesOf(evidence({ claims: [{ id: 'c', statement }, ...corrections] }).blocks);
  expect(lines.filter((line) => line.startsWith('Corrected by'))).toHaveLength(3);
  expect(lines).toContain('Also corrected, taken back or disowned in g, h');
});

describe('the chain of a claim', () => {
  const chainOf = (claim: object, actors: ShortDossier['actors'] = {}) => {
    const lines = linesOf(evidence({ actors, claims: [{ id: 'c', statement, ...claim }] }).blocks);
    return lines.find((line) => line.startsWith('Chain: '));
  };

  it('of one hop ends in its speaker', () => {
    expect(chainOf({ chain: ['mayor'] })).toBe('Chain: River Post ← Mayor');
  });

  it('that breaks off says so', () => {
    expect(chainOf({ chain: ['mayor'], 'chain-complete': false })).toBe(
      'Chain: River Post ← Mayor; the text does not say whose information it is',
    );
  });

  it('that ends in nobody named says so', () => {
    const officials = { officials: { name: 'Officials', kind: 'anonymous' as const } };
    expect(chainOf({ chain: ['officials'], 'chain-complete': false }, officials)).toBe(
      'Chain: River Post ← Officials; the text does not name them',
    );
  });

  it('that comes back to its start says so', () => {
    expect(chainOf({ chain: ['mayor', 'river-post'], circular: true })).toBe(
      'Chain: River Post ← Mayor ← River Post; the chain comes back to where it started, and counts for nothing',
    );
  });
});

describe('what does not fit the budget', () => {
  /** The lines before the first controls and after them, and whether what stands before has room. */
  const around = (quote: string, relays: readonly string[]) => {
    const view = evidence({
      questions: { houses: { ask: 'How many houses?' } },
      claims: [{ id: 'c', statement, quote, chain: [...relays, 'mayor'], answers: 'houses', value: 'about 200' }],
    });
    const end = view.blocks.findIndex(({ kind }) => kind === 'actions');
    const [above, below] = [view.blocks.slice(0, end), view.blocks.slice(end + 1)];
    const size = sum([sizeOfTitle(view.title), sizeOf(view.blocks.slice(0, end + 1))]);
    return { above: linesOf(above).join('\n'), below: linesOf(below).join('\n'), fits: fits(size, budgets.evidence) };
  };

  it('stands below the controls, and nothing is lost', () => {
    const short = around('some 200 houses', ['wire']);
    expect(short.above).toContain('“some 200 houses”');
    expect(short.above).toContain('Answers: How many houses?');
    expect(short.fits).toBe(true);
    const relays = Array.from({ length: 60 }, (_, index) => `a-wire-with-a-long-name-${index}`);
    const long = around('some 200 houses', relays);
    expect(long.fits).toBe(true);
    expect(long.above).toContain('“some 200 houses”');
    for (const text of ['Chain: ', 'A Wire With A Long Name 59 ← Mayor', 'How firmly: ', 'How many houses?']) {
      expect(long.above).not.toContain(text);
      expect(long.below).toContain(text);
    }
  });
});
