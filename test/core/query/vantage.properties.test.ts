import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modalities } from '../../../src/core/dossier/claim-record.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { perhapsPublished, visibleClaims } from '../../../src/core/query/vantage.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf, moments } from '../../support/figure-pool.ts';

const edtf = fc.constantFrom(...moments.map((moment) => moment.edtf));
const claim = fc.record({ said: edtf, 'as-of': edtf, modality: fc.constantFrom(...modalities) }, { requiredKeys: [] });
const source = fc.record({
  published: fc.option(edtf),
  claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
});
const dossiers = fc.array(source, { minLength: 1, maxLength: 4 }).map((sources) => {
  return dossierOf({ sources: Object.fromEntries(sources.map((drawn, index) => [`post-${index}`, drawn])) });
});
const days = fc.integer({ min: 1, max: 31 }).map((day) => momentOf(`2031-03-${String(day).padStart(2, '0')}`));

/** The first day that a claim is surely of, but for what it foresees. */
function firstDayOf({ said, asOf, modality }: Claim): number {
  return Math.max(said?.first ?? -Infinity, modality === 'predicted' ? -Infinity : (asOf?.first ?? -Infinity));
}

it('nothing that was visible vanishes later', () => {
  fc.assert(
    fc.property(dossiers, days, days, (dossier, a, b) => {
      const [earlier, later] = a.first < b.first ? [a, b] : [b, a];
      const [was, is] = [earlier, later].map((asOf) => visibleClaims(dossier, { asOf }));
      expect(is).toEqual(expect.arrayContaining(was ?? []));
    }),
    { numRuns: 2_000 },
  );
});

it('nothing visible is of a later day, but a forecast; and a page is visible as a whole', () => {
  let hidden = 0;
  fc.assert(
    fc.property(dossiers, days, (dossier, asOf) => {
      const visible = new Set(visibleClaims(dossier, { asOf }));
      for (const seen of visible) {
        expect(firstDayOf(seen)).toBeLessThanOrEqual(asOf.last);
        expect(seen.source.claims.every((other) => visible.has(other))).toBe(true);
      }
      for (const page of perhapsPublished(dossier, [...visible], asOf)) {
        expect(page.claims.some((other) => visible.has(other))).toBe(true);
      }
      hidden += dossier.claims.size - visible.size;
    }),
    { numRuns: 2_000 },
  );
  expect(hidden).toBeGreaterThan(1_000);
});
