import { expect, it } from 'vitest';
import { pairPages } from '../../../src/core/answers/pair-items.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The pairs of a question that is answered so: each rule with its lines. */
function pairsOf(
  values: Readonly<Record<string, ShortClaim['value']>>,
  measure: 'level' | 'text' | 'yes-no' = 'level',
): string[][] {
  const claims = Object.entries(values).map(([speaker, value]): ShortClaim => {
    const claim = { chain: [speaker], answers: 'q', 'as-of': '2031-03-04' };
    return value === undefined ? claim : { ...claim, value };
  });
  const difference = differenceOn(dossierOf({ questions: { q: { measure } }, claims }), 'q');
  if (difference === null) throw new Error('it is answered');
  const items = pairPages(difference, budgets.proof, english)
    .blocksOf(1)
    .flatMap((block) => (block.kind === 'list' ? block.items : []));
  return items.map(({ text, details }) => [textOf(text), ...details.map(textOf)]);
}

it('are listed under their rule, the worst first', () => {
  expect(pairsOf({ mayor: '200', ministry: '900', army: 'about 210' })).toEqual([
    [
      'conflict; nothing lies in both ranges',
      '190 to under 210 (Mayor), and 855 to under 945 (Ministry)',
      '855 to under 945 (Ministry), and 199.5–220.5 (Army)',
    ],
    [
      'agree; the ranges that the words allow overlap by half or more',
      '190 to under 210 (Mayor), and 199.5–220.5 (Army)',
    ],
  ]);
});

it('are told where a single pair is all there is', () => {
  expect(pairsOf({ mayor: '200', ministry: '900' })).toEqual([
    ['conflict; nothing lies in both ranges', '190 to under 210 (Mayor), and 855 to under 945 (Ministry)'],
  ]);
});

it('are none where one origin speaks, where all say the same, or where texts are set side by side', () => {
  expect(pairsOf({ mayor: '200' })).toEqual([]);
  expect(pairsOf({ mayor: 'yes', ministry: 'yes' }, 'yes-no')).toEqual([]);
  expect(pairsOf({ mayor: 'rain', ministry: 'a burst pipe', army: 'sabotage' }, 'text')).toEqual([]);
});

it('name whoever gives no figure, once', () => {
  expect(pairsOf({ mayor: 'unstated', ministry: '900', army: '200' }).at(-1)).toEqual([
    'not comparable; at least one gives no answer that can be compared',
    'no figure given (Mayor)',
  ]);
});
