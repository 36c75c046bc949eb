import { describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../../src/core/answers/answer-context.ts';
import { originsPicture } from '../../../src/core/answers/origins-picture.ts';
import { hasMoved, prepareMoved, rangePicture, vantagesOfRange } from '../../../src/core/answers/range-picture.ts';
import { reportsPicture } from '../../../src/core/answers/reports-picture.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import type { Block } from '../../../src/core/message/view.ts';
import {
  differenceOn,
  differencesOf,
  keptDifferences,
  prepareDifferences,
} from '../../../src/core/query/differences.ts';
import type { Vantage } from '../../../src/core/query/vantage.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';
import { pictureText } from '../../support/picture-text.ts';

const invocation = { command: 'differences', options: {} };

function contextOf(dossier: Dossier): AnswerContext {
  return { ...sessionOf(dossier), zone: 'UTC', invocation };
}

function on(dossier: Dossier, question: string, vantage: Vantage = {}): Difference {
  const difference = differenceOn(dossier, question, vantage);
  if (difference === null) throw new Error('nobody answers');
  return difference;
}

/** What is drawn, as lines; a picture with a fault is none. */
function linesOf(block: Block | null, dossier: Dossier, { asOf }: Vantage = {}): string[] {
  if (block?.kind !== 'picture') return [];
  const session = sessionOf(dossier);
  const asked = { ...invocation, options: asOf === undefined ? {} : { 'as-of': asOf.edtf } };
  const context = { ...session, invocation: asked };
  const faults = checkAnswer({ title: [], blocks: [block], footer: [] }, context, session.commands);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return pictureText(block).split('\n');
}

const actors = {
  officials: { kind: 'anonymous' as const, plural: true },
  head: { 'part-of': 'ministry' },
  spokeswoman: { 'part-of': 'ministry' },
};
const nameless = { answers: 'gate', chain: ['officials'], 'chain-complete': false };
const gate = { gate: { title: 'The gate', measure: 'yes-no' as const } };

describe('through whom', () => {
  function originsOf(dossier: Dossier): string[] {
    const lines = linesOf(originsPicture(on(dossier, 'gate'), {}, contextOf(dossier)), dossier);
    return lines.filter((line) => /^origin /.test(line));
  }

  it('draws apart who is not named on several pages, each with its own answer and page', () => {
    const dossier = dossierOf({
      actors,
      questions: gate,
      sources: {
        'river-post': { published: '2031-03-05', claims: [{ value: 'yes', ...nameless }] },
        herald: { published: '2031-03-06', claims: [{ value: 'no', ...nameless }] },
      },
    });
    expect(originsOf(dossier)).toEqual([
      'origin officials = Officials, says: yes — Officials (open)',
      'origin officials 2 = Officials, says: no — Officials (open)',
      'origin officials -relay-> outlet river-post',
      'origin officials 2 -relay-> outlet herald',
    ]);
  });

  it('draws together who is not named on one page and on a copy of it', () => {
    const dossier = dossierOf({
      actors,
      questions: gate,
      sources: {
        'river-post': { published: '2031-03-05', claims: [{ value: 'yes', ...nameless }] },
        echo: { published: '2031-03-06', syndicates: 'river-post', claims: [{ value: 'yes', ...nameless }] },
      },
    });
    expect(originsOf(dossier).filter((line) => line.includes(' = '))).toHaveLength(1);
  });

  it('draws apart what an actor said by name and what it is not named for', () => {
    const dossier = dossierOf({
      actors,
      questions: gate,
      sources: {
        'river-post': { claims: [{ answers: 'gate', value: 'yes', chain: ['mayor'] }] },
        herald: { claims: [{ answers: 'gate', value: 'no', chain: ['mayor'], 'chain-complete': false }] },
      },
    });
    expect(originsOf(dossier).filter((line) => line.includes('->'))).toEqual([
      'origin mayor -relay-> outlet river-post',
      'origin mayor 2 -relay-> outlet herald',
    ]);
  });
});

describe('who reports what', () => {
  const questions = { a: { measure: 'yes-no' as const }, b: { measure: 'yes-no' as const } };
  const says = (answers: string, chain: string | string[], value: string) => ({ answers, chain: [chain], value });

  function shown(dossier: Dossier) {
    const block = reportsPicture(differencesOf(dossier), {}, contextOf(dossier));
    const lines = linesOf(block, dossier);
    if (block?.picture.kind !== 'reports') throw new Error('no picture');
    const columns = new Set(lines.filter((line) => /^ {4}/.test(line)).map((line) => line.replace(/^.*?: /, '')));
    return { columns: [...columns], count: block.picture.origins.length, alt: lines.at(-1) };
  }

  it('names a column by the body where several voices of it speak, and its text does the same', () => {
    const claims = [
      says('a', 'spokeswoman', 'yes'),
      says('a', 'mayor', 'no'),
      says('b', 'head', 'yes'),
      says('b', 'mayor', 'no'),
    ];
    expect(shown(dossierOf({ actors, questions, claims }))).toEqual({
      columns: ['Ministry', 'Mayor'],
      count: 2,
      alt: 'alt: Who reports what: A (conflict): Ministry, Mayor; B (conflict): Ministry, Mayor',
    });
  });

  it('names it by the one voice where there is one', () => {
    const claims = [says('a', 'spokeswoman', 'yes'), says('a', 'mayor', 'no')];
    expect(shown(dossierOf({ actors, questions, claims })).columns).toEqual(['Spokeswoman', 'Mayor']);
  });

  it('names the bodies where several voices speak together', () => {
    const claims = [
      says('a', ['spokeswoman', 'union'], 'yes'),
      says('a', 'mayor', 'no'),
      says('b', ['head', 'union'], 'yes'),
      says('b', 'mayor', 'no'),
    ];
    const { columns, alt } = shown(dossierOf({ actors, questions, claims }));
    expect(columns).toEqual(['Ministry and Union', 'Mayor']);
    expect(alt).toContain('B (conflict): Ministry and Union, Mayor');
  });

  it('has a column of each page for who is not named on it, and names the pages', () => {
    const unnamed = (value: string) => ({ ...says('a', 'officials', value), 'chain-complete': false });
    const dossier = dossierOf({
      actors,
      questions,
      sources: {
        'river-post': { claims: [unnamed('yes'), says('a', 'union', 'yes'), says('a', 'mayor', 'no')] },
        herald: { claims: [unnamed('no')] },
      },
    });
    expect(shown(dossier)).toMatchObject({
      columns: ['Officials (River Post)', 'Mayor', 'Officials (Herald)', 'Union'],
      count: 4,
      alt: expect.stringContaining('A (conflict): Officials (River Post), Mayor, Officials (Herald), Union'),
    });
  });

  it('has one column for what an outlet says of its own and on nobody’s word', () => {
    const own = (answers: string) => ({ answers, value: 'yes', chain: [], 'chain-complete': answers === 'b' });
    const dossier = dossierOf({
      actors,
      questions,
      sources: {
        herald: { claims: [own('a'), own('b'), says('a', 'mayor', 'no'), says('b', 'mayor', 'no')] },
        'river-post': { claims: [says('a', 'union', 'yes'), says('b', 'union', 'yes')] },
      },
    });
    expect(shown(dossier)).toMatchObject({ columns: ['Mayor', 'Union', 'Herald'], count: 3 });
  });
});

describe('who reports what, where names or pages are the same', () => {
  const questions = { a: { measure: 'yes-no' as const }, b: { measure: 'yes-no' as const } };

  function columnsOf(dossier: Dossier): string[] {
    const block = reportsPicture(differencesOf(dossier), {}, contextOf(dossier));
    if (block?.picture.kind !== 'reports') throw new Error('no picture');
    return block.picture.origins.map(textOf);
  }

  it.each([
    ['2031-03-02', '2031-03-04'],
    ['2031-03-04', '2031-03-02'],
  ])('keeps what an outlet says from its nameless correspondents, whoever spoke last: %s, %s', (own, theirs) => {
    const open = { answers: 'a', value: 'yes', 'chain-complete': false };
    const mayor = (answers: string) => ({ answers, chain: ['mayor'], value: 'no' });
    const dossier = dossierOf({
      questions,
      actors: { correspondents: { kind: 'anonymous', plural: true, 'part-of': 'herald' } },
      sources: {
        herald: {
          claims: [
            { ...open, chain: [], said: own },
            { ...open, 'chain-complete': true, chain: ['correspondents'], said: theirs },
            mayor('a'),
            { answers: 'b', chain: [], value: 'yes' },
            mayor('b'),
          ],
        },
      },
    });
    expect(columnsOf(dossier).toSorted()).toEqual(['Correspondents', 'Herald', 'Mayor']);
  });

  it('names the bodies of two who are called the same', () => {
    const spokesman = (body: string) => ({ name: 'Spokesman', 'part-of': body });
    const dossier = dossierOf({
      questions,
      actors: { s1: spokesman('ministry'), s2: spokesman('army') },
      claims: [
        { answers: 'a', chain: ['s1'], value: 'yes' },
        { answers: 'a', chain: ['s2'], value: 'no' },
      ],
    });
    expect(columnsOf(dossier).toSorted()).toEqual(['Spokesman of Army', 'Spokesman of Ministry']);
  });

  it('names body and page where both are needed', () => {
    const officials = (body: string) => ({ kind: 'anonymous' as const, name: 'Officials', 'part-of': body });
    const says = (speaker: string, value: string) => ({
      answers: 'a',
      chain: [speaker],
      value,
      'chain-complete': false,
    });
    const dossier = dossierOf({
      questions,
      actors: { o1: officials('ministry'), o2: officials('army') },
      sources: {
        herald: {
          claims: [
            says('o1', 'yes'),
            says('o2', 'no'),
            { answers: 'a', chain: ['mayor'], value: 'no' },
            { answers: 'a', chain: ['union'], value: 'yes' },
          ],
        },
        'river-post': { claims: [says('o1', 'no')] },
      },
    });
    const columns = columnsOf(dossier);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toContain('Officials of Army');
    expect(columns).toContain('Officials of Ministry (Herald)');
  });
});

describe('how a range moved', () => {
  const figure = (chain: string, value: string) => ({ answers: 'houses', chain: [chain], value });
  const early = { published: '2031-01-01', claims: [figure('ann', '100'), figure('bob', '300')] };
  const later = { published: '2031-02-01', claims: [figure('dee', '50')] };

  function stepsOf(dossier: Dossier, vantage: Vantage = {}): string[] {
    const lines = linesOf(rangePicture(on(dossier, 'houses', vantage), vantage, contextOf(dossier)), dossier, vantage);
    return lines.filter((line) => /^\d/.test(line)).map((line) => line.replace(/^\d+ /, ''));
  }

  it('counts a page from the last day on which it can have appeared', () => {
    const year = { published: '2031-01-01/2031-12-31', claims: [figure('cy', '9,000')] };
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, year, later } });
    expect(stepsOf(dossier)).toEqual([
      '1 January 2031: 100–300 100 — Ann; 300 — Bob',
      '1 February 2031: 50–300 50 — Dee',
      '1 January – 31 December 2031: 50–9000 9,000 — Cy',
    ]);
    // … and not after the day from which the answer is seen
    expect(stepsOf(dossier, { asOf: momentOf('2031-06-01') })).toHaveLength(2);
  });

  it('leaves out a page whose last day is not known, and says so', () => {
    const open = { published: '2031-01-01/..', claims: [figure('cy', '9,000')] };
    const undated = { published: null, claims: [figure('eve', '1')] };
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, open, undated, later } });
    expect(stepsOf(dossier)).toEqual([
      '1 January 2031: 100–300 100 — Ann; 300 — Bob',
      '1 February 2031: 50–300 50 — Dee',
    ]);
    const lines = linesOf(rangePicture(on(dossier, 'houses'), {}, contextOf(dossier)), dossier);
    expect(lines.join()).toContain('without pages whose day is not known');
  });

  it('knows the last day of a page by when it was captured', () => {
    const capture = { file: 'x.txt', sha256: '0'.repeat(64), at: '2031-01-15' };
    const open = { published: '2031-01-01/..', capture, claims: [figure('cy', '9,000')] };
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, open, later } });
    const steps = stepsOf(dossier);
    expect(steps.map((step) => step.replace(/^.*: /, ''))).toEqual([
      '100–300 100 — Ann; 300 — Bob',
      '100–9000 9,000 — Cy',
      '50–9000 50 — Dee',
    ]);
  });

  it.each([{}, { 'as-of': '2030' }])('names a day by the page that says most closely which it is: %j', (asOf) => {
    const month = { published: '2031-01/2031-02-01', claims: [figure('cy', '200')] };
    const exact = { published: '2031-02-01', claims: [{ ...figure('dee', '50'), ...asOf }] };
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, month, exact } });
    expect(stepsOf(dossier).at(-1)).toBe('1 February 2031: 50–300 50 — Dee');
  });

  it('is known to have moved with its second step: no later day is computed for that', () => {
    const third = { published: '2031-03-01', claims: [figure('eve', '20')] };
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, later, third } });
    const difference = on(dossier, 'houses');
    runToEnd(prepareMoved(difference, {}, dossier));
    const known = keptDifferences.size;
    expect(hasMoved(difference, {}, dossier)).toBe(true);
    expect(keptDifferences.size).toBe(known);
    expect(stepsOf(dossier)).toHaveLength(3);
    expect(keptDifferences.size).toBe(known + 1);
    const still = dossierOf({ questions: { houses: {} }, sources: { early } });
    expect([hasMoved(on(still, 'houses'), {}, still), stepsOf(still)]).toEqual([false, []]);
  });

  it('is drawn from what was prepared for it', () => {
    const dossier = dossierOf({ questions: { houses: {} }, sources: { early, later } });
    const difference = on(dossier, 'houses');
    runToEnd(prepareDifferences(dossier, vantagesOfRange(difference, {}), ['houses']));
    const known = keptDifferences.size;
    expect(rangePicture(difference, {}, contextOf(dossier))).not.toBeNull();
    expect(keptDifferences.size).toBe(known);
  });
});
