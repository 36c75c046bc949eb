import type { Check } from './check.ts';
import { edtfOf, publishedOf, readMoment } from './moment-text.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** What a source reports was not said after the source came out. */
export const saidAndPublished = {
  name: 'said-and-published',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { claim, source, file } = placed;
      if (claim.said === undefined) return [];
      const said = readMoment(claim.said);
      const published = publishedOf(source);
      if (said === null || published === null || said.first <= published.last) return [];
      const message = `${said.edtf} lies after the source came out (published ${edtfOf(source.published ?? '')})`;
      return findingIn(placed, ['said'], message, [], [{ file, path: ['published'] }]);
    });
  },
  good: [{ sources: { herald: { published: '2031-03-05', claims: [{ said: '2031-03-05' }, { said: '2031-03' }] } } }],
  bad: [
    {
      files: { sources: { herald: { published: '2031-03-05', claims: [{ said: '2031-03-06' }] } } },
      file: 'sources/herald.yaml',
      at: 'claims[0].said',
      says: '2031-03-06 lies after the source came out (published 2031-03-05)',
    },
  ],
} satisfies Check;
