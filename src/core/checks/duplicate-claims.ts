import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn, originOf, type PlacedClaim, placeIn } from './placed-claim.ts';

/** No two claims of a source share a quote and a meaning: the same question, scope, value and origin. */
export const duplicateClaims = {
  name: 'duplicate-claims',
  run(files) {
    const current = claimsOf(files).filter(({ claim }) => claim['moved-to'] === undefined);
    const sameQuotes = Map.groupBy(
      current,
      ({ claim, file }) => `${file} ${claim.at?.[0] ?? claim.quote} ${claim.at?.[1]}`,
    );
    // nearly every quote is one claim's alone, which needs no closer look
    return [...sameQuotes.values()].flatMap((group) => (group.length === 1 ? [] : findingsAmong(group)));
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
      questions: { pumps: { scopes: { diesel: {}, electric: {} } } },
      claims: [
        { quote: '20 of each', answers: 'pumps', scope: 'diesel', value: '20' },
        { quote: '20 of each', answers: 'pumps', scope: 'electric', value: '20' },
      ],
    },
    {
      claims: [
        { id: 'old', quote: 'wet', 'moved-to': 'new' },
        { id: 'new', quote: 'wet' },
      ],
    },
    { claims: [{ quote: 'wet' }], sources: { herald: { claims: [{ quote: 'wet', chain: ['river-post'] }] } } },
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

/** What repeats an earlier one, among claims that share a quote. */
function findingsAmong(claims: readonly PlacedClaim[]): Finding[] {
  const byMeaning = new Map<string, PlacedClaim>();
  return claims.flatMap((placed) => {
    const earlier = byMeaning.getOrInsert(meaningOf(placed), placed);
    if (earlier === placed) return [];
    const message = `"${placed.claim.id}" has the quote and the meaning of "${earlier.claim.id}"; keep one of them`;
    const others = [placed, earlier].flatMap((one) => meaningKeys.map((key) => placeIn(one, key)));
    return findingIn(placed, ['quote'], message, [], others);
  });
}

const meaningKeys = ['quote', 'at', 'chain', 'answers', 'scope', 'value', 'event', 'statement'] as const;

function meaningOf(placed: PlacedClaim): string {
  const { answers, scope, value, event, statement } = placed.claim;
  return JSON.stringify([
    originOf(placed),
    event?.id,
    ...(answers === undefined ? [statement] : [answers, scope, value]),
  ]);
}
