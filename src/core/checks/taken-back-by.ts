import type { Check } from './check.ts';
import { claimsOf, findingIn, pathOf } from './placed-claim.ts';

/** Only a retraction says who takes back, and names an actor through whom it came. */
export const takenBackBy = {
  name: 'taken-back-by',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { modality, 'taken-back-by': actor } = placed.claim;
      if (actor === undefined) return [];
      if (modality !== 'retracted') {
        const message = 'only what is retracted is taken back; write "modality: retracted", or leave the key out';
        return findingIn(placed, ['taken-back-by'], message, [['modality']]);
      }
      const path = pathOf(placed);
      if (path.includes(actor)) return [];
      const message = `"${actor}" neither said it nor passed it on; write ${path.map((id) => `"${id}"`).join(' or ')}`;
      const outlets = ['publisher', 'syndicates'].map((key) => ({ file: placed.file, path: [key] }));
      return findingIn(placed, ['taken-back-by'], message, [['chain']], outlets);
    });
  },
  good: [
    {
      claims: [
        { modality: 'retracted', chain: ['wire', 'mayor'], 'taken-back-by': 'mayor' },
        { modality: 'retracted', chain: ['wire', 'mayor'], 'taken-back-by': 'wire' },
        { modality: 'retracted', chain: ['wire', 'mayor'], 'taken-back-by': 'river-post' },
        { modality: 'retracted', chain: ['wire', 'mayor'] },
      ],
    },
  ],
  bad: [
    {
      files: { actors: { mayor: {} }, claims: [{ modality: 'asserted', chain: ['mayor'], 'taken-back-by': 'mayor' }] },
      at: 'claims[0].taken-back-by',
      says: 'only what is retracted is taken back',
    },
    {
      files: {
        actors: { council: {} },
        claims: [{ modality: 'retracted', chain: ['wire', 'mayor'], 'taken-back-by': 'council' }],
      },
      at: 'claims[0].taken-back-by',
      says: '"council" neither said it nor passed it on; write "river-post" or "wire" or "mayor"',
    },
  ],
} satisfies Check;
