import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { questionOf } from './question-of.ts';
import { unknownId } from './unknown-id.ts';

/** Every scope that a claim, a part or another scope names is one of the question. */
export const knownScopes = {
  name: 'known-scopes',
  run(files) {
    const findings: Finding[] = [];
    for (const [id, question] of Object.entries(files.dossier.questions)) {
      for (const [scope, record] of Object.entries(question.scopes)) {
        for (const key of ['includes', 'may-include'] as const) {
          for (const [index, part] of record[key].entries()) {
            const message = unknownId(part, question.scopes, 'a scope of this question');
            const path = ['questions', id, 'scopes', scope, key, index];
            if (message !== null) findings.push({ file: 'dossier.yaml', path, message });
          }
        }
      }
    }
    for (const placed of claimsOf(files)) {
      const { scope, value } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (question === null) continue;
      const message =
        scope === undefined ? null : unknownId(scope, question.scopes, `a scope of this claim's question`);
      // The check scopes-given speaks of questions without scopes.
      if (message !== null && Object.keys(question.scopes).length > 0)
        findings.push(findingIn(placed, ['scope'], message));
      if (typeof value !== 'object' || !('parts' in value)) continue;
      for (const part of Object.keys(value.parts)) {
        const wrong = unknownId(part, question.scopes, `a scope of this claim's question`);
        if (wrong !== null) findings.push(findingIn(placed, ['value', 'parts', part], wrong));
      }
    }
    return findings;
  },
  good: [
    {
      questions: { pumps: { scopes: { diesel: {}, heavy: { includes: ['diesel'] } } } },
      claims: [{ answers: 'pumps', scope: 'heavy', value: '12' }],
    },
    { questions: { houses: {} }, claims: [{ answers: 'houses', scope: 'brick', value: '12' }] },
  ],
  bad: [
    {
      files: {
        questions: { pumps: { scopes: { diesel: {} } } },
        claims: [{ answers: 'pumps', scope: 'disel', value: '12' }],
      },
      at: 'claims[0].scope',
      says: 'did you mean "diesel"?',
    },
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
        claims: [{ answers: 'pumps', value: { parts: { diesel: '3', hand: '4' }, all: true } }],
      },
      at: 'claims[0].value.parts.hand',
      says: '"hand" is not a scope',
    },
    {
      files: { questions: { pumps: { scopes: { heavy: { 'may-include': ['electric'] } } } } },
      file: 'dossier.yaml',
      at: 'questions.pumps.scopes.heavy.may-include[0]',
      says: '"electric" is not a scope of this question; there are heavy',
    },
  ],
} satisfies Check;
