import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../src/core/export/export-dossier.ts';
import { exportJson } from '../../../src/core/export/export-json.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { pumps: { unit: 'pumps', measure: 'level', settles: 'the register' } },
  sources: {
    copy: {
      syndicates: 'river-post',
      claims: [
        { id: 'a', chain: ['wire', 'mayor'], answers: 'pumps', value: 'more than 20' },
        { id: 'b', chain: ['ministry'], answers: 'pumps', value: 'fewer than 10', 'as-of': '2031-03-01/..' },
        { id: 'c', chain: ['army'], answers: 'pumps', value: '900', rank: 'deprecated', reason: 'misread' },
      ],
    },
  },
});
const exported = exportJson(dossier, english);
const claim = (id: string) => exported.claims.find((row) => row.id === id);

describe('a claim as data', () => {
  it('has the whole chain, from the page to the origin', () => {
    expect(claim('a')).toMatchObject({
      publisher: 'Copy',
      chain: ['Copy', 'River Post', 'Wire', 'Mayor'],
      chainIds: ['copy', 'river-post', 'wire', 'mayor'],
      origin: 'Mayor',
      originId: 'mayor',
    });
  });

  it('has no bound where there is none, and says whether the bound itself is meant', () => {
    expect(claim('a')?.value).toEqual({
      text: 'more than 20',
      low: 20,
      high: null,
      lowOpen: true,
      highOpen: true,
      relativeTo: null,
      parts: null,
    });
    expect(claim('b')?.value).toMatchObject({ low: 0, high: 10, lowOpen: false, highOpen: true });
  });
});

describe('a difference as data', () => {
  const [difference] = exported.differences;

  it('has its verdict, its counts and its reasons', () => {
    expect(difference).toMatchObject({
      question: 'pumps',
      verdict: 'depends',
      claims: ['b', 'a'],
      origins: { outlets: 1, min: 2, max: 2, text: '1 outlet · 2 origins' },
    });
    expect(difference?.reasons.at(-1)).toBe('Would settle it: the register.');
  });

  it('has what it comes to in one sentence, and what each origin says, with those who decide first', () => {
    expect(difference).toMatchObject({
      finding: 'Both can be true only if they are more than a week apart.',
      positions: [
        { origin: 'ministry', decides: true, claims: ['b'] },
        { origin: 'mayor', decides: true, claims: ['a'] },
      ],
    });
    expect(difference?.reasons).not.toContain(difference?.finding);
  });

  it('has everything that the verdict follows from', () => {
    expect(difference?.proof).toMatchObject({
      comparands: [
        { claims: ['b'], low: 0, high: 10, ourArithmetic: false, asOf: ['2031-03-01', null], asOfFrom: 'as-of' },
        {
          claims: ['a'],
          low: 20,
          high: null,
          ourArithmetic: false,
          asOf: ['2031-03-05', '2031-03-05'],
          asOfFrom: 'published',
        },
      ],
      pairs: [{ a: 'b', b: 'a', verdict: 'depends' }],
      decided: { a: 'b', b: 'a', verdict: 'depends' },
      wouldSettle: 'the register',
      setAside: [{ claim: 'c', why: 'deprecated' }],
      policy: dossier.policy,
    });
  });
});

it('a reported range has its ends, what does not count, and its sentence', () => {
  const told = dossierOf({
    questions: { houses: {} },
    claims: [
      { id: 'a', chain: ['mayor'], answers: 'houses', value: '200', 'as-of': '2031-03-04' },
      { id: 'b', chain: ['ministry'], answers: 'houses', value: 'at least 300', 'as-of': '2031-03-04' },
      { id: 'c', chain: ['army'], answers: 'houses', value: '900', 'as-of': '2032', modality: 'predicted' },
    ],
  });
  const [difference] = exportJson(told, english).differences;
  expect(difference?.reported).toMatchObject([
    {
      scope: null,
      low: { claim: 'a', text: '200', modality: 'asserted' },
      high: { claim: 'b', text: 'at least 300', low: 300, high: null },
      notCounted: { below: null, above: { claim: 'c', text: '900', modality: 'predicted' } },
      origins: { min: 2, max: 2 },
    },
  ]);
  const range = 'from 200 (Mayor, 4 March 2031) to 300 or more (Ministry, 4 March 2031), by 2 origins';
  const sentence = `Reported: ${range}; nobody's figure is preferred.`;
  expect(difference?.reported[0]?.text).toContain(sentence);
  expect(exportDossier(told, 'markdown', english)).toContain('Reported: from 200 ');
  expect(exportJson(told, english).differences[0]?.reported[0]?.text).toContain('900 [predicted] (Army, 2032)');
});
