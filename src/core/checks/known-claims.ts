import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Check, FilePlace } from './check.ts';
import { claimsOf, placeIn } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every claim that another corrects or is relative to, or that a sum adds, is one of the dossier. */
export const knownClaims = {
  name: 'known-claims',
  needsEveryFile: true,
  run(files) {
    const placed = claimsOf(files);
    const named = [
      ...placed.flatMap((one) => {
        const { corrects, value } = one.claim;
        return [
          ...(corrects === undefined ? [] : [{ id: corrects, place: placeIn(one, 'corrects') }]),
          ...(typeof value === 'object' && 'to' in value ? [{ id: value.to, place: placeIn(one, 'value', 'to') }] : []),
        ];
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
        questions: { pumps: {} },
        claims: [
          { id: 'first', answers: 'pumps', value: '3' },
          { answers: 'pumps', value: { relative: 'twice as many', to: 'frist' } },
        ],
      },
      at: 'claims[1].value.to',
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
