import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ActorsRecord } from '../../core/dossier/actor.ts';
import { DossierRecord } from '../../core/dossier/dossier-record.ts';
import { SourceRecord } from '../../core/dossier/source-record.ts';
import { exportSchema } from '../../core/export/export-schema.ts';
import { fromCurrentFolder } from '../located-problem.ts';

const records = { source: SourceRecord, dossier: DossierRecord, actors: ActorsRecord } as const;

/** The JSON Schemas with which editors complete our YAML files, and that of an export, as texts by file name. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(records).map(([name, record]): [string, string] => {
      const { $schema, ...schema } = z.toJSONSchema(record, { io: 'input', target: 'draft-7' });
      const title = `Parallax: ${name}${name === 'source' ? 's/<source-id>' : ''}.yaml`;
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`];
    }),
    ['export.schema.json', exportSchema()],
  ]);
}

/** Writes the schemas into `<data>/schema`, and says which files it changed. */
export function writeEditorSchemas(dataDir: string): string[] {
  const folder = join(dataDir, 'schema');
  return [...editorSchemas()].flatMap(([name, text]) => {
    const path = join(folder, name);
    if (readIfThere(path) === text) return [];
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
    return `${fromCurrentFolder(path)}: written anew from the record's schema`;
  });
}

/** The text of a file; null where it cannot be read. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
