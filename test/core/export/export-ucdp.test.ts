import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { exportUcdp, ucdpExportColumns } from '../../../src/core/export/export-ucdp.ts';
import { attacks } from '../../support/attacks.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { readCsv } from './read-csv.ts';

function rowsOf(dossier: Dossier): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(exportUcdp(dossier).slice(1));
  expect(head).toEqual(ucdpExportColumns);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const houses = { measure: 'cumulative', unit: 'houses' } as const;

describe('the rows', () => {
  it('have the reported range, and no best figure', () => {
    const dossier = dossierOf({
      questions: { houses },
      claims: [
        { id: 'a', chain: ['mayor'], answers: 'houses', value: 'at least 300', 'as-of': '2031-03-03' },
        { id: 'b', chain: ['ministry'], answers: 'houses', value: 'exactly 120', 'as-of': '2031-03-04' },
      ],
    });
    expect(rowsOf(dossier)).toMatchObject([
      {
        id: 'flood/houses',
        best: '',
        low: '120',
        high: '',
        low_text: 'exactly 120',
        high_text: 'at least 300',
        low_claim: 'b',
        high_claim: 'a',
        year: '2031',
        date_prec: '2',
        date_start: '2031-03-03',
        date_end: '2031-03-04',
        source_original: 'Ministry; Mayor',
        origins_min: '2',
        revision: '000000000000',
      },
    ]);
  });

  it('have what one position alone says, its newest figure', () => {
    const dossier = dossierOf({
      questions: { houses },
      claims: [
        { id: 'a', chain: ['mayor'], answers: 'houses', value: 'exactly 90', 'as-of': '2031-03-01' },
        { id: 'b', chain: ['mayor'], answers: 'houses', value: 'exactly 120', 'as-of': '2031-03-04' },
      ],
    });
    expect(rowsOf(dossier)).toMatchObject([{ low: '120', high: '120', date_prec: '1', number_of_sources: '1' }]);
  });

  it.each([
    ['2031-03-04/2031-03-10', '3'],
    ['2031-03', '4'],
    ['2031', '5'],
    ['2029/2031', ''],
    ['2031-03-04/..', ''],
  ])('are as precise as their date %s: %s', (asOf, precision) => {
    const dossier = dossierOf({
      questions: { houses },
      claims: [{ id: 'a', chain: ['mayor'], answers: 'houses', value: '300', 'as-of': asOf }],
    });
    expect(rowsOf(dossier)[0]?.date_prec).toBe(precision);
  });

  it('leave out what is predicted, unconfirmed or no figure', () => {
    const dossier = dossierOf({
      questions: { houses },
      claims: [
        { id: 'a', chain: ['mayor'], answers: 'houses', value: '300', modality: 'predicted' },
        { id: 'b', chain: ['ministry'], answers: 'houses', value: 'unstated' },
      ],
    });
    expect(rowsOf(dossier)).toEqual([]);
  });

  it('keep hostile titles and names in their cells', () => {
    const dossier = dossierOf({ questions: { houses }, claims: [{ id: 'a', answers: 'houses', value: '300' }] });
    for (const text of [...attacks, '=1+1', '";"']) {
      for (const { source } of dossier.claims.values()) Object.assign(source, { title: text });
      const [row] = rowsOf(dossier);
      expect([text, `'${text}`]).toContain(row?.source_headline);
    }
  });

  it('of the shipped dossier all lack a best figure', () => {
    const rows = rowsOf(shippedDossier());
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ best }) => best !== '')).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
