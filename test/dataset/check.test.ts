import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixText } from '../../src/dataset/fix/fix-text.ts';
import { editorSchemas } from '../../src/dataset/schema/editor-schemas.ts';
import { capture, flood, sha256, sourceYaml } from './flood.ts';
import { check } from './run-check.ts';
import { tempDossier, tempFolder } from './temp-folder.ts';

const name = 'sources/river-post-17.yaml';

it('refuses arguments that it does not know', () => {
  const data = tempDossier(flood);
  expect(check(data, null, '--fxi')).toMatchObject({
    code: 2,
    errors: 'unknown argument "--fxi"; did you mean "--fix"?\n',
  });
  expect(check(data, null, 'flood').errors).toMatch(/^unknown argument "flood"; there are --fix .* and --schemas/);
});

it('says what it could not check', () => {
  expect(check(tempDossier(flood), null)).toMatchObject({
    code: 0,
    lines: [
      expect.stringMatching(/^flood: 1 source/),
      'captures: not verified, CAPTURES_DIR is not set',
      'no problems',
    ],
  });
  const folder = tempFolder();
  const { code, lines } = check(tempDossier(flood), join(folder, 'none'));
  expect(code).toBe(1);
  expect(lines[1]).toContain('CAPTURES_DIR: this folder cannot be read (ENOENT)');
});

it('counts problems', () => {
  const data = tempDossier({
    ...flood,
    [name]: sourceYaml.replace('scope: houses', 'scope: house').replace('en\n', 'English\n'),
  });
  expect(check(data, null)).toMatchObject({
    code: 1,
    lines: expect.arrayContaining(['flood: 2 problems', '2 problems in 1 file']),
  });
});

it('writes nothing into a data folder that is not there', () => {
  const folder = join(tempFolder(), 'none');
  expect(check(folder, null, '--fix').code).toBe(1);
  expect(existsSync(folder)).toBe(false);
});

/** The source as a person writes it: no hash, no positions, claims and keys as they came to mind. */
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
  const data = tempDossier({ ...flood, 'dossier.yaml': `${flood['dossier.yaml']}# end\n`, [name]: rough });
  const captures = tempFolder({ 'river-post-17.txt': capture });
  const first = check(data, captures, '--fix');
  expect(first.lines).toContain(
    'flood/sources/river-post-17.yaml: filled in the hash of the capture, filled in 2 positions, corrected 1 position, sorted the claims, sorted what is left out',
  );
  const fixed = readFileSync(join(data, 'flood', name), 'utf8');
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
});

it('changes nothing in what it has fixed', () => {
  const data = tempDossier({ ...flood, [name]: rough });
  const captures = tempFolder({ 'river-post-17.txt': capture });
  check(data, captures, '--fix');
  const files = () => Object.keys(flood).map((file) => readFileSync(join(data, 'flood', file), 'utf8'));
  const before = files();
  const again = check(data, captures, '--fix');
  expect(again).toMatchObject({ code: 0, lines: [expect.stringMatching(/^flood: 1 source/), 'no problems'] });
  expect(files()).toEqual(before);
});

it('leaves a file alone that is not YAML, and one that is in order', () => {
  const broken = sourceYaml.replace('title: Flood', 'title: @Flood');
  expect(fixText(name, broken, null)).toEqual({ text: broken, changes: [] });
  for (const [file, text] of Object.entries(flood)) expect(fixText(file, text, null)).toEqual({ text, changes: [] });
});

it('guesses no position in a capture that changed, and no position that is not sure', () => {
  const unplaced = sourceYaml.replaceAll(/ {4}at: .*\n/g, '');
  const captures = tempFolder({ 'river-post-17.txt': `${capture} ` });
  const data = tempDossier({ ...flood, [name]: unplaced });
  expect(check(data, captures, '--fix').code).toBe(1);
  expect(readFileSync(join(data, 'flood', name), 'utf8')).toBe(unplaced);
});

it('takes out a byte order mark and Windows line ends', () => {
  const data = tempDossier({ ...flood, [name]: `\ufeff${sourceYaml.replaceAll('\n', '\r\n')}` });
  expect(check(data, null, '--fix').lines).toContain(
    'flood/sources/river-post-17.yaml: took out the byte order mark, tidied',
  );
  expect(readFileSync(join(data, 'flood', name), 'utf8')).toBe(sourceYaml);
});

it('writes the schemas for editors', () => {
  const data = tempDossier(flood);
  expect(check(data, null, '--schemas').lines).toContain(
    "schema/source.schema.json: written anew from the record's schema",
  );
  writeFileSync(join(data, 'schema/actors.schema.json'), '{}');
  expect(check(data, null, '--schemas').lines[0]).toContain('schema/actors.schema.json: written anew');
  expect(check(data, null).code).toBe(0);
});

it('has fresh schemas in the repository', () => {
  for (const [file, text] of editorSchemas()) {
    const path = new URL(`../../data/schema/${file}`, import.meta.url);
    expect(readFileSync(path, 'utf8'), `${file} is stale: npm run check -- --schemas`).toBe(text);
  }
});
