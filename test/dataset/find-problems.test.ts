import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDossierFolder } from '../../src/dataset/dossier-folder.ts';
import { locateFindings } from '../../src/dataset/find-problems.ts';
import { flood, sourceYaml } from './flood.ts';
import { type Mistake, mistakes, withMistakes } from './mistakes.ts';
import { problemsIn, tempDossier } from './temp-folder.ts';

function expected({ file, at, says }: Mistake) {
  return expect.stringMatching(
    new RegExp(`^flood/${RegExp.escape(file)}:${RegExp.escape(at)}  .*${RegExp.escape(says)}`),
  );
}

/** The problems of the invented dossier with one text replaced in one of its files. */
function problemsWith(file: string, find: string | RegExp, replacement: string): string[] {
  const text = flood[file] ?? '';
  const changed = text.replace(find, () => replacement);
  expect(changed).not.toBe(text);
  return problemsIn(tempDossier({ ...flood, [file]: changed }));
}

it('finds no problem in the invented dossier', () => {
  expect(problemsIn(tempDossier(flood))).toEqual([]);
});

it.each(mistakes)('tells one mistake as one problem at its place: $says', (mistake) => {
  expect(problemsIn(tempDossier(withMistakes(flood, [mistake])))).toEqual([expected(mistake)]);
});

it('tells all mistakes at once, each at its place', () => {
  const found = problemsIn(tempDossier(withMistakes(flood, mistakes)));
  expect(found).toEqual(expect.arrayContaining(mistakes.map(expected)));
  expect(found).toHaveLength(mistakes.length);
  const places = found.map((line) => line.split('  ')[0]?.split(':') ?? []);
  const inOrder = places.toSorted(([a = '', ...at], [b = '', ...other]) => {
    const [line = 0, column = 0] = at.map((number, index) => Number(number) - Number(other[index]));
    return a === b ? line || column : a < b ? -1 : 1;
  });
  expect(places).toEqual(inOrder);
});

it('tells the same problems whichever mistakes are made together', () => {
  for (let start = 0; start < mistakes.length; start++) {
    const some = mistakes.filter((_, index) => (index * 7 + start) % 3 === 0);
    const found = problemsIn(tempDossier(withMistakes(flood, some)));
    expect(found).toEqual(expect.arrayContaining(some.map(expected)));
    expect(found).toHaveLength(some.length);
  }
});

const source = 'sources/river-post-17.yaml';

it.each([
  [
    'at a value that is wrong',
    source,
    '[coast-wire, mayor-of-x]',
    '[coast-wire, Mayor]',
    'claims[0].chain[1]  "Mayor"',
  ],
  ['on a value that is wrong', source, 'quote: at least 300 homes', 'quote:', 'claims[0].quote  this is empty'],
  [
    'on a value in what is wrong',
    source,
    /- at: \[0, 36\]\n.*\n.*\n.*\n/,
    "- none\n  - at: [0, 36]\n    why: the paper's own line\n",
    'left-out[0]  this is the text "none"',
  ],
  [
    'on what holds a value that is wrong',
    source,
    /edtf: 2031-03-07[\s\S]*?300 or more/,
    `edtf: 7 March${sourceYaml.split('edtf: 2031-03-07')[1]?.split('300 or more')[0]}300 or more by 7`,
    'published.edtf  "7 March" is not a date',
  ],
  ['on a value with a fault of YAML', source, 'mayor-of-x]', '&m mayor]', 'claims[0].chain[1]  anchors such as &m'],
  ['on records that are missing', 'actors.yaml', /actors:[\s\S]*/, 'actors: none\n', 'actors  this is the text "none"'],
  [
    'on records of a line that is not YAML',
    'actors.yaml',
    / {2}coast-wire: .*/,
    '  coast wire',
    'this is not YAML here',
  ],
])('reports nothing that rests %s, beside what is wrong', (_, file, find, replacement, says) => {
  expect(problemsWith(file, find, replacement)).toEqual([expect.stringContaining(says)]);
});

it('reports what rests on nothing that is wrong, though something is', () => {
  const found = problemsWith(
    source,
    /language: en[\s\S]*?mayor-of-x\]/,
    sourceYaml
      .match(/language: en[\s\S]*?mayor-of-x\]/)?.[0]
      .replace('language: en', 'language: English')
      .replace('mayor-of-x', 'mayor-of-y') ?? '',
  );
  expect(found).toEqual([
    expect.stringContaining(':4:11  language'),
    expect.stringContaining('claims[0].chain[1]  "mayor-of-y"'),
  ]);
});

it('locates findings, in order', () => {
  const folder = readDossierFolder(join(tempDossier(flood), 'flood'), 'flood');
  const findings = [
    { file: source, path: ['claims', 0, 'scope'], message: 'second' },
    { file: source, path: ['title'], message: 'first' },
    { file: 'none.yaml', path: [], message: 'nowhere' },
  ];
  expect(locateFindings(folder, findings)).toMatchObject([
    { line: 3, column: 8, path: 'title', message: 'first' },
    { line: 25, column: 12, path: 'claims[0].scope', message: 'second' },
  ]);
  expect(locateFindings(folder, [])).toEqual([]);
});
