import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readCapture } from '../../../src/dataset/captures/capture.ts';
import { fillFromCapture } from '../../../src/dataset/fix/fill-from-capture.ts';
import { printYaml } from '../../../src/dataset/yaml/print-yaml.ts';
import { tempFolder } from '../temp-folder.ts';

const text = '🌊 wet and wet, then dry';
const sha256 = createHash('sha256').update(text).digest('hex');
const head = `capture: { file: a.txt, sha256: ${sha256} }\n`;

function fill(yaml: string, bytes: string | Buffer = text) {
  const capture = readCapture(tempFolder({ 'a.txt': bytes }), 'a.txt');
  if (capture === null) throw new Error('there is no capture');
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const filledIn = fillFromCapture(document, capture);
  return { filledIn, text: printYaml(document) };
}

it.each(['', 'null', '~', '""'])('fills in a hash that is "%s"', (hash) => {
  expect(fill(`capture: { file: a.txt, sha256: ${hash}, at: null }\n`)).toEqual({
    filledIn: { hash: true, positions: 0, corrected: 0, quotes: 0 },
    text: `capture: { file: a.txt, sha256: ${sha256}, at: null }\n`,
  });
});

it('adds a hash after the file, with the positions that follow from it', () => {
  expect(fill('capture: { file: a.txt, at: null }\nclaims:\n  - quote: dry\n    scope: x\n')).toEqual({
    filledIn: { hash: true, positions: 1, corrected: 0, quotes: 0 },
    text: `capture: { file: a.txt, sha256: ${sha256}, at: null }
claims:
  - quote: dry
    at: [20, 23]
    scope: x
`,
  });
});

it('replaces no hash, and fills in no position in another capture than the one that is named', () => {
  const yaml = `capture: { file: a.txt, sha256: ${'0'.repeat(64)} }\nclaims:\n  - quote: dry\n`;
  expect(fill(yaml)).toEqual({ filledIn: { hash: false, positions: 0, corrected: 0, quotes: 0 }, text: yaml });
});

it('corrects a position that is wrong, and keeps the comment beside it', () => {
  expect(fill(`${head}claims:\n  - quote: dry\n    at: [1, 4] # by hand\n`)).toEqual({
    filledIn: { hash: false, positions: 0, corrected: 1, quotes: 0 },
    text: `${head}claims:\n  - quote: dry\n    at: [20, 23] # by hand\n`,
  });
});

it.each(['at: 20', 'at: [20, b]', 'at: []', 'at:'])('fills in a position that is "%s"', (at) => {
  expect(fill(`${head}claims:\n  - quote: dry\n    ${at}\n`)).toEqual({
    filledIn: { hash: false, positions: 1, corrected: 0, quotes: 0 },
    text: `${head}claims:\n  - quote: dry\n    at: [20, 23]\n`,
  });
});

it.each([
  ['a position that is right', 'quote: dry\n    at: [20, 23]'],
  ['one of the positions of a quote that stands there twice', 'quote: wet\n    at: [10, 13]'],
  ['a wrong position of a quote that stands there twice', 'quote: wet\n    at: [0, 3]'],
  ['no position for a quote that stands there twice', 'quote: wet'],
  ['no position for a quote that cuts a word', 'quote: the'],
  ['no position for a quote that is not there', 'quote: damp'],
  ['no position for a list', 'quote: [dry]'],
])('leaves %s', (_, claim) => {
  const yaml = `${head}claims:\n  - ${claim}\n`;
  expect(fill(yaml)).toEqual({ filledIn: { hash: false, positions: 0, corrected: 0, quotes: 0 }, text: yaml });
});

it.each([Buffer.from([0xff]), Buffer.from(text, 'utf16le')])('fills in nothing from what is not UTF-8', (bytes) => {
  const yaml = 'capture: { file: a.txt }\nclaims:\n  - quote: dry\n';
  expect(fill(yaml, bytes)).toEqual({ filledIn: { hash: false, positions: 0, corrected: 0, quotes: 0 }, text: yaml });
});

it.each([
  ['is not there', 'quote: damp'],
  ['cuts a word', 'quote: the'],
  ['is no text', 'quote: [dry]'],
  ['is missing', 'at: [20, 23]'],
])('fills in positions and no hash while a quote %s', (_, claim) => {
  expect(fill(`capture: { file: a.txt }\nclaims:\n  - quote: dry\n  - ${claim}\n`)).toEqual({
    filledIn: { hash: false, positions: 1, corrected: 0, quotes: 0 },
    text: `capture: { file: a.txt }\nclaims:\n  - quote: dry\n    at: [20, 23]\n  - ${claim}\n`,
  });
});

it.each([
  ['a quote that stands there twice, of which a person chooses the place', 'quote: wet'],
  ['the quote of a claim that has moved', 'quote: damp\n    moved-to: b'],
])('fills in the hash beside %s', (_, claim) => {
  const { filledIn } = fill(`capture: { file: a.txt }\nclaims:\n  - ${claim}\n`);
  expect(filledIn).toEqual({ hash: true, positions: 0, corrected: 0, quotes: 0 });
});

it('fills in nothing where there is no capture and no claim', () => {
  for (const yaml of ['title: x\n', 'capture: a.txt\nclaims: none\n', `${head}claims:\n  - dry\n`]) {
    expect(fill(yaml)).toEqual({ filledIn: { hash: false, positions: 0, corrected: 0, quotes: 0 }, text: yaml });
  }
});

it('writes a number that goes on in the next line as one, and leaves two that may be one to a person', () => {
  const filled = (quote: string, capture: string) =>
    fill(`capture: { file: a.txt }\nclaims:\n  - quote: ${quote}\n`, capture).text;
  expect(filled('about 11, 000 troops', 'about 11,\n000 troops')).toContain('quote: about 11,000 troops\n');
  expect(filled('about 11,300 troops', 'about 11,\n300 troops')).toContain('quote: about 11,300 troops\n');
});
