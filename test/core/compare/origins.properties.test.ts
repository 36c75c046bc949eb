import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOrigins, isSameActor, shareOrigin } from '../../../src/core/compare/origins.ts';
import { hopId } from '../../../src/core/dossier/claim-record.ts';
import type { Actor, Claim } from '../../../src/core/dossier/dossier.ts';
import { jointActor } from '../../../src/core/dossier/link-actors.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { often } from '../../support/often.ts';
import { manyRuns } from '../../support/runs.ts';

const voices = { minister: 'ministry', spokesman: 'minister', aide: 'mayor' } as const;
const bodies = ['ministry', 'army', 'mayor', 'governor', 'officials'] as const;
const actors = {
  officials: { kind: 'anonymous' as const },
  ...Object.fromEntries(Object.entries(voices).map(([voice, body]) => [voice, { 'part-of': body }])),
};
const pages = ['post', 'herald', 'echo'];
const speaker = fc.constantFrom<string>(...bodies, ...Object.keys(voices));
const together = fc.uniqueArray(speaker, { minLength: 2, maxLength: 3 });
const alone = fc.tuple(fc.constantFrom([], ['wire']), speaker).map(([relay, last]): Hops => [...relay, last]);
const joint = fc.tuple(fc.constantFrom([], ['wire']), together).map(([relay, last]): Hops => [...relay, last]);
type Hops = (string | string[])[];

interface Drawn {
  page: string;
  chain: Hops;
  isComplete: boolean;
}
const drawnWith = (chain: fc.Arbitrary<Hops>): fc.Arbitrary<Drawn> =>
  fc.record({ page: fc.constantFrom(...pages), chain, isComplete: fc.constantFrom(...often(4, true), false) });
const anyone = fc.oneof({ weight: 5, arbitrary: alone }, { weight: 3, arbitrary: joint }, fc.constant<Hops>([]));
const several = fc.array(drawnWith(anyone), { minLength: 1, maxLength: 6 });

const everyone = [...bodies, ...Object.keys(voices), 'wire'];
const pool = dossierOf({
  actors,
  claims: [{ chain: everyone, circular: true }],
  sources: Object.fromEntries([...pages, 'another'].map((page) => [page, {}])),
});
const joints = new Map<string, Actor>();

function claimsOf(drawn: readonly Drawn[]): Claim[] {
  const [base] = pool.claims.values();
  return drawn.flatMap(({ page, chain: hops, isComplete }, index) => {
    const source = pool.sources.get(page);
    if (base === undefined || source === undefined) throw new Error(`no page ${page}`);
    const chain = hops.map(actorOf);
    const claim = { ...base, id: `claim-${index}`, source, chain, chainComplete: isComplete, circular: false };
    return { ...claim, origin: chain.at(-1) ?? source.author };
  });
}

function actorOf(hop: string | string[]): Actor {
  if (typeof hop !== 'string') {
    const id = hopId(hop);
    return joints.getOrInsertComputed(id, () => jointActor(id, hop.toSorted().map(actorOf), 'en'));
  }
  const actor = pool.actors.get(hop);
  if (actor === undefined) throw new Error(`no actor ${hop}`);
  return actor;
}

function count(drawn: readonly Drawn[]) {
  const { min, max } = countOrigins(claimsOf(drawn));
  return { min, max };
}

/** The same with every voice replaced by its body. */
function byBodies(drawn: readonly Drawn[]): Drawn[] {
  const bodyOf = (actor: string): string => {
    const body = Object.entries(voices).find(([voice]) => voice === actor)?.[1];
    return body === undefined ? actor : bodyOf(body);
  };
  return drawn.map((one) => ({
    ...one,
    chain: one.chain.map((hop) => {
      if (typeof hop === 'string') return bodyOf(hop);
      const speakers = [...new Set(hop.map(bodyOf))];
      return speakers.length === 1 ? (speakers[0] ?? '') : speakers;
    }),
  }));
}

it('a voice counts as its body', () => {
  fc.assert(
    fc.property(several, (drawn) => {
      expect(count(drawn)).toEqual(count(byBodies(drawn)));
    }),
    manyRuns,
  );
});

it('a voice of a body that already speaks adds no origin', () => {
  const voice = fc.constantFrom(...Object.keys(voices));
  fc.assert(
    fc.property(several, voice, fc.constantFrom(...pages, 'another'), (drawn, added, page) => {
      const body = byBodies([{ page, chain: [added], isComplete: true }]);
      const before = [...drawn, ...body.map((one) => ({ ...one, page: 'post' }))];
      expect(count([...before, { page, chain: [added], isComplete: true }])).toEqual(count(before));
    }),
    manyRuns,
  );
});

it('another outlet lowers no count', () => {
  fc.assert(
    fc.property(several, drawnWith(anyone), (drawn, more) => {
      const before = count(drawn);
      const after = count([...drawn, { ...more, page: 'another' }]);
      expect(after.min).toBeGreaterThanOrEqual(before.min);
      expect(after.max).toBeGreaterThanOrEqual(before.max);
    }),
    manyRuns,
  );
});

it('another outlet that tells what is told already changes no count', () => {
  fc.assert(
    fc.property(several, fc.nat(5), (drawn, index) => {
      const again = drawn[index % drawn.length];
      if (again === undefined || again.chain.length === 0) return;
      expect(count([...drawn, { ...again, page: 'another' }])).toEqual(count(drawn));
    }),
    manyRuns,
  );
});

it('the order of claims and of speakers does not matter', () => {
  fc.assert(
    fc.property(several, (drawn) => {
      const turned = drawn.map((one) => ({
        ...one,
        chain: one.chain.map((hop) => (typeof hop === 'string' ? hop : hop.toReversed())),
      }));
      expect(count(turned.toReversed())).toEqual(count(drawn));
      const [claims, others] = [claimsOf(drawn), claimsOf(turned)];
      for (const [index, claim] of claims.entries()) expect(others[index]?.origin.name).toBe(claim.origin.name);
    }),
    manyRuns,
  );
});

it('claims of one body share an origin, and no count is below one or upside down', () => {
  fc.assert(
    fc.property(several, (drawn) => {
      const claims = claimsOf(drawn);
      for (const a of claims) {
        for (const b of claims) {
          expect(shareOrigin(a, b)).toBe(shareOrigin(b, a));
          expect(isSameActor(a, b)).toBe(isSameActor(b, a));
          if (isSameActor(a, b)) expect(shareOrigin(a, b)).toBe(true);
        }
      }
      const { min, max } = countOrigins(claims);
      expect(min).toBeGreaterThanOrEqual(1);
      expect(max).toBeGreaterThanOrEqual(min);
    }),
    manyRuns,
  );
});
