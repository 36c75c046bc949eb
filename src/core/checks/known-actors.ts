import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn, hopsOf, sourceFile } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every publisher, syndicated outlet, hop and body is an actor of actors.yaml. */
export const knownActors = {
  name: 'known-actors',
  needsEveryFile: true,
  run(files) {
    const { actors } = files.actors;
    const findings: Finding[] = [];
    for (const [id, source] of files.sources) {
      for (const key of ['publisher', 'syndicates'] as const) {
        const message = source[key] === undefined ? null : unknownId(source[key], actors, 'an actor of actors.yaml');
        if (message !== null) findings.push({ file: sourceFile(id), path: [key], message });
      }
    }
    for (const placed of claimsOf(files)) {
      for (const { actor, path } of hopsOf(placed)) {
        const message = unknownId(actor, actors, 'an actor of actors.yaml');
        if (message !== null) findings.push(findingIn(placed, path, message));
      }
    }
    for (const [id, { 'part-of': body }] of Object.entries(actors)) {
      const message = body === undefined ? null : unknownId(body, actors, 'an actor of actors.yaml');
      if (message !== null) findings.push({ file: 'actors.yaml', path: ['actors', id, 'part-of'], message });
    }
    return findings;
  },
  good: [
    { claims: [{ chain: ['coast-wire', 'mayor'] }, { chain: ['coast-wire', ['mayor', 'governor']] }] },
    { actors: { hall: {}, mayor: { 'part-of': 'hall' } }, claims: [{ chain: ['mayor'] }] },
  ],
  bad: [
    {
      files: {
        declareActors: false,
        actors: { 'river-post': {}, 'coast-wire': {} },
        claims: [{ chain: ['coast-wier'] }],
      },
      at: 'claims[0].chain[0]',
      says: 'did you mean "coast-wire"?',
    },
    {
      files: {
        declareActors: false,
        actors: { 'river-post': {}, mayor: {}, governor: {} },
        claims: [{ chain: [['mayor', 'governer']] }],
      },
      at: 'claims[0].chain[0][1]',
      says: 'did you mean "governor"?',
    },
    {
      files: {
        declareActors: false,
        actors: { 'river-post': {}, 'town-hall': {}, mayor: { 'part-of': 'town-hal' } },
        claims: [{ chain: ['mayor'] }],
      },
      file: 'actors.yaml',
      at: 'actors.mayor.part-of',
      says: 'did you mean "town-hall"?',
    },
    {
      files: { declareActors: false, actors: { herald: {} }, sources: { herald: { syndicates: 'post', claims: [] } } },
      file: 'sources/herald.yaml',
      at: 'syndicates',
      says: '"post" is not an actor of actors.yaml; there are herald',
    },
    {
      files: { declareActors: false, claims: [] },
      at: 'publisher',
      says: 'not an actor of actors.yaml; there is none',
    },
  ],
} satisfies Check;
