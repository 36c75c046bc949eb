import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixText } from '../../../src/dataset/fix/fix-text.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';
import { flood, sourceYaml } from '../flood.ts';

const name = 'sources/river-post-17.yaml';

function fixed(text: string, file = name) {
  return fixText(file, text, null);
}

it('leaves a file alone that is in order', () => {
  for (const [file, text] of Object.entries(flood)) expect(fixed(text, file)).toEqual({ text, changes: [] });
});

it.each([
  ['is not YAML', sourceYaml.replace('title: Flood', 'title: @Flood')],
  ['uses an anchor', sourceYaml.replace('title: Flood', 'title:   &t Flood')],
  ['has a key twice', sourceYaml.replace('language: en', 'language:   en\nlanguage: en')],
  ['holds only a comment', '# nothing   yet\n\n\n'],
  ['is empty', ''],
  // js-yaml refuses this character even in a comment
  [
    'would be printed as what cannot be read',
    sourceYaml.replace('# the pumps', '# the\u0000pumps').replace('en\n', ' en\n'),
  ],
  // each printing adds a "#" after this character
  ['would change each time', sourceYaml.replace('# the pumps', '# the\u2028pumps')],
])('leaves a file alone that %s', (_, text) => {
  expect(fixed(text)).toEqual({ text, changes: [] });
});

it('says what it sorted, and that it only tidied', () => {
  const [head = '', first = '', second = ''] = sourceYaml.split(/(?= {2}- id: barrier| {2}# the pumps)/);
  expect(fixed(head + second + first)).toEqual({ text: sourceYaml, changes: ['sorted the claims'] });
  const leftOut = sourceYaml.replace(/( {2}- at: \[0, 36\]\n.*\n)( {2}- at: \[37, 61\]\n.*\n)/, '$2$1');
  expect(fixed(leftOut)).toEqual({ text: sourceYaml, changes: ['sorted what is left out'] });
  expect(fixed(sourceYaml.replaceAll(': [', ':   [ '))).toEqual({ text: sourceYaml, changes: ['tidied'] });
});

it('sorts by position in sources only', () => {
  const text = 'actors: {}\nclaims:\n  - at: [9, 10]\n  - at: [1, 2]\n';
  expect(fixed(text, 'actors.yaml')).toEqual({ text, changes: [] });
});

it('changes no value, and nothing a second time, however a file is written', () => {
  const lines = sourceYaml.split('\n');
  const layout = fc.constantFrom('\n', '# a comment\n', '   # a comment\n', '\n\n\n', '      # deep\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(lines.length), layout), { maxLength: 5 }), (insertions) => {
      const text = lines
        .map(
          (line, index) =>
            insertions
              .filter(([at]) => at === index)
              .map(([, what]) => what)
              .join('') + line,
        )
        .join('\n');
      const { text: once } = fixed(text);
      expect(parseYaml(once)).toEqual(parseYaml(sourceYaml));
      expect(fixed(once)).toEqual({ text: once, changes: [] });
      expect(once.match(/# (a comment|deep)$/gm)).toEqual(text.match(/# (a comment|deep)$/gm));
    }),
  );
});
