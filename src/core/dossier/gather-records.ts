import type { ClaimRecord } from './claim-record.ts';
import type { DossierFiles } from './dossier-record.ts';
import type { RecordPart } from './record-part.ts';
import type { SourceRecord } from './source-record.ts';

/** Puts the parts of a dossier's records together, one after the other. */
export interface RecordGatherer {
  /** Throws where a part comes before what it belongs to. */
  take(part: RecordPart): void;
  /** Throws where no dossier came. */
  files(): DossierFiles;
}

export function gatherRecords(): RecordGatherer {
  const sources = new Map<string, SourceRecord>();
  let head: Extract<RecordPart, { kind: 'dossier' }> | null = null;
  let claims: ClaimRecord[] | null = null;
  return {
    take(part) {
      switch (part.kind) {
        case 'dossier':
          head = part;
          return;
        case 'actors':
          if (head === null) throw new Error('actors without a dossier');
          Object.assign(head.actors.actors, part.actors);
          return;
        case 'source':
          claims = [];
          sources.set(part.id, { ...part.source, claims });
          return;
        case 'claims':
          if (claims === null) throw new Error('claims without a source');
          claims.push(...part.claims);
          return;
        default:
          part satisfies never;
      }
    },
    files() {
      if (head === null) throw new Error('records without a dossier');
      const { id, dossier, actors } = head;
      return { id, dossier, actors, sources };
    },
  };
}
