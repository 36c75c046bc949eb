import type { Check } from './check.ts';
import { idsMeantBy } from './known-ids.ts';
import { claimsOf, placeIn } from './placed-claim.ts';

/**
 * Every question is answered by a claim, once there are claims. One without an answer is no mistake: it is asked before
 * it is answered.
 */
export const usedQuestions = {
  name: 'used-questions',
  needsEveryFile: true,
  run(files) {
    const { questions } = files.dossier;
    if (claimsOf(files).length === 0) return [];
    const used = new Set(claimsOf(files).flatMap(({ claim }) => claim.answers ?? []));
    for (const question of Object.values(questions))
      if (question['moved-to'] !== undefined) used.add(question['moved-to']);
    const meant = idsMeantBy(used, questions);
    if (meant === null) return [];
    // one list for all findings: it has a place for every claim
    const reads = claimsOf(files).map((placed) => placeIn(placed, 'answers'));
    return Object.entries(questions).flatMap(([id, question]) => {
      if (used.has(id) || meant.has(id) || question['moved-to'] !== undefined) return [];
      const message = `no claim answers "${id}"; answer it in one, or take it out`;
      return { file: 'dossier.yaml', path: ['questions', id], message, reads };
    });
  },
  good: [
    { questions: { houses: {} }, claims: [{ answers: 'houses', value: '300' }] },
    { questions: { house: { 'moved-to': 'houses' }, houses: {} }, claims: [{}] },
    { questions: { houses: {} }, claims: [{ answers: 'house', value: '300' }] },
    { questions: { houses: {} } },
  ],
  bad: [
    {
      files: { questions: { houses: {} }, claims: [{}] },
      file: 'dossier.yaml',
      at: 'questions.houses',
      says: 'no claim answers "houses"',
    },
  ],
} satisfies Check;
