import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { firedInTurns } from '../../../src/core/watch/fired.ts';
import { Sight, sightOf } from '../../../src/core/watch/sight.ts';
import type { Watch } from '../../../src/core/watch/watch.ts';
import { dossierOf } from '../../support/dossiers.ts';

type Short = NonNullable<Parameters<typeof dossierOf>[0]>;
type Claims = NonNullable<Short['claims']>;

const mayor = { id: 'mayor-houses', chain: ['mayor'], answers: 'houses', value: 'exactly 200' };
const ministry = { id: 'ministry-houses', chain: ['ministry'], answers: 'houses', value: 'exactly 900' };
const questions = {
  houses: { measure: 'level' as const, unit: 'houses' },
  bridges: { measure: 'level' as const, unit: 'bridges' },
};
const of = (claims: Claims, more: Short = {}) => dossierOf({ questions, ...more, claims });
const first = of([mayor]);

function fired(watch: Partial<Watch>, now: ReturnType<typeof of>, before = first) {
  const whole: Watch = { question: 'houses', when: 'any', above: null, below: null, quiet: null, ...watch };
  const seen = Sight.parse(JSON.parse(JSON.stringify(sightOf(before, before.questions.keys()))));
  return runToEnd(firedInTurns(whole, seen, now)).map(({ change: { question, from, to, ...change }, crossings }) => ({
    question: question.id,
    verdict: [from, to],
    added: change.added.map(({ id }) => id),
    fallen: change.fallen.map(({ claim, status }) => [claim.id, status]),
    reworded: change.reworded.map(({ id }) => id),
    newOrigins: change.newOrigins.map(({ id }) => id),
    gone: change.gone,
    crossings: crossings.map(({ claim, sure }) => [claim.id, sure]),
  }));
}
const whens = (now: ReturnType<typeof of>, before = first) =>
  (['verdict', 'any', 'new-origin'] as const).filter((when) => fired({ when }, now, before).length > 0);

describe('a watch', () => {
  test('waits where nothing changed, or only what it does not look at', () => {
    expect(whens(first)).toEqual([]);
    expect(fired({}, of([mayor, { ...ministry, answers: 'bridges' }]))).toEqual([]);
    expect(fired({ question: null }, of([mayor, { ...ministry, answers: 'bridges' }]))).toHaveLength(1);
  });

  test('tells of a new origin that moves the verdict', () => {
    const now = of([mayor, ministry]);
    expect(whens(now)).toEqual(['verdict', 'any', 'new-origin']);
    expect(fired({}, now)).toEqual([
      {
        question: 'houses',
        verdict: ['single-source', 'conflict'],
        added: ['ministry-houses'],
        fallen: [],
        reworded: [],
        newOrigins: ['ministry-houses'],
        gone: 0,
        crossings: [],
      },
    ]);
  });

  test('takes a voice for its body, and an unnamed source for no new origin', () => {
    const actors = { mayor: {}, spokesman: { 'part-of': 'mayor' }, officials: { kind: 'anonymous' as const } };
    const voice = { ...ministry, chain: ['spokesman'] };
    expect(whens(of([mayor, voice], { actors }))).not.toContain('new-origin');
    expect(
      whens(of([mayor, { ...ministry, chain: ['officials'], 'chain-complete': false }], { actors })),
    ).not.toContain('new-origin');
    const own = { ...ministry, chain: [], 'chain-complete': false };
    expect(whens(of([mayor, own]))).toEqual(['any']);
  });

  test('tells of a correction, of other words, and of what was taken out', () => {
    const corrected = { ...mayor, id: 'mayor-corrects', value: 'exactly 250', corrects: mayor.id };
    expect(fired({}, of([mayor, corrected]))).toMatchObject([
      { added: ['mayor-corrects'], fallen: [['mayor-houses', 'corrected']], newOrigins: [] },
    ]);
    expect(fired({}, of([{ ...mayor, statement: 'The mayor said otherwise.' }]))).toMatchObject([
      { reworded: ['mayor-houses'] },
    ]);
    expect(fired({}, first, of([mayor, ministry]))).toMatchObject([
      { gone: 1, verdict: ['conflict', 'single-source'] },
    ]);
    expect(fired({}, of([]), first)).toMatchObject([{ gone: 1, verdict: ['single-source', null] }]);
    expect(fired({}, first, of([]))).toMatchObject([{ added: ['mayor-houses'], verdict: [null, 'single-source'] }]);
  });

  test('waits for a figure that was not there, and not for one that was', () => {
    const above = (bound: number, now: ReturnType<typeof of>) => fired({ when: 'figure', above: bound }, now);
    expect(above(100, first)).toEqual([]);
    expect(above(800, of([mayor, ministry]))).toMatchObject([{ crossings: [['ministry-houses', true]] }]);
    expect(above(1_000, of([mayor, ministry]))).toEqual([]);
    expect(above(100, of([{ ...mayor, statement: 'The mayor said it in other words.' }]))).toEqual([]);
    expect(above(100, of([{ ...mayor, value: 'exactly 201' }]))).toMatchObject([
      { crossings: [['mayor-houses', true]] },
    ]);
    expect(above(100, of([{ ...mayor, rank: 'deprecated', reason: 'it is wrong' } as typeof mayor]))).toEqual([]);
  });

  test('knows a question by its old id: only the record reads differently', () => {
    const moved = dossierOf({
      questions: { homes: questions.houses },
      claims: [{ ...mayor, answers: 'homes' }],
    });
    const now = { ...moved, moved: { ...moved.moved, question: new Map([['houses', 'homes']]) } };
    expect(whens(now)).toEqual(['any']);
    expect(fired({ when: 'figure', above: 100 }, now)).toEqual([]);
    expect(fired({ question: 'gone' }, now)).toEqual([]);
  });
});
