import { describe, expect, it } from 'vitest';
import { groupLine, otherGroups, questionChoice } from '../../../src/core/answers/verdict-groups.ts';
import { agreeingLine, onlyIfLine, readingLines, verdictName } from '../../../src/core/answers/verdict-lines.ts';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const day = { 'as-of': '2031-03-04' };
const unknown = { 'chain-complete': false };

/** The difference on a question of this title that is answered so. */
function answered(title: string, claims: readonly ShortClaim[], question: ShortQuestion = {}): Difference {
  const dossier = dossierOf({
    questions: { q: { measure: 'level', title, ...question } },
    claims: claims.map((claim) => ({ answers: 'q', ...claim })),
  });
  const found = differenceOn(dossier, 'q');
  if (found === null) throw new Error('it is answered');
  return found;
}

const report: ShortClaim = { ...day, chain: ['mayor'], value: 'exactly 200' };
const predicted = answered('Predicted', [
  report,
  { ...day, chain: ['army'], value: 'exactly 900', modality: 'predicted' },
]);
const unconfirmed = answered('Unconfirmed', [
  report,
  { ...day, chain: ['army'], value: 'exactly 900', modality: 'unconfirmed' },
]);
const bound = answered('Bound', [report, { ...day, chain: ['army'], value: 'at least 100' }]);
const alone = answered('Alone', [report]);
const perhaps = answered('Perhaps', [report, { ...day, ...unknown, value: 'exactly 200' }]);
const texts = [
  { ...report, value: 'a pipe burst' },
  { ...day, ...unknown, value: 'a dam broke' },
];
const sureOfOne = answered('Sure', texts, { measure: 'text' });

const linesOf = (...differences: Difference[]) =>
  otherGroups(differences).map((group) => textOf(groupLine(group, english)));

describe('a group', () => {
  it('is called no dispute where a prediction or what is not confirmed decides', () => {
    expect(verdictName(predicted, english)).toBe('no dispute (a prediction)');
    expect(verdictName(unconfirmed, english)).toBe('no dispute (not confirmed)');
    expect(linesOf(predicted)).toEqual(['○ No dispute (a prediction): Predicted']);
    expect(linesOf(unconfirmed)).toEqual(['○ No dispute (not confirmed): Unconfirmed']);
    expect(linesOf(bound)).toEqual(['○ Both can be true: Bound']);
    expect(linesOf(bound, predicted)).toEqual([
      '○ Both can be true, or one is a prediction or not confirmed: Bound · Predicted',
    ]);
  });

  it('of questions perhaps of one origin stands apart, before those surely of one', () => {
    expect(linesOf(alone, perhaps)).toEqual(['· Perhaps of one origin: Perhaps', '· Of one origin: Alone']);
  });
});

it('a choice of questions calls each no firmer than its group does', () => {
  const [choice] = questionChoice([predicted, bound, perhaps, alone], {}, english);
  expect(choice?.kind === 'select' ? choice.options.map(({ label }) => textOf(label)) : []).toEqual([
    '○ Predicted: no dispute (a prediction)',
    '○ Bound: both can be true',
    '· Perhaps: perhaps of one origin',
    '· Alone: of one origin',
  ]);
});

describe('one origin', () => {
  it('is only sure where there may be more', () => {
    expect([alone.origins.max, verdictName(alone, english)]).toEqual([1, 'one origin only']);
    expect(sureOfOne.rule).toBe('one-origin');
    expect([sureOfOne.origins.max, verdictName(sureOfOne, english)]).toEqual([2, 'of one origin, as far as is sure']);
  });
});

const early = { 'as-of': '2031-03-01/2031-03-20' };
const late = { 'as-of': '2031-03-10/2031-03-30' };

describe('an open order in time', () => {
  const two: ShortClaim[] = [
    { chain: ['mayor'], value: 'exactly 100', ...early },
    { chain: ['army'], value: 'exactly 300', ...late },
  ];
  const ofTwo = answered('Two', two, { measure: 'cumulative' });
  const ofThree = answered('Three', [...two, { chain: ['union'], value: 'exactly 100', ...early }], {
    measure: 'cumulative',
  });

  it('is that of the larger count, where two answer, or at a glance', () => {
    const sentence = 'Both can be true only if the larger count is the later one.';
    expect(textOf(onlyIfLine(ofTwo, english) ?? [])).toBe(sentence);
    expect(textOf(onlyIfLine(ofThree, english, true) ?? [])).toBe(sentence);
  });

  it('names its speakers where more than two answer', () => {
    expect(textOf(onlyIfLine(ofThree, english) ?? [])).toMatch(
      /^Both can be true only if the count of Army is later than that of (Mayor|Union)\.$/u,
    );
  });
});

it('a part that exceeds its whole is told part first, as widely as words allow', () => {
  const scopes = { all: { label: 'all', 'may-include': ['diesel'] }, diesel: { label: 'diesel' } };
  const found = answered(
    'Pumps',
    [
      { ...day, chain: ['mayor'], scope: 'all', value: 'exactly 100' },
      { ...day, chain: ['army'], scope: 'diesel', value: 'exactly 300' },
    ],
    { scopes },
  );
  expect(readingLines(found, english).map(textOf)).toEqual([
    'If diesel count as all: conflict; as widely as their words allow, 300 (Army) cannot be a part of 100 (Mayor).',
  ]);
});

it('those who agree are named once each', () => {
  const claims = answered('Agree', [report, report, { ...report, chain: ['army'] }]).claims;
  expect(textOf(agreeingLine(claims, english))).toMatch(/^They agree: (Mayor, Army|Army, Mayor)\.$/u);
});
