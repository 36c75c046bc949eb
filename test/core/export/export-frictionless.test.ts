import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { exportFrictionless } from '../../../src/core/export/export-frictionless.ts';
import type { Field, ForeignKey } from '../../../src/core/export/table.ts';
import { english } from '../../../src/core/words/en.ts';
import { attacks } from '../../support/attacks.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { readCsv } from './read-csv.ts';

interface Resource {
  name: string;
  path: string;
  schema: { fields: Field[]; primaryKey: string[]; foreignKeys?: ForeignKey[]; missingValues: string[] };
}

const profile = JSON.parse(
  readFileSync(new URL('profiles/datapackage-profile-2.0.json', import.meta.url), 'utf8'),
) as object;
const isDataPackage = new Ajv({ strict: false, validateFormats: false }).compile(profile);

/** What is wrong with a package: by the published profile, and of every cell by its Table Schema. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as { resources: Resource[] };
  const ofProfile = isDataPackage(descriptor) ? [] : [JSON.stringify(isDataPackage.errors)];
  const tables = new Map(descriptor.resources.map((resource) => [resource.name, rowsOf(resource, files)]));
  return [
    ...ofProfile,
    ...descriptor.resources.flatMap(({ name, schema }) => {
      const rows = tables.get(name) ?? [];
      const keys = rows.map((row) => schema.primaryKey.map((field) => row[field]).join('\n'));
      return [
        ...rows.flatMap((row) => schema.fields.flatMap((field) => problemOfCell(row[field.name] ?? '', field, name))),
        ...(new Set(keys).size === keys.length ? [] : [`${name}: a key stands twice`]),
        ...(schema.foreignKeys ?? []).flatMap(({ fields: [own = ''], reference }) => {
          const others = tables.get(reference.resource === '' ? name : reference.resource) ?? [];
          const known = new Set(others.map((row) => row[reference.fields[0] ?? '']));
          return rows.flatMap(({ [own]: value = '' }) =>
            value === '' || known.has(value) ? [] : [`${name}.${own}: there is no ${value} in ${reference.resource}`],
          );
        }),
      ];
    }),
  ];
}

function rowsOf({ path, schema }: Resource, files: ReadonlyMap<string, string>): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(files.get(path) ?? '');
  expect(head).toEqual(schema.fields.map(({ name }) => name));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const lexical = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
} as const;

function problemOfCell(cell: string, { name, type, constraints = {} }: Field, table: string): string[] {
  const where = `${table}.${name}`;
  if (cell === '') return constraints.required === true ? [`${where} is empty`] : [];
  const isListed = constraints.enum === undefined || constraints.enum.includes(cell);
  return [
    ...(lexical[type].test(cell) ? [] : [`${where}: "${cell}" is no ${type}`]),
    ...(isListed ? [] : [`${where}: "${cell}" is none of ${constraints.enum}`]),
  ];
}

const packageOf = (dossier: Dossier) => exportFrictionless(dossier, null, english);

describe('the package', () => {
  it.each([
    ['the shipped dossier', shippedDossier],
    ['a generated one', () => generatedDossier({ questions: 30, positions: 12, name: 25, script: 'latin' })],
    ['one in another script', () => generatedDossier({ questions: 10, positions: 12, name: 60, script: 'arabic' })],
  ])('of %s keeps the published profile, and every cell its schema', (_, open) => {
    expect(problemsOf(packageOf(open()))).toEqual([]);
  });

  it('is caught where a cell does not keep its schema', () => {
    const files = new Map(packageOf(shippedDossier()));
    const claims = files.get('claims.csv') ?? '';
    files.set(
      'claims.csv',
      claims.replace(/,asserted,/, ',sworn,').replace(/\r\n[a-z-]+,[a-z0-9-]+,/, '\r\nx,nowhere,'),
    );
    expect(problemsOf(files)).toEqual([
      expect.stringContaining('"sworn" is none of'),
      'claims.source: there is no nowhere in sources',
    ]);
  });

  it('is caught where the profile does not allow it', () => {
    const files = new Map(packageOf(shippedDossier()));
    const text = files.get('datapackage.json') ?? '';
    files.set('datapackage.json', text.replace('"type": "boolean"', '"type": "perhaps"'));
    expect(isDataPackage(JSON.parse(files.get('datapackage.json') ?? ''))).toBe(false);
    expect(isDataPackage(JSON.parse(text))).toBe(true);
  });

  it('names a licence only where one is given', () => {
    const descriptor = (licence: string | null) =>
      JSON.parse(exportFrictionless(shippedDossier(), licence, english).get('datapackage.json') ?? '') as object;
    expect(descriptor(null)).not.toHaveProperty('licenses');
    expect(descriptor('CC-BY-4.0')).toMatchObject({ licenses: [{ name: 'CC-BY-4.0' }] });
    expect(descriptor(null)).toMatchObject({ version: shippedDossier().revision });
  });

  it('keeps hostile texts in their cells, where no spreadsheet runs them', () => {
    const [claim] = dossierOf({ claims: [{ id: 'c' }] }).claims.values();
    if (claim === undefined) throw new Error('there is a claim');
    for (const note of [...attacks, '=1+1', '"', ',', '\r\n', '@SUM(1)']) {
      const dossier = dossierOf({ claims: [{ id: 'c' }] });
      const claims = new Map([['c', { ...claim, note }]]);
      const files = packageOf({ ...dossier, claims, title: note });
      expect(problemsOf(files)).toEqual([]);
      const [head = [], row = []] = readCsv(files.get('claims.csv') ?? '');
      const cell = row[head.indexOf('note')] ?? '';
      expect([note, `'${note}`]).toContain(cell);
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
  });
});
