import type { Dossier } from './dossier.ts';
import type { DossierFiles } from './dossier-record.ts';

/** A record whose id may have moved to another. */
interface Movable {
  'moved-to'?: string | undefined;
}

/** The records that stand under the id that is used now. */
export function withoutMoved<Kept extends Movable>(records: Readonly<Record<string, Kept>>): Record<string, Kept> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => record['moved-to'] === undefined));
}

/** The old ids of every kind, each with the one that is used now, however often it moved. There must be no circles. */
export function movedIds(files: DossierFiles): Dossier['moved'] {
  const claims = [...files.sources.values()].flatMap((source) =>
    source.claims.map((claim) => [claim.id, claim] as const),
  );
  return {
    claim: finalIds(claims),
    actor: finalIds(Object.entries(files.actors.actors)),
    question: finalIds(Object.entries(files.dossier.questions)),
  };
}

function finalIds(records: readonly (readonly [string, Movable])[]): Map<string, string> {
  const moves = new Map(records.flatMap(([id, { 'moved-to': to }]) => (to === undefined ? [] : [[id, to] as const])));
  const finals = new Map<string, string>();
  for (const start of moves.keys()) {
    const passed: string[] = [];
    let id = start;
    for (let next = moves.get(id); next !== undefined && !finals.has(id); next = moves.get(id)) {
      if (passed.length > moves.size) throw new Error(`"${start}" moves in a circle`);
      passed.push(id);
      id = next;
    }
    const final = finals.get(id) ?? id;
    for (const one of passed) finals.set(one, final);
  }
  return new Map([...moves.keys()].map((id) => [id, finals.get(id) ?? id]));
}
