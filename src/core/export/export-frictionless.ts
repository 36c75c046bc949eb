import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { claimsTable } from './claims-table.ts';
import { differenceTables } from './difference-tables.ts';
import { recordTables } from './record-tables.ts';
import type { Table } from './table.ts';
import { writeCsv } from './write-csv.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/**
 * The dossier as a Data Package (version 2; tools for version 1 read it too): its files by name, `datapackage.json`
 * and a CSV for each table. A licence stands in it only where one is given: whoever publishes the data says which.
 */
export function exportFrictionless(dossier: Dossier, licence: string | null, w: Words): ReadonlyMap<string, string> {
  const tables = [...recordTables(dossier), claimsTable(dossier, w), ...differenceTables(dossier, w)];
  const { id, title, summary, revision } = dossier;
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    profile: 'tabular-data-package',
    name: id,
    title,
    description: summary,
    version: revision,
    ...(licence === null ? {} : { licenses: [{ name: licence }] }),
    resources: tables.map(resourceOf),
  };
  return new Map([
    ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ...tables.map(({ name, fields, rows }): [string, string] => {
      return [
        `${name}.csv`,
        writeCsv(
          fields.map((field) => field.name),
          rows,
        ),
      ];
    }),
  ]);
}

function resourceOf({ name, description, fields, primaryKey, foreignKeys }: Table) {
  return {
    $schema: `${profiles}/dataresource.json`,
    profile: 'tabular-data-resource',
    name,
    type: 'table',
    path: `${name}.csv`,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields,
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}
