import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Check, FilePlace } from './check.ts';
import { claimsOf, findingIn, originOf, type PlacedClaim, pathOf, placeIn } from './placed-claim.ts';

/** Only who said something or passed it on can correct it or take it back; whoever disputes it says so in a claim. */
export const correctingSpeakers = {
  name: 'correcting-speakers',
  needsEveryFile: true,
  run(files) {
    const correcting = claimsOf(files).filter(({ claim }) => claim.corrects !== undefined);
    if (correcting.length === 0) return [];
    const byId = new Map(claimsOf(files).map((placed) => [placed.claim.id, placed]));
    return correcting.flatMap((placed) => {
      const corrected = byId.get(placed.claim.corrects ?? '');
      if (corrected === undefined || mayCorrect(placed, corrected, files)) return [];
      const speaker = speakersOf(placed).join(' and ');
      const message =
        placed.claim.modality === 'retracted'
          ? `"${speaker}" neither said "${corrected.claim.id}" nor passed it on, so it cannot take it back; ` +
            `write who does under "taken-back-by", or leave "corrects" out`
          : `"${speaker}" neither said "${corrected.claim.id}" nor passed it on, so it cannot correct it; ` +
            `a dispute is a claim of its own: leave "corrects" out`;
      const reads = [['chain'], ['modality'], ['taken-back-by']];
      return findingIn(placed, ['corrects'], message, reads, [...outlets(placed), ...pathPlaces(corrected)]);
    });
  },
  good: [
    {
      actors: { deputy: { 'part-of': 'mayor' } },
      claims: [
        { id: 'a', chain: ['wire', 'mayor'] },
        { id: 'b', corrects: 'a' },
        { id: 'c', chain: ['council'], corrects: 'a' },
      ],
      sources: {
        herald: {
          claims: [
            { id: 'd', chain: ['mayor'], corrects: 'a' },
            { id: 'e', chain: ['wire'], corrects: 'a' },
            { id: 'f', chain: ['agency', 'wire'], modality: 'retracted', 'taken-back-by': 'wire', corrects: 'a' },
            { id: 'g', chain: ['river-post'], corrects: 'a' },
            { id: 'h', chain: ['deputy'], corrects: 'a' },
          ],
        },
      },
    },
  ],
  bad: [
    {
      files: {
        claims: [{ id: 'a', chain: ['mayor'] }],
        sources: { herald: { claims: [{ id: 'b', chain: ['council'], corrects: 'a' }] } },
      },
      file: 'sources/herald.yaml',
      at: 'claims[0].corrects',
      says: '"council" neither said "a" nor passed it on, so it cannot correct it; a dispute is a claim of its own',
    },
    {
      files: {
        claims: [{ id: 'a', chain: ['mayor'] }],
        sources: { herald: { claims: [{ id: 'b', chain: ['wire', 'mayor'], modality: 'retracted', corrects: 'a' }] } },
      },
      file: 'sources/herald.yaml',
      at: 'claims[0].corrects',
      says: '"wire" neither said "a" nor passed it on, so it cannot take it back; write who does under "taken-back-by"',
    },
    {
      files: {
        claims: [
          { id: 'a', chain: ['mayor'] },
          { id: 'b', chain: ['council'], modality: 'retracted', corrects: 'a' },
        ],
      },
      at: 'claims[1].corrects',
      says: '"council" neither said "a" nor passed it on, so it cannot take it back',
    },
  ],
} satisfies Check;

/** Who corrects: who takes back, or who speaks; several, where they spoke together. */
function speakersOf(placed: PlacedClaim): readonly string[] {
  const { modality, chain, 'taken-back-by': named } = placed.claim;
  const speakers = modality === 'retracted' ? (named ?? chain[0] ?? originOf(placed)) : originOf(placed);
  return [speakers].flat();
}

/** What a page corrects of its own needs no speaker of before; only what was said can be taken back. */
function mayCorrect(placed: PlacedClaim, corrected: PlacedClaim, files: DossierFiles): boolean {
  const path = new Set(pathOf(corrected).map((id) => bodyIn(files, id)));
  if (speakersOf(placed).some((speaker) => path.has(bodyIn(files, speaker)))) return true;
  return placed.claim.modality !== 'retracted' && placed.source.publisher === corrected.source.publisher;
}

/** The body that an actor speaks for in the end. A circle, which is a finding of its own, ends where it closes. */
function bodyIn({ actors: { actors } }: DossierFiles, id: string): string {
  const passed = new Set([id]);
  // A set is walked to its end, with what is added on the way.
  for (const one of passed) passed.add(actors[one]?.['part-of'] ?? one);
  return [...passed].at(-1) ?? id;
}

function outlets({ file }: PlacedClaim): FilePlace[] {
  return ['publisher', 'syndicates'].map((key) => ({ file, path: [key] }));
}

function pathPlaces(corrected: PlacedClaim): FilePlace[] {
  return [placeIn(corrected, 'chain'), ...outlets(corrected)];
}
