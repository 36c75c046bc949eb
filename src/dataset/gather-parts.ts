import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import { linkInTurns } from '../core/dossier/link-dossier.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import type { LoadedPart } from './hand-over.ts';
import type { LocatedProblem } from './located-problem.ts';

/** What was loaded. Where there are problems, there are no dossiers. */
export interface Gathered {
  /** By their ids. */
  dossiers: ReadonlyMap<string, Dossier>;
  problems: readonly LocatedProblem[];
}

/**
 * Takes the parts of what was loaded one after the other, and gives the whole at the last. Dossiers are linked with
 * turns for others in between. `served` are those that may have stayed as they were.
 */
export function gatherParts(served: ReadonlyMap<string, Dossier>): (part: LoadedPart) => Promise<Gathered | null> {
  const dossiers = new Map<string, Dossier>();
  let open: { files: DossierFiles; revision: string } | null = null;
  let sources = new Map<string, SourceRecord>();
  let claims: ClaimRecord[] = [];
  return async (part) => {
    switch (part.kind) {
      case 'served': {
        await close();
        const dossier = served.get(part.id);
        if (dossier !== undefined) dossiers.set(part.id, dossier);
        return null;
      }
      case 'dossier': {
        await close();
        const { id, revision, dossier, actors } = part;
        sources = new Map();
        open = { files: { id, dossier, actors, sources }, revision };
        return null;
      }
      case 'source':
        claims = [];
        sources.set(part.id, { ...part.source, claims });
        return null;
      case 'claims':
        claims.push(...part.claims);
        return null;
      case 'end':
        if (part.problems.length > 0) return { dossiers: new Map(), problems: part.problems };
        await close();
        return { dossiers, problems: [] };
      default:
        return part satisfies never;
    }
  };

  /** Links the dossier whose parts were taken. */
  async function close(): Promise<void> {
    if (open === null) return;
    const turns = linkInTurns(open.files, open.revision);
    open = null;
    for (let turn = turns.next(); ; turn = turns.next()) {
      if (turn.done) return void dossiers.set(turn.value.id, turn.value);
      await nextTurn();
    }
  }
}
