import type { Check } from './check.ts';

/** An exhaustive scope, which counts nothing besides what it includes, includes something. */
export const exhaustiveScopes = {
  name: 'exhaustive-scopes',
  run(files) {
    return Object.entries(files.dossier.questions).flatMap(([id, { scopes }]) =>
      Object.entries(scopes).flatMap(([scope, record]) => {
        if (!record.exhaustive || record.includes.length > 0) return [];
        const message =
          'an exhaustive scope is what it includes, and this one includes nothing; name its parts under "includes"';
        const place = { file: 'dossier.yaml', path: ['questions', id, 'scopes', scope, 'exhaustive'] };
        const reads = [{ file: 'dossier.yaml', path: ['questions', id, 'scopes', scope, 'includes'] }];
        return { ...place, message, reads };
      }),
    );
  },
  good: [
    {
      questions: {
        losses: { scopes: { all: { includes: ['killed', 'wounded'], exhaustive: true }, killed: {}, wounded: {} } },
        deaths: { scopes: { dead: { includes: ['killed'], exhaustive: true }, killed: {} } },
      },
    },
  ],
  bad: [
    {
      files: { questions: { losses: { scopes: { all: { exhaustive: true } } } } },
      file: 'dossier.yaml',
      at: 'questions.losses.scopes.all.exhaustive',
      says: 'this one includes nothing',
    },
  ],
} satisfies Check;
