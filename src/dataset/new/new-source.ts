import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../core/checks/did-you-mean.ts';
import { unknownId } from '../../core/checks/unknown-id.ts';
import { ActorsRecord } from '../../core/dossier/actor.ts';
import { CaptureRecord } from '../../core/dossier/source-record.ts';
import { findDossiers } from '../find-dossiers.ts';
import { fromCurrentFolder } from '../located-problem.ts';
import { parseFile } from '../parse-file.ts';
import { readDataFile } from '../read-data-file.ts';
import { startReading } from '../reading.ts';
import type { Written } from './new-dossier.ts';
import { whyNoId } from './why-no-id.ts';

/** What a person names of a new source. */
export interface NewSource {
  dossier: string;
  id: string;
  publisher: string;
  /** The file of its text among the captures; null where nobody kept it. */
  capture: string | null;
}

/** Writes a source of which nothing is known yet but its publisher. Nothing is ever overwritten. */
export function newSource(dataDir: string, { dossier, id, publisher, capture }: NewSource): Written {
  const { names } = findDossiers(dataDir);
  if (!names.includes(dossier))
    return { ok: false, message: `There is no dossier "${dossier}"${didYouMean(dossier, names) || thereAre(names)}` };
  const why = whyNoId(id);
  if (why !== null) return { ok: false, message: `"${id}" cannot be the name of a source: ${why}` };
  const path = join(dataDir, dossier, 'sources', `${id}.yaml`);
  if (existsSync(path))
    return { ok: false, message: `${fromCurrentFolder(path)} is there already; choose another name.` };
  const whyNot = whyNoPublisher(dataDir, dossier, publisher) ?? whyNoCapture(capture);
  if (whyNot !== null) return { ok: false, message: whyNot };
  writeFileSync(path, sourceText(publisher, capture), { flag: 'wx' });
  return {
    ok: true,
    text: [
      `${fromCurrentFolder(path)}: written; null is right for what nobody knows, und for a language that is not known.`,
      'Next: fill in what the document shows, and write its claims (data/README.md, "A claim"). Then:',
      capture === null ? '  npm run check' : '  CAPTURES_DIR=<their folder> npm run check -- --fix',
      '',
    ].join('\n'),
  };
}

function thereAre(names: readonly string[]): string {
  return names.length === 0 ? '; make one with npm run new -- dossier <id>' : `; there is ${names.join(', ')}`;
}

function whyNoPublisher(dataDir: string, dossier: string, publisher: string): string | null {
  const path = join(dataDir, dossier, 'actors.yaml');
  const file = readDataFile(path, startReading(dataDir));
  try {
    if (!file.ok) throw new Error(file.why);
    const { actors } = parseFile(ActorsRecord, file.bytes);
    const unknown = unknownId(publisher, actors, `an actor of ${fromCurrentFolder(path)}`);
    return unknown === null ? null : `${unknown}. An actor is written as ${publisher}: { name: …, kind: outlet }`;
  } catch {
    return `${fromCurrentFolder(path)} cannot be read; npm run check tells why.`;
  }
}

function whyNoCapture(capture: string | null): string | null {
  if (capture === null || CaptureRecord.shape.file.safeParse(capture).success) return null;
  return `"${capture}" cannot be the name of a capture: ${CaptureRecord.shape.file.safeParse(capture).error?.issues[0]?.message}.`;
}

function sourceText(publisher: string, capture: string | null): string {
  return `publisher: ${publisher}
title: null
language: und
url: null
published: null
capture: ${capture === null ? 'null' : `{ file: ${capture} }`}
claims: []
`;
}
