import { expect, it } from 'vitest';
import { breaches } from './support/boundaries.ts';
import { readTree } from './support/read-tree.ts';

const files = readTree(['src', 'commands'], '.ts');

it('keeps every import within the table', () => {
  expect(files.size).toBeGreaterThan(100);
  expect(breaches(files)).toEqual([]);
});

it.each([
  ['src/core/figure/clock.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
  ['src/core/figure/clock.ts', 'export const now = () => Date.now();', 'uses Date.now'],
  [
    'src/core/view/x.ts',
    "import { renderView } from '../../local/render-view.ts';",
    'imports ../../local/render-view.ts',
  ],
  ['commands/x.ts', "import { openStore } from '../src/store/open-store.ts';", 'imports ../src/store/open-store.ts'],
  [
    'src/slack/x.ts',
    "import type { Dossier } from '../core/dossier/dossier.ts';",
    'imports ../core/dossier/dossier.ts',
  ],
  [
    'src/slack/x.ts',
    "import { differencesOf } from '../core/query/differences.ts';",
    'imports ../core/query/differences.ts',
  ],
  ['src/discord/x.ts', "import { limits } from '../slack/limits.ts';", 'imports ../slack/limits.ts'],
  ['src/local/x.ts', "const { App } = await import('@slack/bolt');", 'imports @slack/bolt'],
  ['src/bot/x.ts', 'const level = process.env.LOG_LEVEL;', 'uses process'],
])('refuses in %s: %s', (path, code, why) => {
  expect(breaches(new Map([...files, [path, code]]))).toEqual([`${path} ${why}`]);
});
