import { expect, it } from 'vitest';
import { disjointParts } from '../../../src/core/checks/disjoint-parts.ts';
import { duplicateClaims } from '../../../src/core/checks/duplicate-claims.ts';
import { leftOutRanges } from '../../../src/core/checks/left-out-ranges.ts';
import { numbersInStatements } from '../../../src/core/checks/numbers-in-statements.ts';
import { sums } from '../../../src/core/checks/sums.ts';
import { usedActors } from '../../../src/core/checks/used-actors.ts';
import { usedQuestions } from '../../../src/core/checks/used-questions.ts';
import { dossierFiles } from '../../support/dossiers.ts';

const many = <Item>(length: number, item: (index: number) => Item) => Array.from({ length }, (_, index) => item(index));

it.each([usedQuestions, usedActors])('$name gives all its findings one list of what they rest on', ({ run }) => {
  const files = dossierFiles({
    questions: Object.fromEntries(many(2_000, (index) => [`question-${index}`, {}])),
    actors: Object.fromEntries(many(2_000, (index) => [`actor-${index}`, {}])),
    claims: many(10_000, () => ({})),
  });
  const findings = run(files);
  expect(findings).toHaveLength(2_000);
  expect(new Set(findings.map(({ reads }) => reads)).size).toBe(1);
});

it('tells of each claim which one it repeats, among thousands that share a quote', () => {
  const claims = many(20_000, (index) => ({
    id: `c${index}`,
    quote: 'wet',
    statement: `It is ${index % 10_000} wet.`,
  }));
  const found = duplicateClaims.run(dossierFiles({ claims }));
  expect(found).toHaveLength(10_000);
  expect(found[7]).toMatchObject({ path: ['claims', 10_007, 'quote'], message: expect.stringContaining('"c7"') });
});

it('tells of left-out ranges which overlap, among thousands', () => {
  const claims = many(20_000, (index) => ({ quote: 'wet', at: [index * 10, index * 10 + 3] as [number, number] }));
  const left = many(20_000, (index) => ({ at: [index * 10 + 3, index * 10 + 10] as [number, number], why: 'a menu' }));
  const found = (more: typeof left) =>
    leftOutRanges
      .run(dossierFiles({ sources: { herald: { claims, 'left-out': [...left, ...more] } } }))
      .map(({ path, message }) => `${path[1]}: ${message}`);
  expect(found([])).toEqual([]);
  const why = 'a menu';
  const outside = [
    { at: [300_000, 300_020] as [number, number], why },
    { at: [300_005, 300_006] as [number, number], why },
    { at: [300_019, 300_021] as [number, number], why },
  ];
  expect(found([...outside, { at: [50_001, 50_002], why }])).toEqual([
    '20001: [300005, 300006] overlaps another range that is left out at [300000, 300020]',
    '20002: [300019, 300021] overlaps another range that is left out at [300000, 300020]',
    '20003: [50001, 50002] overlaps the quote "wet" at [50000, 50003]',
  ]);
});

it('looks each number of a statement up among the labels, however many there are', () => {
  const questions = Object.fromEntries(many(5_000, (index) => [`q${index}`, { ask: `How many of brigade ${index}?` }]));
  const claims = many(5_000, (index) => ({ statement: `Somebody saw brigade ${index} and 99,999 more.` }));
  const found = numbersInStatements.run(dossierFiles({ questions, claims }));
  expect(found).toHaveLength(5_000);
  expect(found[0]?.message).toContain('"99,999"');
});

it('tells of parts and of terms of a sum which count the same, among hundreds', () => {
  const ids = many(400, (index) => `part-${index}`);
  const scopes = { ...Object.fromEntries(ids.map((id) => [id, {}])), all: { includes: ids } };
  const parts = Object.fromEntries([...ids, 'all'].map((id) => [id, '3']));
  const one = { chain: ['mayor'], answers: 'pumps', value: '3' };
  const claims = [...ids, 'all'].map((scope) => ({ ...one, id: `c-${scope}`, scope }));
  const of = ['c-part-0', ...claims.map(({ id }) => id)];
  const files = dossierFiles({
    questions: { pumps: { scopes, sums: [{ label: 'all pumps', of }] } },
    claims: [{ answers: 'pumps', value: { parts, all: true } }, ...claims],
  });
  expect(disjointParts.run(files).map(({ path }) => path)).toEqual([['claims', 0, 'value', 'parts', 'all']]);
  expect(sums.run(files).map(({ path, message }) => `${path.at(-1)}: ${message}`)).toEqual([
    '1: "c-part-0" stands here twice',
    '401: "c-part-0" and "c-all" may both count part-0, so their sum may count it twice',
  ]);
});
