import type { z } from 'zod';
import { ActorsRecord } from '../../core/dossier/actor.ts';
import { DossierRecord } from '../../core/dossier/dossier-record.ts';
import { SourceRecord } from '../../core/dossier/source-record.ts';

/** The schema of a dossier's file, by its name within the folder. */
export function schemaOfFile(name: string): z.ZodObject {
  if (name === 'dossier.yaml') return DossierRecord;
  return name === 'actors.yaml' ? ActorsRecord : SourceRecord;
}
