import { describe, expect, it } from 'vitest';
import { readImportArguments } from '../../src/tasks/read-import-arguments.ts';

const read = (line: string, exports: readonly string[] = []) =>
  readImportArguments(line.split(' '), (path) => exports.includes(path));

describe('an exported dossier is meant', () => {
  it.each([
    ['by what the file says of itself', 'flood.json', ['flood.json'], null],
    ['by it, also beside a name', 'flood.json --dossier flood', ['flood.json'], 'flood'],
    ['by a word', 'flood.txt --as dossier', [], null],
    ['by a JSON file of which nothing else is said', 'flood.json', [], null],
  ])('%s', (_, line, exports, dossier) => {
    expect(read(line, exports)).toMatchObject({ ok: true, kind: 'dossier', dossier });
  });

  it('and takes nothing that says how a table is read', () => {
    expect(read('flood.json --map x.yaml', ['flood.json'])).toEqual({
      ok: false,
      message: '--map is for tables, and "flood.json" is an exported dossier; leave it out',
    });
  });
});

describe('a table is meant', () => {
  it.each(['rows.csv --dossier flood', 'reviews.json --dossier flood --as claimreview'])('by %s', (line) => {
    expect(read(line)).toMatchObject({ ok: true, kind: 'table', dossier: 'flood' });
  });

  it.each([
    ['rows.csv', /Name the dossier; write npm run import -- <export\.json> or/],
    ['rows.csv --dossier flood --as tsv', /"tsv" is no shape; there are csv, .*, dossier$/],
    ['rows.csv --dossier flood --what', /Those arguments are not understood/],
  ])('and %s says what would be right', (line, why) => {
    expect(read(line)).toEqual({ ok: false, message: expect.stringMatching(why) });
  });
});
