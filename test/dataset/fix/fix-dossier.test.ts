import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDossierFolder } from '../../../src/dataset/dossier-folder.ts';
import { fixDossier } from '../../../src/dataset/fix/fix-dossier.ts';
import { actorsYaml, capture, flood, sha256, sourceYaml } from '../flood.ts';
import { tempDossier, tempFolder, without } from '../temp-folder.ts';

const name = 'sources/river-post-17.yaml';

/** Fixes a dossier; gives the lines about it, and the files as they are then. */
function fix(files: Record<string, string | Buffer>, captures: Record<string, string> | null = null) {
  const data = tempDossier({ ...flood, ...files });
  const capturesDir = captures === null ? null : tempFolder(captures);
  const lines = fixDossier(readDossierFolder(join(data, 'flood'), 'flood'), capturesDir);
  return {
    lines: lines.map((line) => without(data, line)),
    read: (file: string) => readFileSync(join(data, 'flood', file)),
  };
}

/** The source as a person may write it: without hash and positions, with claims and keys in any order. */
const rough = `# about this source
publisher: river-post   # the outlet
language: en
title: Flood barrier overtopped
url: null
published: { edtf: 2031-03-07, basis: "the text says 'on Friday'" }
capture: { file: river-post-17.txt, at: null }
claims:
  # first the pumps
  - id: ministry-pumps-electric
    quote: Twelve of them are electric pumps
    # a comment on the statement
    statement: Twelve of the pumps are electric, according to River Post.
    modality: asserted
    answers: pumps-delivered
    scope: electric
    value: twelve

  # then the houses
  - statement: The mayor put the number of flooded houses at 300 or more.
    id: barrier-houses-flooded
    quote: at least 300 homes # as quoted
    at: [1, 19] # a wrong position
    chain: [coast-wire, mayor-of-x]
    modality: asserted
    answers: houses-flooded
    scope: houses
    value: at least 300

  - id: ministry-pumps-received
    statement: The ministry of water says that the region has received about 200 pumps.
    quote: We have received about 200 pumps
    chain: [water-ministry]
    modality: asserted
    answers: pumps-delivered
    scope: all
    value: about 200
# what the page carries besides
left-out:
  - why: an advertisement
    at: [306, 320]
  - { at: [284, 305], why: says what is not known }
  - { at: [0, 36], why: the paper's own line }
  - at: [37, 61]
    why: the headline, which says what the first sentence says, and which is too long for one line of a hundred and twenty
# the end
`;

it('fills in, sorts and tidies, and keeps every comment', () => {
  const { lines, read } = fix({ [name]: rough }, { 'river-post-17.txt': capture });
  expect(lines).toEqual([
    'flood/sources/river-post-17.yaml: filled in the hash of the capture, filled in 2 positions, ' +
      'corrected 1 position, sorted the claims, sorted what is left out',
  ]);
  const fixed = String(read(name));
  expect(fixed).toBe(`# about this source
publisher: river-post # the outlet
title: Flood barrier overtopped
language: en
url: null
published: { edtf: 2031-03-07, basis: "the text says 'on Friday'" }
capture: { file: river-post-17.txt, sha256: ${sha256}, at: null }
# what the page carries besides
left-out:
  - { at: [0, 36], why: the paper's own line }
  - at: [37, 61]
    why: the headline, which says what the first sentence says, and which is too long for one line of a hundred and twenty
  - { at: [284, 305], why: says what is not known }
  - at: [306, 320]
    why: an advertisement
claims:
  # then the houses
  - id: barrier-houses-flooded
    statement: The mayor put the number of flooded houses at 300 or more.
    quote: at least 300 homes # as quoted
    at: [112, 130] # a wrong position
    chain: [coast-wire, mayor-of-x]
    modality: asserted
    answers: houses-flooded
    scope: houses
    value: at least 300

  - id: ministry-pumps-received
    statement: The ministry of water says that the region has received about 200 pumps.
    quote: We have received about 200 pumps
    at: [176, 208]
    chain: [water-ministry]
    modality: asserted
    answers: pumps-delivered
    scope: all
    value: about 200

  # first the pumps
  - id: ministry-pumps-electric
    # a comment on the statement
    statement: Twelve of the pumps are electric, according to River Post.
    quote: Twelve of them are electric pumps
    at: [249, 282]
    modality: asserted
    answers: pumps-delivered
    scope: electric
    value: twelve

# the end
`);
  expect(fix({ [name]: fixed }, { 'river-post-17.txt': capture }).lines).toEqual([]);
});

it('says nothing of files in order, and does not write them', () => {
  const { lines, read } = fix({}, { 'river-post-17.txt': capture });
  expect(lines).toEqual([]);
  expect(String(read(name))).toBe(sourceYaml);
});

it('takes out a byte order mark and Windows line ends', () => {
  const { lines, read } = fix({ [name]: `\ufeff${sourceYaml.replaceAll('\n', '\r\n')}` });
  expect(lines).toEqual(['flood/sources/river-post-17.yaml: took out the byte order mark, tidied']);
  expect(String(read(name))).toBe(sourceYaml);
});

it('leaves a file alone that is not UTF-8, and fixes the others', () => {
  const latin = Buffer.from(sourceYaml.replace('title: Flood', 'title:    Fl\u00fcod'), 'latin1');
  const { lines, read } = fix({ [name]: latin, 'actors.yaml': actorsYaml.replace('kind: agency', 'kind:   agency') });
  expect(lines).toEqual(['flood/actors.yaml: tidied']);
  expect(read(name)).toEqual(latin);
  expect(String(read('actors.yaml'))).toBe(actorsYaml);
});

it('leaves a position alone that is not sure', () => {
  const unplaced = sourceYaml.replaceAll(/ {4}at: .*\n/g, '');
  const { lines, read } = fix({ [name]: unplaced }, { 'river-post-17.txt': `${capture} ` });
  expect(lines).toEqual([]);
  expect(String(read(name))).toBe(unplaced);
});

const withoutHash = sourceYaml.replace(/ sha256: .{64},/, '');

it.each([
  ['a capture that is not there', withoutHash, { 'another.txt': capture }],
  ['no capture', withoutHash.replace(/capture: .*/, 'capture: river-post-17.txt'), { 'river-post-17.txt': capture }],
  [
    'a capture outside the folder',
    withoutHash.replace('file: river', 'file: sub/river'),
    { 'sub/river-post-17.txt': capture },
  ],
])('fills in no hash for a source with %s', (_, source, captures) => {
  const { lines, read } = fix({ [name]: source }, captures);
  expect(lines).toEqual([]);
  expect(String(read(name))).toBe(source);
});

it('fills in nothing in files that are not sources', () => {
  const actors = `${actorsYaml}capture: { file: river-post-17.txt }\n`;
  expect(fix({ 'actors.yaml': actors }, { 'river-post-17.txt': capture }).lines).toEqual([]);
});
