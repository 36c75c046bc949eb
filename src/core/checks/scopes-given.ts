import { listSome } from '../text/list-some.ts';
import type { Check } from './check.ts';
import { knownIds } from './known-ids.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';

/** A figure has a scope where its question has scopes, and only there. Parts name their own scopes. */
export const scopesGiven = {
  name: 'scopes-given',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { scope, value } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (question === null) return [];
      const scopes = knownIds(question.scopes).ids;
      const reads = [['answers'], ['value']];
      if (scope !== undefined && scopes.length === 0) {
        return findingIn(
          placed,
          ['scope'],
          'this question has no scopes; leave "scope" out, or give the question scopes',
          reads,
        );
      }
      const isInParts = typeof value === 'object' && 'parts' in value;
      if (scope !== undefined && isInParts) {
        return findingIn(placed, ['scope'], 'parts name their own scopes; leave "scope" out', reads);
      }
      if (scope !== undefined || scopes.length === 0 || isInParts || !takesFigures(question)) return [];
      return findingIn(placed, ['scope'], `a figure of this question needs its scope: ${listSome(scopes)}`, reads);
    });
  },
  good: [
    {
      questions: { pumps: { scopes: { diesel: {}, electric: {} } }, houses: {} },
      claims: [
        { answers: 'pumps', scope: 'diesel', value: '12' },
        { answers: 'pumps', value: { parts: { diesel: '3', electric: '4' }, all: true } },
        { answers: 'houses', value: '300' },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
        claims: [{ answers: 'pumps', value: '12' }],
      },
      at: 'claims[0].scope',
      says: 'needs its scope: diesel, electric',
    },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', scope: 'houses', value: '12' }] },
      at: 'claims[0].scope',
      says: 'this question has no scopes',
    },
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
        claims: [{ answers: 'pumps', scope: 'diesel', value: { parts: { diesel: '3', electric: '4' }, all: true } }],
      },
      at: 'claims[0].scope',
      says: 'parts name their own scopes',
    },
  ],
} satisfies Check;
