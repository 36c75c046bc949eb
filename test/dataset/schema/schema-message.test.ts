import { expect, it } from 'vitest';
import { ActorsRecord } from '../../../src/core/dossier/actor.ts';
import { DossierRecord } from '../../../src/core/dossier/dossier-record.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';
import { parseRecordLeniently } from '../../../src/dataset/schema/parse-record-leniently.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';
import { actorsYaml, dossierYaml, sha256, sourceYaml } from '../flood.ts';

const files = {
  source: { schema: SourceRecord, text: sourceYaml },
  dossier: { schema: DossierRecord, text: dossierYaml },
  actors: { schema: ActorsRecord, text: actorsYaml },
} as const;

/** The problems of an invented file in which something was replaced: "path: message". */
function messages(file: keyof typeof files, find: string | RegExp, replacement: string): string[] {
  const { schema, text } = files[file];
  const changed = text.replace(find, () => replacement);
  expect(changed).not.toBe(text);
  const { problems } = parseRecordLeniently(schema, parseYaml(changed));
  return problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const title = 'title: Flood barrier overtopped';
const orNull = ', or null if there is none or it is not known';
const published = /published: .*\n/;

it.each([
  ['a number for text', title, 'title: 12', 'title: text is expected here; put it in quotes: "12"'],
  ['true for text', title, 'title: true', 'title: text is expected here; put it in quotes: "true"'],
  ['nothing for text', 'quote: at least 300 homes', 'quote:', 'claims.0.quote: this is empty; write text'],
  ['an empty text', title, 'title: ""', `title: this is empty; write the title${orNull}`],
  [
    'an empty date',
    'said: 2031-03-06~',
    'said: ""',
    'claims.0.said: this is empty; write a date such as 2031-03-04, or { edtf: …, basis: … }, or leave the key out',
  ],
  ['a list for text', title, 'title: [a]', 'title: this is a list; write text'],
  ['keys and values for text', title, 'title: { a: 1 }', 'title: this is a set of keys and values; write text'],
  [
    'a word that is none of several',
    'modality: asserted',
    'modality: asertd',
    'claims.0.modality: "asertd" is none of asserted, denied, unconfirmed, predicted, assessed, retracted; ' +
      'did you mean "asserted"?',
  ],
  [
    'a number that is none of several',
    'modality: asserted',
    'modality: 12',
    'claims.0.modality: 12 is none of asserted, denied, unconfirmed, predicted, assessed, retracted',
  ],
  [
    'a missing word of several',
    '    modality: asserted\n',
    '',
    'claims.0.modality: "modality" is missing; write one of ' +
      'asserted, denied, unconfirmed, predicted, assessed, retracted',
  ],
  [
    'a value that is neither text nor parts',
    'value: at least 300',
    'value: true',
    'claims.0.value: this is true; write a value such as "at least 300", ' +
      'or { parts: { diesel: 12, electric: 3 }, all: true }',
  ],
  [
    'parts without "parts"',
    'value: at least 300',
    'value: { all: true }',
    'claims.0.value.parts: "parts" is missing; write keys and values',
  ],
  [
    'a part that is no figure',
    'value: at least 300',
    'value: { parts: { diesel: true }, all: true }',
    'claims.0.value.parts.diesel: this is true; write text or a number',
  ],
  [
    'a word for true or false',
    'value: at least 300',
    'value: { parts: { diesel: 1 }, all: yes }',
    'claims.0.value.all: this is the text "yes"; write true or false',
  ],
  [
    'a date that is no text',
    published,
    'published: true\n',
    'published: this is true; write a date such as 2031-03-04, or { edtf: …, basis: … }',
  ],
  [
    'a date within keys that is no text',
    'edtf: 2031-03-07',
    'edtf: true',
    'published.edtf: this is true; write a date such as 2031-03-04',
  ],
  [
    'a missing date',
    published,
    '',
    `published: "published" is missing; write a date such as 2031-03-04, or { edtf: …, basis: … }${orNull}`,
  ],
  [
    'a missing capture',
    /capture: .*\n/,
    '',
    `capture: "capture" is missing; write what was kept of the text, { file: …, at: … }${orNull}`,
  ],
  [
    'a capture without a file',
    'file: river-post-17.txt, ',
    '',
    'capture.file: "file" is missing; write the name of the text in CAPTURES_DIR ' +
      '(if nobody kept the text, capture is null)',
  ],
  [
    'a file with a space',
    'file: river-post-17.txt',
    'file: river post.txt',
    'capture.file: "river post.txt" will not do: a file name without folders, spaces and other signs ' +
      'than a to z, digits, dots and hyphens; rename the file too',
  ],
  [
    'no claims',
    /claims:\n[\s\S]*/,
    'claims:\n',
    'claims: this is empty; write a list of claims, or [] where there are none yet',
  ],
  [
    'an empty value, which the question needs too',
    'value: at least 300',
    'value:',
    'claims.0.value: this is empty; write the answer, or unstated where the source does not give it, ' +
      'or leave the key out, and answers and scope too',
  ],
  [
    'a missing language',
    'language: en\n',
    '',
    'language: "language" is missing; write a language tag such as en, or und where it is not known',
  ],
  [
    'a missing date within keys',
    'edtf: 2031-03-07, ',
    '',
    'published.edtf: "edtf" is missing; write a date such as 2031-03-04',
  ],
  ['a missing address', 'url: null\n', '', `url: "url" is missing; write the address${orNull}`],
  ['a missing text', /title: .*\n/, '', `title: "title" is missing; write the title${orNull}`],
  ['a number for a list', '[112, 130]', '112', 'claims.0.at: this is 112; write a list, such as [1041, 1059]'],
  [
    'keys and values for a list',
    'chain: [coast-wire, mayor-of-x]',
    'chain: { a: 1 }',
    'claims.0.chain: this is a set of keys and values; write a list, such as [a, b]',
  ],
  [
    'a number for a hop',
    'chain: [coast-wire, mayor-of-x]',
    'chain: [coast-wire, 1]',
    'claims.0.chain.1: this is 1; write the id of an actor, or a list of those who spoke together: [ann, bob]',
  ],
  [
    'a name for a hop',
    'chain: [coast-wire, mayor-of-x]',
    'chain: [Coast Wire]',
    'claims.0.chain.0: "Coast Wire" will not do: an id is lower-case words joined by hyphens, such as river-post',
  ],
  [
    'a name for one of several in a hop',
    'chain: [coast-wire, mayor-of-x]',
    'chain: [coast-wire, [ann, Bob]]',
    'claims.0.chain.1.1: "Bob" will not do: an id is lower-case words joined by hyphens, such as river-post',
  ],
  ['a list that is too short', '[112, 130]', '[112]', 'claims.0.at: this list must have at least 2 items'],
  ['a list that is too long', '[112, 130]', '[1, 2, 3]', 'claims.0.at: this list must have at most 2 items'],
  ['a number that is too small', '[112, 130]', '[-1, 130]', 'claims.0.at.0: this number must be at least 0'],
  ['a number with decimals', '[112, 130]', '[1.5, 130]', 'claims.0.at.0: this is 1.5; write a whole number'],
  ['text for a number', '[112, 130]', '[a, 130]', 'claims.0.at.0: this is the text "a"; write a number'],
  [
    'an id with capitals',
    'id: barrier-houses-flooded',
    'id: Barrier',
    'claims.0.id: "Barrier" will not do: ' + 'an id is lower-case words joined by hyphens, such as river-post',
  ],
  [
    'a key that should be an id',
    'value: at least 300',
    'value: { parts: { Diesel: 12 }, all: true }',
    'claims.0.value.parts.Diesel: "Diesel" will not do: ' +
      'an id is lower-case words joined by hyphens, such as river-post',
  ],
  [
    'a key that is nearly one',
    'scope: houses',
    'skope: houses',
    'claims.0.skope: "skope" is not a key here; did you mean "scope"?',
  ],
])('says of %s in a source what would be right', (_, find, replacement, message) => {
  expect(messages('source', find, replacement)).toEqual([message]);
});

it.each([
  ['dossier', 'unit: houses', 'sums: [{ label: x, of: [a] }]', 'a sum has at least two terms'],
  ['dossier', 'events:', 'policy: { nearly: 2 }\nevents:', 'this number must be at most 1'],
  ['dossier', /events:\n.*/, 'events: 1', 'this is 1; write keys and values'],
  ['actors', 'kind: outlet', 'kind: outlet, plural: 1', 'this is 1; write true or false'],
  ['actors', 'kind: outlet', 'kind: outlet, plural:', 'this is empty; write true or false, or leave the key out'],
  [
    'actors',
    'kind: outlet',
    'kind: outlet, height: 1',
    '"height" is not a key here; the keys are name, kind, role, aliases, part-of, party, plural, reliability, moved-to',
  ],
] as const)('says in a file of the %s, where "%s" is "%s", what would be right', (file, find, replacement, message) => {
  expect(messages(file, find, replacement)).toEqual([
    expect.stringMatching(new RegExp(`: ${RegExp.escape(message)}$`)),
  ]);
});

it('shows at most 60 characters of a text that will not do, and 40 of one that is no text at all', () => {
  const shown = (find: string, replacement: string) => messages('source', find, replacement)[0];
  const why = 'will not do: at most 600 characters; split it into several records';
  expect(shown('barrier-houses-flooded', 'A'.repeat(48))).toContain(`: "${'A'.repeat(48)}" will not do`);
  expect(shown('Flood barrier overtopped', 'x'.repeat(601))).toBe(`title: "${'x'.repeat(60)}…" ${why}`);
  expect(shown('id: barrier-houses-flooded', `id: ${'a'.repeat(60)}`)).toContain(`: "${'a'.repeat(60)}" will not do`);
  expect(shown('id: barrier-houses-flooded', `id: ${'a'.repeat(61)}`)).toContain(`: "${'a'.repeat(60)}…" will not do`);
  expect(shown('[112, 130]', 'x'.repeat(40))).toContain(`this is the text "${'x'.repeat(40)}"; write`);
  expect(shown('[112, 130]', 'x'.repeat(41))).toContain(`this is the text "${'x'.repeat(40)}…"; write`);
});

it.each([
  [title, 'title:'],
  [published, 'published: ~\n'],
  [/capture: .*/, 'capture: null'],
  [`sha256: ${sha256}`, 'sha256: null'],
  ['as-of: 2031-03-06', 'as-of: null'],
  ['said: 2031-03-06~', 'said: null'],
  ['when: 2031-03-06', 'when: null'],
  [', at: null', ''],
  [`sha256: ${sha256}, `, ''],
])('takes what is not known as null or left out: %s as "%s"', (find, replacement) => {
  expect(messages('source', find, replacement)).toEqual([]);
});
