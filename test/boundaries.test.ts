import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { breaches, circles, coreOrder } from './support/boundaries.ts';
import { readTree } from './support/read-tree.ts';

const files = readTree(['src', 'commands'], '.ts');

it('keeps every import within the table', () => {
  expect(files.size).toBeGreaterThan(100);
  expect(breaches(files)).toEqual([]);
});

it('orders every folder of the core', () => {
  expect(readdirSync('src/core').toSorted()).toEqual([...coreOrder].toSorted());
});

it('has no circle of imports anywhere', () => {
  expect(circles(files)).toEqual([]);
  expect(circles(readTree(['test'], '.ts'))).toEqual([]);
});

it.each([
  [
    'two files',
    { 'a.ts': "import type { B } from './b.ts';", 'b.ts': "import { a } from './a.ts';" },
    ['a.ts', 'b.ts'],
  ],
  [
    'three files, one import made late',
    {
      'x/a.ts': "export { b } from '../b.ts';",
      'b.ts': "const c = await import('./x/c.ts');",
      'x/c.ts': "import './a.ts';",
    },
    ['b.ts', 'x/a.ts', 'x/c.ts'],
  ],
  ['a file that imports itself', { 'a.ts': "import { a } from './a.ts';" }, ['a.ts']],
])('finds a circle of %s', (_, code, circle) => {
  const loose = { 'd.ts': "import { a } from './a.ts'; // './d.ts'", 'e.ts': "// import { e } from './e.ts';" };
  expect(circles(new Map(Object.entries({ ...code, ...loose })))).toEqual([circle]);
});

it.each([
  ['src/core/figure/clock.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
  ['src/core/figure/clock.ts', 'export const now = () => Date.now();', 'uses Date.now'],
  [
    'src/core/message/x.ts',
    "import { renderView } from '../../local/render/render-view.ts';",
    'imports ../../local/render/render-view.ts',
  ],
  ['src/core/figure/x.ts', "import type { View } from '../message/view.ts';", 'imports ../message/view.ts'],
  ['src/core/compare/x.ts', "import { z } from 'zod';", 'imports zod'],
  ['src/core/compare/x.ts', "import type { Phrase } from '../message/inline.ts';", 'imports ../message/inline.ts'],
  ['src/core/words/x.ts', "import { footer } from '../answers/footer.ts';", 'imports ../answers/footer.ts'],
  [
    'src/core/answers/x.ts',
    "import { parseLine } from '../command/parse-line.ts';",
    'imports ../command/parse-line.ts',
  ],
  ['commands/x.ts', "import { openStore } from '../src/store/open-store.ts';", 'imports ../src/store/open-store.ts'],
  [
    'src/slack/x.ts',
    "import type { Dossier } from '../core/dossier/dossier.ts';",
    'imports ../core/dossier/dossier.ts',
  ],
  [
    'src/slack/render/x.ts',
    "import { differencesOf } from '../../core/query/differences.ts';",
    'imports ../../core/query/differences.ts',
  ],
  ['src/discord/x.ts', "import { limits } from '../slack/limits.ts';", 'imports ../slack/limits.ts'],
  ['src/platform/x.ts', "import { limits } from '../slack/limits.ts';", 'imports ../slack/limits.ts'],
  ['src/local/x.ts', "const { App } = await import('@slack/bolt');", 'imports @slack/bolt'],
  ['src/bot/x.ts', 'const level = process.env.LOG_LEVEL;', 'uses process'],
  ['src/stray.ts', 'export const x = 1;', 'belongs to no room'],
])('refuses in %s: %s', (path, code, why) => {
  expect(breaches(new Map([...files, [path, code]]))).toEqual([`${path} ${why}`]);
});
