import { describe, expect, it } from 'vitest';
import { reportedLines } from '../../../src/core/answers/reported-lines.ts';
import type { ShortClaim, ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import type { Vantage } from '../../../src/core/query/vantage.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const day = '2031-03-04';
const mayor = { answers: 'houses', chain: ['mayor'], 'as-of': day };
const ministry = { answers: 'houses', chain: ['ministry'], 'as-of': day };

/** The lines on a question, and what the faithfulness check says to them. */
function linesOf(short: ShortDossier, question: ShortQuestion = {}, vantage: Vantage = {}): string[] {
  const dossier = dossierOf({ ...short, questions: { houses: question } });
  const session = sessionOf(dossier);
  const difference = differenceOn(dossier, 'houses', vantage);
  if (difference === null) return [];
  const lines = reportedLines(difference, vantage, session.words);
  const view = { title: [], blocks: lines.map((text) => ({ kind: 'paragraph' as const, text })), footer: [] };
  const context = { ...session, zone: 'UTC', invocation: { command: 'differences', options: {} } };
  expect(checkAnswer(view, context, session.commands)).toEqual([]);
  return lines.map(textOf);
}

describe('a reported range', () => {
  it.each<[string, ShortClaim[], string[]]>([
    [
      'has both ends, each with its claimant and day',
      [
        { ...mayor, value: 'about 200' },
        { ...ministry, value: '300' },
      ],
      ['from about 200 (Mayor, 4 March 2031) to 300 (Ministry, 4 March 2031), by 2 origins'],
    ],
    [
      'has no top where the highest figure has none, and no bottom where the lowest has none',
      [
        { ...mayor, value: 'up to 200' },
        { ...ministry, value: 'at least 300' },
      ],
      ['from 200 or fewer (Mayor, 4 March 2031) to 300 or more (Ministry, 4 March 2031), by 2 origins'],
    ],
    [
      'has one number of a range at each end',
      [
        { ...mayor, value: 'between 2 and 3 million' },
        { ...ministry, value: '2,400,000' },
      ],
      ['from 2,000,000 (Mayor, 4 March 2031) to 3,000,000 (Mayor, 4 March 2031), by 2 origins'],
    ],
    [
      'says so where only the day of speaking or of the page is known, and how firmly it was said',
      [
        { answers: 'houses', chain: ['mayor'], value: '200', said: '2031-03-02', modality: 'assessed' },
        { answers: 'houses', chain: ['ministry'], value: '300' },
      ],
      [
        'from 200 [an assessment] (Mayor, said on 2 March 2031) to 300 (Ministry, published on 5 March 2031), by 2 origins',
      ],
    ],
  ])('%s', (_, claims, [range = '']) => {
    expect(linesOf({ claims })).toEqual([`Reported: ${range}; nobody's figure is preferred.`]);
  });

  it('names one figure where there is no other number, and as few origins as are sure', () => {
    const post = { answers: 'houses', 'chain-complete': false, value: '200', 'as-of': '2031-03-01/2031-03-03' };
    expect(linesOf({ claims: [{ ...post }, { ...mayor, 'as-of': '2030-12-05', value: '200' }] })).toEqual([
      'Reported: 200 (River Post, between 1 and 3 March 2031), and no other number, by 1–2 origins.',
    ]);
  });

  it('tells apart what was only predicted, or denied, beyond it', () => {
    const claims: ShortClaim[] = [
      { ...mayor, value: '200' },
      { ...ministry, value: '300' },
      { ...ministry, chain: ['army'], value: '150', modality: 'denied' },
      { ...ministry, chain: ['army'], value: 'at least 900', modality: 'predicted', 'as-of': '2032' },
    ];
    expect(linesOf({ claims })[0]).toContain(
      'preferred. Beyond it, and not counted: denies 150 (Army, 4 March 2031), 900 or more [predicted] (Army, 2032).',
    );
  });

  it('says as a sentence that somebody denies that there is nothing', () => {
    const claims: ShortClaim[] = [
      { ...mayor, value: '200' },
      { ...ministry, value: '300' },
      { ...ministry, chain: ['army'], value: 'none', modality: 'denied' },
    ];
    expect(linesOf({ claims })[0]).toContain('not counted: denies that the number is none (Army, 4 March 2031).');
  });

  it('is a line for each scope, of parts too', () => {
    const scopes = { killed: { label: 'people killed' }, wounded: { label: 'people wounded' } };
    const parts = { parts: { killed: '10', wounded: '20 to 30' }, all: true };
    const claims: ShortClaim[] = [
      { ...mayor, value: parts },
      { ...ministry, scope: 'killed', value: '12' },
      { ...ministry, scope: 'wounded', value: '25' },
    ];
    expect(linesOf({ claims }, { scopes })).toEqual([
      "Reported, people killed: from 10 (Mayor, 4 March 2031) to 12 (Ministry, 4 March 2031), by 2 origins; nobody's figure is preferred.",
      "Reported, people wounded: from 20 (Mayor, 4 March 2031) to 30 (Mayor, 4 March 2031), by 2 origins; nobody's figure is preferred.",
    ]);
  });

  it('of very many origins is counted again from where it is seen', () => {
    const claims = Array.from({ length: 260 }, (_, index): ShortClaim => {
      return { ...mayor, chain: [`speaker-${index}`], value: `${101 + index}` };
    });
    const sources = { late: { published: '2031-04-01', claims: [{ ...ministry, value: '900' }] } };
    const vantage = { asOf: momentOf('2031-03-20'), without: 'speaker-259' };
    expect(linesOf({ claims, sources }, {}, vantage)[0]).toContain(
      'to 359 (Speaker 258, 4 March 2031), by 259 origins',
    );
    expect(linesOf({ claims, sources })[0]).toContain('to 900 (Ministry, 4 March 2031), by 261 origins');
  });
});
