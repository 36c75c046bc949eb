import { expect, it } from 'vitest';
import { readExportArguments } from '../../src/tasks/read-export-arguments.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossiers = new Map([['flood', dossierOf()]]);
const read = (line: string) => readExportArguments(line.split(' '), dossiers);

it('takes a folder and a licence for a package', () => {
  expect(read('--format frictionless --out x --licence CC-BY-4.0')).toMatchObject({ out: 'x', licence: 'CC-BY-4.0' });
  expect(read('--format frictionless --out x')).toMatchObject({ ok: true, out: 'x', licence: null });
});

it.each([
  ['--format frictionless', /name the folder to write them into with --out DIR/],
  ['--format frictionless --out x --licence <b>', /"<b>" is no name of a licence/],
  ['--format json --out x', /json is printed: --out and --licence are for frictionless/],
  ['--format xml', /The format is one of json, csv, .*ucdp, annotations, .*frictionless; write/],
  ['--format json --dossier other', /There is no dossier "other"; there is flood/],
])('says of %s what would be right', (line, why) => {
  expect(read(line)).toEqual({ ok: false, message: expect.stringMatching(why) });
});

it.each(['ucdp', 'annotations', 'json', 'atom'])('prints %s', (format) => {
  expect(read(`--format ${format}`)).toMatchObject({ ok: true, format });
});
