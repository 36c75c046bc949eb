import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every claim that another corrects or that a sum adds is one of the dossier. */
export const knownClaims = {
  name: 'known-claims',
  whole: true,
  run(files) {
    const claims = Object.fromEntries(claimsOf(files).map(({ claim }) => [claim.id, claim]));
    const findings: Finding[] = [];
    for (const placed of claimsOf(files)) {
      const { corrects } = placed.claim;
      const message = corrects === undefined ? null : unknownId(corrects, claims, 'a claim of this dossier');
      if (message !== null) findings.push(findingIn(placed, ['corrects'], message));
    }
    for (const [id, question] of Object.entries(files.dossier.questions)) {
      for (const [sum, { of }] of question.sums.entries()) {
        for (const [term, claim] of of.entries()) {
          const message = unknownId(claim, claims, 'a claim of this dossier');
          const path = ['questions', id, 'sums', sum, 'of', term];
          if (message !== null) findings.push({ file: 'dossier.yaml', path, message });
        }
      }
    }
    return findings;
  },
  good: [{ claims: [{ id: 'first' }, { id: 'second', corrects: 'first' }] }],
  bad: [
    {
      files: { claims: [{ id: 'first' }, { id: 'second', corrects: 'frist' }] },
      at: 'claims[1].corrects',
      says: 'did you mean "first"?',
    },
    {
      files: {
        questions: { pumps: { sums: [{ label: 'all pumps', of: ['first', 'third-term'] }] } },
        claims: [{ id: 'first' }],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"third-term" is not a claim of this dossier',
    },
  ],
} satisfies Check;
