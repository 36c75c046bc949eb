import type { Check } from './check.ts';
import { claimsOf, placeIn } from './placed-claim.ts';

/** No claim rests on one that is a draft: drafts are shown nowhere. */
export const noDraftsNamed = {
  name: 'no-drafts-named',
  needsEveryFile: true,
  run(files) {
    const placed = claimsOf(files);
    const drafts = new Set(placed.flatMap(({ claim }) => (claim.draft ? [claim.id] : [])));
    if (drafts.size === 0) return [];
    const sums = Object.entries(files.dossier.questions).flatMap(([id, question]) =>
      question.sums.flatMap(({ of }, sum) =>
        of.map((term, index) => ({
          term,
          file: 'dossier.yaml',
          path: ['questions', id, 'sums', sum, 'of', index],
        })),
      ),
    );
    const named = placed.flatMap((one) => {
      const { corrects, value, draft } = one.claim;
      if (draft) return [];
      return [
        ...(corrects === undefined ? [] : [{ term: corrects, ...placeIn(one, 'corrects') }]),
        ...(typeof value === 'object' && 'to' in value ? [{ term: value.to, ...placeIn(one, 'value', 'to') }] : []),
      ];
    });
    return [...named, ...sums].flatMap(({ term, ...place }) =>
      drafts.has(term)
        ? [{ ...place, message: `"${term}" is a draft; take its "draft" out once somebody answers for it` }]
        : [],
    );
  },
  good: [
    { claims: [{ id: 'new' }, { corrects: 'new' }] },
    {
      claims: [
        { id: 'new', draft: true },
        { draft: true, corrects: 'new' },
      ],
    },
  ],
  bad: [
    {
      files: { claims: [{ id: 'new', draft: true }, { corrects: 'new' }] },
      at: 'claims[1].corrects',
      says: '"new" is a draft',
    },
    {
      files: {
        questions: { pumps: { sums: [{ label: 'all pumps', of: ['one', 'two'] }] } },
        claims: [{ id: 'one' }, { id: 'two', draft: true }],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"two" is a draft',
    },
  ],
} satisfies Check;
