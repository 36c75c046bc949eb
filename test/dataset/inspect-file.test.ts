import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inspectFile } from '../../src/dataset/inspect-file.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { flood, sourceYaml } from './flood.ts';

const source = 'sources/river-post-17.yaml';

function inspect(name: string, text: string | Buffer) {
  const { problems, ...file } = inspectFile(resolve(name), name, Buffer.from(text));
  return { ...file, problems: problems.map((problem) => problemLine(problem).slice(name.length + 1)) };
}

function inspectChanged(name: string, find: string | RegExp, replacement: string) {
  const text = flood[name] ?? '';
  const changed = text.replace(find, () => replacement);
  expect(changed).not.toBe(text);
  return inspect(name, changed);
}

it('finds nothing wrong where nothing is', () => {
  for (const [name, text] of Object.entries(flood)) {
    expect(inspect(name, text)).toMatchObject({ problems: [], wrongPaths: [], complete: true });
  }
});

it.each(['', '\n', '# nothing yet\n'])('says that a file of %j is empty', (text) => {
  expect(inspect('actors.yaml', text).problems).toEqual([
    '1:1  the file is empty; write its keys: parties, actors … (see data/README.md)',
  ]);
});

it('names three keys that an empty file should have', () => {
  expect(inspect('dossier.yaml', '').problems[0]).toContain('write its keys: title, summary, language … (see');
});

it('says that a list is no file of keys', () => {
  expect(inspect('actors.yaml', '- a\n- b\n').problems).toEqual(['1:1  this is a list; write keys and values']);
});

it('says where a file stops being UTF-8', () => {
  const bytes = Buffer.from(sourceYaml.replace('Flood barrier', 'Fl\u00fcod barrier'), 'latin1');
  expect(inspect(source, bytes).problems[0]).toMatch(/^3:10 {2}the file is not UTF-8 from here on/);
});

it('says that a key is missing, unless it may be on a line that could not be read', () => {
  expect(inspectChanged(source, /title: .*\n/, '').problems).toEqual([
    expect.stringMatching(/^2:1 {2}title {2}"title" is/),
  ]);
  expect(inspectChanged(source, /title: .*\n/, 'title\n').problems).toEqual([
    expect.stringMatching(/^3:1 {2}this is not/),
  ]);
});

it('reports only what is wrong with the YAML on a line that is not YAML', () => {
  expect(inspectChanged(source, 'language: en', 'language: @').problems).toEqual([
    '4:11  a text that starts with @ needs quotes',
  ]);
});

it('locates problems, also under a misspelt key, and none on a line that is not YAML', () => {
  const file = inspectChanged(source, 'scope: houses', 'skope: houses');
  expect(file.problems).toEqual([expect.stringMatching(/^25:5 {2}claims\[0\]\.skope {2}.* did you mean "scope"\?$/)]);
  const scope = file.problemAt(['claims', 0, 'scope'], 'wrong');
  expect(scope).toMatchObject({ line: 25, column: 12, path: 'claims[0].scope', message: 'wrong' });
  expect(file.problemAt(['claims', 1, 'scope'], 'wrong')).toMatchObject({ line: 39, column: 12 });
  const within = inspectChanged('dossier.yaml', 'may-include: [electric]', 'may-inclde: [electric]');
  expect(
    within.problemAt(['questions', 'pumps-delivered', 'scopes', 'heavy', 'may-include', 0], 'wrong'),
  ).toMatchObject({
    line: 19,
    column: 49,
  });
  const broken = inspectChanged(source, 'language: en', 'language: @en');
  expect(broken.problemAt(['language'], 'wrong')).toBeNull();
});

it('gives the paths of all that is wrong', () => {
  const changed = sourceYaml
    .replace('language: en', 'language: English')
    .replace('chain: [water-ministry]', 'chain: [&w water-ministry]')
    .replace('title:', 'titel:');
  expect(inspect(source, changed).wrongPaths).toEqual([['claims', 1, 'chain', 0], ['titel'], ['language']]);
});

it.each([
  ['actors.yaml', /actors:[\s\S]*/, 'actors: none\n', false],
  ['actors.yaml', /actors:[\s\S]*/, '', false],
  ['actors.yaml', /[\s\S]*/, '- none\n', false],
  ['actors.yaml', /parties:[\s\S]*(?=actors)/, 'parties: none\n', false],
  ['actors.yaml', 'kind: agency', 'kind: none', true],
  ['actors.yaml', / {2}coast-wire: .*/, '  coast wire', false],
  ['actors.yaml', 'name: Coast Wire', 'name: @Coast', true],
  ['dossier.yaml', /events:\n.*/, 'events: 1', false],
  ['dossier.yaml', 'title: Flood at', 'title: [Flood]  #', true],
  [source, /claims:[\s\S]*/, 'claims: none\n', false],
  [source, 'id: barrier-houses-flooded', 'id: B', true],
])(
  'knows in %s, with %s replaced by %j, whether records are missing that others may name',
  (name, find, put, complete) => {
    expect(inspectChanged(name, find, put).complete).toBe(complete);
  },
);
