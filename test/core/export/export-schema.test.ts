import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { exportDossier } from '../../../src/core/export/export-dossier.ts';
import { exportSchema } from '../../../src/core/export/export-schema.ts';
import { english } from '../../../src/core/words/en.ts';
import { generatedDossier } from '../../support/generated-dossier.ts';
import { scriptNames } from '../../support/sample-words.ts';
import { shippedDossier } from '../../support/shipped.ts';

const isExport = new Ajv2020({ strict: false }).compile(JSON.parse(exportSchema()) as object);
const errorsOf = (text: string) => (isExport(JSON.parse(text)) ? [] : isExport.errors);

describe('the published schema', () => {
  it.each<[string, () => Dossier]>([
    ['the shipped dossier', shippedDossier],
    ...scriptNames.map((script): [string, () => Dossier] => {
      return [`one in ${script}`, () => generatedDossier({ questions: 20, positions: 12, name: 40, script })];
    }),
  ])('takes the export of %s', (_, open) => {
    expect(errorsOf(exportDossier(open(), 'json', english, { 'dossier.yaml': 'title: x\n' }))).toEqual([]);
    expect(errorsOf(exportDossier(open(), 'json', english))).toEqual([]);
  });

  it('refuses what lacks something, or has more', () => {
    const exported = JSON.parse(exportDossier(shippedDossier(), 'json', english)) as Record<string, unknown>;
    const { revision: _, ...rest } = exported;
    expect(errorsOf(JSON.stringify(rest))).not.toEqual([]);
    expect(errorsOf(JSON.stringify({ ...exported, more: 1 }))).not.toEqual([]);
    expect(errorsOf(JSON.stringify({ ...exported, claims: [{}] }))).not.toEqual([]);
  });
});
