import type { Check } from './check.ts';
import { claimsOf, findingIn, originOf, type PlacedClaim, placeIn } from './placed-claim.ts';

/** No two claims of a source share a quote and a meaning: the same question, scope, value and origin. */
export const duplicateClaims = {
  name: 'duplicate-claims',
  run(files) {
    const byQuote = new Map<string, PlacedClaim[]>();
    return claimsOf(files).flatMap((placed) => {
      const { claim, file } = placed;
      if (claim['moved-to'] !== undefined) return [];
      const quote = `${file} ${claim.at?.join() ?? claim.quote}`;
      const sameQuote = byQuote.getOrInsertComputed(quote, () => []);
      const earlier = sameQuote.find((other) => meaningOf(other) === meaningOf(placed));
      sameQuote.push(placed);
      if (earlier === undefined) return [];
      const message = `"${claim.id}" has the quote and the meaning of "${earlier.claim.id}"; keep one of them`;
      const others = [placed, earlier].flatMap((one) => meaningKeys.map((key) => placeIn(one, key)));
      return findingIn(placed, ['quote'], message, [], others);
    });
  },
  good: [
    {
      questions: { houses: {}, dead: {} },
      claims: [
        { quote: '300 homes and 2 dead', answers: 'houses', value: '300' },
        { quote: '300 homes and 2 dead', answers: 'dead', value: '2' },
        { quote: '300 homes and 2 dead', chain: ['mayor'], answers: 'dead', value: '2' },
      ],
    },
    {
      claims: [
        { quote: 'wet', at: [0, 3] },
        { quote: 'wet', at: [9, 12] },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { houses: {} },
        claims: [
          { id: 'a', quote: '300 homes', answers: 'houses', value: '300' },
          { id: 'b', quote: '300 homes', answers: 'houses', value: '300' },
        ],
      },
      at: 'claims[1].quote',
      says: '"b" has the quote and the meaning of "a"',
    },
  ],
} satisfies Check;

const meaningKeys = ['quote', 'at', 'chain', 'answers', 'scope', 'value', 'event', 'statement'] as const;

function meaningOf(placed: PlacedClaim): string {
  const { answers, scope, value, event, statement } = placed.claim;
  return JSON.stringify([
    originOf(placed),
    event?.id,
    ...(answers === undefined ? [statement] : [answers, scope, value]),
  ]);
}
