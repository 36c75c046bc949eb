import type { z } from 'zod';
import type { ShortDossier, ShortQuestion, ShortSource } from '../../src/core/checks/short-dossier.ts';
import { ActorsRecord } from '../../src/core/dossier/actor.ts';
import type { ClaimRecord } from '../../src/core/dossier/claim-record.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { type DossierFiles, DossierRecord } from '../../src/core/dossier/dossier-record.ts';
import { linkDossier } from '../../src/core/dossier/link-dossier.ts';
import { SourceRecord } from '../../src/core/dossier/source-record.ts';

/**
 * The files of a dossier from short partial records, parsed through the schemas. What is left out is filled in: claims
 * are `claim-1`, … and asserted; a source is published on 2031-03-05 by the actor of its own id; actors that are only
 * named are declared (`declareActors: false` stops that).
 */
export function dossierFiles(short: ShortDossier = {}): DossierFiles {
  const sources = sourcesOf(short);
  return {
    id: short.id ?? 'flood',
    dossier: DossierRecord.parse({
      title: 'Flood at the barrier',
      summary: 'An invented flood.',
      ...short.dossier,
      questions: mapValues(short.questions ?? {}, question),
    }),
    actors: ActorsRecord.parse({ parties: short.parties ?? {}, actors: actorsOf(short, sources) }),
    sources,
  };
}

/**
 * The dossier of those files, linked, with each quote of a kept text at some position of it. Every reference in them
 * must resolve. For quotes without a position, link the files themselves.
 */
export function dossierOf(short: ShortDossier = {}, revision = '000000000000'): Dossier {
  return linkDossier(withPositions(dossierFiles(short)), revision);
}

function withPositions(files: DossierFiles): DossierFiles {
  const sources = [...files.sources].map(([id, source]) => {
    const claims = source.claims.map((claim, index): ClaimRecord => {
      const start = 100 * index;
      return { ...claim, at: claim.at ?? [start, start + [...claim.quote].length] };
    });
    return [id, source.capture === null ? source : { ...source, claims }] as const;
  });
  return { ...files, sources: new Map(sources) };
}

function sourcesOf(short: ShortDossier): Map<string, SourceRecord> {
  const river = short.claims === undefined ? {} : { 'river-post': { claims: short.claims } };
  const sources = new Map<string, SourceRecord>();
  let count = 0;
  for (const [id, source] of Object.entries({ ...river, ...short.sources })) {
    sources.set(id, SourceRecord.parse(sourceInput(id, source, () => ++count)));
  }
  return sources;
}

function sourceInput(id: string, short: ShortSource, next: () => number): z.input<typeof SourceRecord> {
  const { claims = [], ...rest } = short;
  return {
    publisher: id,
    title: `A report of ${nameOf(id)}`,
    language: 'en',
    url: null,
    published: '2031-03-05',
    ...rest,
    capture: rest.capture === undefined ? { file: `${id}.txt`, sha256: '0'.repeat(64) } : rest.capture,
    claims: claims.map((claim) => {
      const key = claim.id ?? `claim-${next()}`;
      return {
        id: key,
        statement: 'Somebody said something.',
        quote: `words of ${key}`,
        modality: 'asserted',
        ...claim,
      };
    }),
  };
}

function question(short: ShortQuestion, id: string): z.input<typeof DossierRecord>['questions'][string] {
  const scopes = mapValues(short.scopes ?? {}, (scope, key) => ({ label: key, ...scope }));
  return { ask: `What of ${id}?`, title: nameOf(id), measure: 'cumulative', ...short, scopes };
}

function actorsOf(
  short: ShortDossier,
  sources: ReadonlyMap<string, SourceRecord>,
): z.input<typeof ActorsRecord>['actors'] {
  const declared = mapValues(short.actors ?? {}, (actor, id) => ({
    name: nameOf(id),
    kind: 'office' as const,
    ...actor,
  }));
  if (short.declareActors === false) return declared;
  const outlets = [...sources.values()].flatMap(({ publisher, syndicates }) => [publisher, syndicates ?? publisher]);
  const hops = [...sources.values()].flatMap((source) => source.claims.flatMap((claim) => claim.chain.flat()));
  const bodies = Object.values(short.actors ?? {}).flatMap((actor) => actor['part-of'] ?? []);
  const invented = [
    ...outlets.map((id) => [id, { name: nameOf(id), kind: 'outlet' as const }] as const),
    ...[...hops, ...bodies]
      .filter((id) => !outlets.includes(id))
      .map((id) => [id, { name: nameOf(id), kind: 'office' as const }] as const),
  ];
  return { ...Object.fromEntries(invented), ...declared };
}

/** "river-post" as "River Post". */
function nameOf(id: string): string {
  return id.replaceAll(
    /(^|-)(\p{L}|\p{N})/gu,
    (_, joint: string, first: string) => (joint && ' ') + first.toUpperCase(),
  );
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (from: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, from]) => [key, map(from, key)]));
}
