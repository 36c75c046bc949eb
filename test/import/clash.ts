import { importTable, type TableImport } from '../../src/import/import-table.ts';
import { tempDossier, tempFolder } from '../dataset/temp-folder.ts';

/** An invented dossier into which tables are brought. */
export const clash: Readonly<Record<string, string>> = {
  'dossier.yaml': `title: Clash at the bridge
summary: An invented clash, and what was said of it.
questions:
  bridge-killed:
    ask: How many people were killed at the bridge?
    title: Killed at the bridge
    measure: cumulative
    unit: people
  bridge-cause:
    ask: Why did the bridge fall?
    title: The cause
    measure: text
`,
  'actors.yaml': `parties: {}
actors:
  river-post: { name: River Post, kind: outlet, aliases: [riverpost.example] }
  mayor: { name: Ann Example, kind: person, aliases: [the mayor] }
`,
  'sources/river-post-1.yaml': `publisher: river-post
title: Dead at the bridge
language: en
url: null
published: 2031-03-07
capture: null
claims:
  - id: mayor-killed
    statement: The mayor put the number of people killed at 10 or more.
    quote: at least 10 people were killed
    chain: [mayor]
    modality: asserted
    answers: bridge-killed
    value: at least 10
    as-of: 2031-03-04
  - id: post-cause
    statement: River Post blames old steel.
    quote: the steel was old
    modality: asserted
    answers: bridge-cause
    value: the steel was old
`,
};

const today = Temporal.PlainDate.from('2031-04-01').since('1970-01-01').days;

/** A data folder with that dossier, as "flood" is elsewhere, and a way to bring a file into it. */
export function openClash() {
  const dataDir = tempDossier(clash);
  const run = async (name: string, content: string | Buffer, changes: Partial<TableImport> & { map?: string } = {}) => {
    const folder = tempFolder({ [name]: content, ...(changes.map === undefined ? {} : { 'map.yaml': changes.map }) });
    const { map, ...request } = changes;
    const result = await importTable(
      {
        path: `${folder}/${name}`,
        dossier: 'flood',
        shape: 'csv',
        mapping: map === undefined ? null : `${folder}/map.yaml`,
        sourceId: null,
        encoding: 'utf-8',
        dryRun: false,
        ...request,
      },
      { dataDir, maxBytes: 64_000_000, today },
    );
    return result.ok ? { code: result.code, text: result.text } : { code: 2, text: result.message };
  };
  return { dataDir, run };
}
