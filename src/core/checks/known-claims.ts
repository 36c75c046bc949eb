import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Check, FilePlace } from './check.ts';
import { claimsOf, placeIn } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every claim that another corrects or that a sum adds is one of the dossier. */
export const knownClaims = {
  name: 'known-claims',
  needsEveryFile: true,
  run(files) {
    const placed = claimsOf(files);
    const named = [
      ...placed.flatMap((one) => {
        const { corrects } = one.claim;
        return corrects === undefined ? [] : { id: corrects, place: placeIn(one, 'corrects') };
      }),
      ...termsOf(files),
    ];
    if (named.length === 0) return [];
    const claims = Object.fromEntries(placed.map(({ claim }) => [claim.id, claim]));
    const reads = placed.map((one) => placeIn(one, 'id'));
    return named.flatMap(({ id, place }) => {
      const message = unknownId(id, claims, 'a claim of this dossier');
      return message === null ? [] : { ...place, message, reads };
    });
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

/** The claims that sums add, and where they are named. */
function termsOf(files: DossierFiles): { id: string; place: FilePlace }[] {
  return Object.entries(files.dossier.questions).flatMap(([question, { sums }]) =>
    sums.flatMap(({ of }, sum) =>
      of.map((id, term) => ({
        id,
        place: { file: 'dossier.yaml', path: ['questions', question, 'sums', sum, 'of', term] },
      })),
    ),
  );
}
