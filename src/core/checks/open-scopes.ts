import type { Check } from './check.ts';

/** Each open definition doubles the readings of a question: six make sixty-four. */
const mostOpen = 6;

/** A question has at most six open definitions. */
export const openScopes = {
  name: 'open-scopes',
  run(files) {
    return Object.entries(files.dossier.questions).flatMap(([id, { scopes }]) => {
      const open = Object.values(scopes).reduce((sum, scope) => sum + scope['may-include'].length, 0);
      if (open <= mostOpen) return [];
      const message = `${open} open definitions ("may-include") make more readings than people can read; at most ${mostOpen} are allowed, so split the question`;
      return { file: 'dossier.yaml', path: ['questions', id, 'scopes'], message };
    });
  },
  good: [{ questions: { pumps: { scopes: { heavy: { 'may-include': ['a', 'b', 'c', 'd', 'e', 'f'] } } } } }],
  bad: [
    {
      files: {
        questions: {
          pumps: {
            scopes: { heavy: { 'may-include': ['a', 'b', 'c', 'd'] }, big: { 'may-include': ['a', 'b', 'c'] } },
          },
        },
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.scopes',
      says: '7 open definitions',
    },
  ],
} satisfies Check;
