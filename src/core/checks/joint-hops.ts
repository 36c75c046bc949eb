import type { Hop } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** Those who speak together in a hop are two or more, different, and not a body beside its own voice. */
export const jointHops = {
  name: 'joint-hops',
  run(files) {
    // in most chains nobody speaks together
    const together = claimsOf(files).filter(({ claim }) => claim.chain.some((hop) => typeof hop !== 'string'));
    return together.flatMap((placed) =>
      placed.claim.chain.flatMap((hop, index) => {
        const message = whyNotTogether(hop, files);
        if (message === null) return [];
        const bodies = typeof hop === 'string' ? [] : hop.map((id) => ['actors', id, 'part-of']);
        const others = bodies.map((path) => ({ file: 'actors.yaml', path }));
        return findingIn(placed, ['chain', index], message, [], others);
      }),
    );
  },
  good: [
    {
      actors: { minister: { 'part-of': 'ministry' }, spokesman: { 'part-of': 'ministry' }, ministry: {} },
      claims: [
        {
          chain: [
            ['ann', 'bob'],
            ['minister', 'spokesman'],
          ],
        },
        { chain: ['ministry', 'minister'] },
      ],
    },
  ],
  bad: [
    {
      files: { claims: [{ chain: ['coast-wire', ['ann']] }] },
      at: 'claims[0].chain[1]',
      says: 'one speaker is no list; write ann',
    },
    { files: { claims: [{ chain: [[]] }] }, at: 'claims[0].chain[0]', says: 'nobody speaks in this hop' },
    {
      files: { claims: [{ chain: [['ann', 'bob', 'ann']] }] },
      at: 'claims[0].chain[0]',
      says: '"ann" stands here twice',
    },
    {
      files: {
        actors: { ministry: {}, minister: { 'part-of': 'ministry' }, aide: { 'part-of': 'minister' } },
        claims: [{ chain: [['aide', 'ministry']] }],
      },
      at: 'claims[0].chain[0]',
      says: '"aide" is a voice of "ministry"; write the one that spoke',
    },
  ],
} satisfies Check;

function whyNotTogether(hop: Hop, { actors: { actors } }: DossierFiles): string | null {
  if (typeof hop === 'string') return null;
  const [first] = hop;
  if (first === undefined) return 'nobody speaks in this hop; write who does, or take it out';
  if (hop.length === 1) return `one speaker is no list; write ${first}`;
  const speakers = new Set(hop);
  const twice = hop.find((id, place) => hop.indexOf(id) < place);
  if (twice !== undefined) return `"${twice}" stands here twice; write everyone who spoke once`;
  for (const id of hop) {
    for (const body of bodiesAbove(id)) {
      if (speakers.has(body)) return `"${id}" is a voice of "${body}"; write the one that spoke`;
    }
  }
  return null;

  /** A circle is told of elsewhere; here it ends where it comes back. */
  function bodiesAbove(id: string): Set<string> {
    const above = new Set<string>();
    for (let body = bodyOf(id); body !== undefined && !above.has(body) && body !== id; body = bodyOf(body)) {
      above.add(body);
    }
    return above;
  }

  function bodyOf(id: string): string | undefined {
    return Object.hasOwn(actors, id) ? actors[id]?.['part-of'] : undefined;
  }
}
