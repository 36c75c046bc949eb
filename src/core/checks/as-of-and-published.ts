import type { Check } from './check.ts';
import { edtfOf, publishedOf, readMoment } from './moment-text.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A value does not refer to a moment after its source came out, unless it is a prediction. */
export const asOfAndPublished = {
  name: 'as-of-and-published',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { claim, source, file } = placed;
      if (claim['as-of'] === undefined || claim.modality === 'predicted') return [];
      const asOf = readMoment(claim['as-of']);
      const published = publishedOf(source);
      if (asOf === null || published === null || asOf.first <= published.last) return [];
      const message = `${asOf.edtf} lies after the source came out (published ${edtfOf(source.published ?? '')}); only a predicted claim may refer to it`;
      return findingIn(placed, ['as-of'], message, [['modality']], [{ file, path: ['published'] }]);
    });
  },
  good: [{ claims: [{ 'as-of': '2031-03-05' }, { 'as-of': '2031-03' }, { 'as-of': '2032', modality: 'predicted' }] }],
  bad: [
    {
      files: { claims: [{ 'as-of': '2031-03-06' }] },
      at: 'claims[0].as-of',
      says: 'only a predicted claim may refer to it',
    },
  ],
} satisfies Check;
