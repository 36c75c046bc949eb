import { join } from 'node:path';
import type { ActorsRecord } from '../core/dossier/actor.ts';
import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import type { DossierRecord } from '../core/dossier/dossier-record.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { findDossiers } from './find-dossiers.ts';
import { limitProblems } from './limit-problems.ts';
import { readDossier } from './load-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';
import { defaultLimits, startReading } from './reading.ts';
import { revisionOf } from './revision.ts';

/** What is to be loaded. */
export interface LoadOrder {
  dataDir: string;
  /** The most that the data may have, in bytes. */
  maxBytes: number;
  /** The revisions of the dossiers that are loaded already, by their ids. They are not loaded again. */
  served: ReadonlyMap<string, string>;
}

/** A part of what was loaded. Claims belong to the source before them, and sources to the dossier before them. */
export type LoadedPart =
  | { kind: 'served'; id: string }
  | { kind: 'dossier'; id: string; revision: string; dossier: DossierRecord; actors: ActorsRecord }
  | { kind: 'source'; id: string; source: SourceRecord }
  | { kind: 'claims'; claims: readonly ClaimRecord[] }
  | { kind: 'end'; problems: readonly LocatedProblem[] };

/** So many claims are handed over within a few milliseconds. */
const claimsInPart = 500;

/** Loads a data folder dossier by dossier, and gives what was loaded in parts that are handed over one by one. */
export function* loadInParts({ dataDir, maxBytes, served }: LoadOrder): Generator<LoadedPart> {
  const reading = startReading(dataDir, { ...defaultLimits, maxBytes });
  const found = findDossiers(dataDir, reading);
  const problems = [...found.problems];
  for (const id of found.names) {
    const folder = readDossierFolder(join(dataDir, id), id, reading);
    const revision = revisionOf(folder.files);
    if (folder.problems.length === 0 && served.get(id) === revision) {
      yield { kind: 'served', id };
      continue;
    }
    const read = readDossier(folder);
    if (!read.ok) problems.push(...read.problems);
    // a broken folder is not served: only its problems are needed from there on
    if (!read.ok || problems.length > 0) continue;
    const { dossier, actors, sources } = read.files;
    yield { kind: 'dossier', id, revision, dossier, actors };
    for (const [source, record] of sources) {
      yield { kind: 'source', id: source, source: { ...record, claims: [] } };
      for (let start = 0; start < record.claims.length; start += claimsInPart) {
        yield { kind: 'claims', claims: record.claims.slice(start, start + claimsInPart) };
      }
    }
  }
  yield { kind: 'end', problems: limitProblems(problems, reading.limits.mostTold) };
}
