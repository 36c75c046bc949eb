import { describe, expect, it } from 'vitest';
import { findingOf } from '../../../src/core/answers/finding.ts';
import { pairPages } from '../../../src/core/answers/pair-items.ts';
import { ruleReason } from '../../../src/core/answers/rule-reason.ts';
import { verdictName } from '../../../src/core/answers/verdict-lines.ts';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const scopes = {
  killed: { label: 'killed' },
  wounded: { label: 'wounded' },
  losses: { label: 'losses', includes: ['killed', 'wounded'], exhaustive: true },
};

/** The difference on a question that is answered so. */
function differenceOf(claims: readonly ShortClaim[], question: ShortQuestion = { scopes }) {
  const answers = claims.map((claim) => ({ answers: 'q', ...claim }));
  const difference = differenceOn(dossierOf({ questions: { q: question }, claims: answers }), 'q');
  if (difference === null) throw new Error('it is answered');
  return difference;
}

const unknown = { 'chain-complete': false };
const parts = { parts: { killed: '1,000', wounded: '3,000' }, all: true };

describe('two that may be of one origin', () => {
  it.each<[string, ShortClaim[], string, string]>([
    [
      'give the same figure',
      [
        { ...unknown, scope: 'losses', value: '4,000' },
        { chain: ['army'], scope: 'losses', value: '4,000' },
      ],
      'the same figure, perhaps of one origin',
      'they say the same, and may be of one origin',
    ],
    [
      'give a figure that our sum meets',
      [
        { ...unknown, value: parts },
        { chain: ['army'], scope: 'losses', value: '4,000' },
      ],
      'our sum is near the other figure, perhaps of one origin',
      'our sum of what one says meets the figure of the other, and they may be of one origin',
    ],
    [
      'give another figure than our sum',
      [
        { ...unknown, value: parts },
        { chain: ['army'], scope: 'losses', value: '9,000' },
      ],
      'our sum and another figure, perhaps of one origin',
      'our sum of what one says is another figure than that of the other, and yet they may be of one origin',
    ],
  ])('%s', (_, claims, name, reason) => {
    const difference = differenceOf(claims);
    expect(verdictName(difference, english)).toBe(name);
    expect(difference.decided === null ? null : ruleReason(difference.decided, english)).toBe(reason);
  });
});

it('texts are only set side by side, whether or not they are worded alike', () => {
  const claims: ShortClaim[] = [
    { chain: ['mayor'], value: 'a burst pipe' },
    { chain: ['army'], value: 'a burst pipe', modality: 'denied' },
  ];
  const difference = differenceOf(claims, { measure: 'text' });
  expect(verdictName(difference, english)).toBe('worded differently, not weighed');
  expect(textOf(findingOf(difference, english))).toContain('was not computed');
});

it('says of any question that an answer is missing', () => {
  const claims: ShortClaim[] = [
    { chain: ['mayor'], value: '2031-03-01' },
    { chain: ['army'], value: 'unstated' },
  ];
  const difference = differenceOf(claims, { measure: 'event' });
  expect(textOf(findingOf(difference, english))).toBe('At least one gives no answer that can be compared.');
  const [first] = pairPages(difference, budgets.proof, english).blocksOf(1).slice(-1);
  const items = first?.kind === 'list' ? first.items : [];
  expect(items.flatMap(({ details }) => details.map(textOf))).toEqual(['no answer given (Army)']);
});
