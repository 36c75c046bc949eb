import { expect, it } from 'vitest';
import { english } from '../../../src/core/words/en.ts';
import { readTree } from '../../support/read-tree.ts';

const files = [...readTree(['src', 'commands'], '.ts')].filter(([path]) => !path.startsWith('src/core/words/'));
const code = files.map(([, text]) => text).join('\n');

/** The keys of some words that no code names, be it as `.key`, as `.group.key` or as `.group[…]`. */
function unusedIn(words: object, group: string | null, text: string): string[] {
  if (group !== null && new RegExp(`\\.${group}\\[`, 'u').test(text)) return [];
  return Object.entries(words).flatMap(([key, value]) => {
    const name = group === null ? key : `${group}\\.${key}`;
    if (!new RegExp(`\\.${name}\\b`, 'u').test(text)) return [`${group ?? ''}.${key}`];
    return isGroup(value) ? unusedIn(value, key, text) : [];
  });
}

/** True of words that stand under a name of their own; a phrase is an array. */
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const { platform, ...shared } = english;

it('holds no sentence that nobody says', () => {
  expect(unusedIn(shared, null, code)).toEqual([]);
});

it.each(Object.entries(platform))('holds no sentence that %s never says', (name, words) => {
  const own = files.filter(([path]) => path.startsWith(`src/${name}/`) && path !== `src/${name}/words.ts`);
  const text = own.map(([, lines]) => lines).join('\n');
  const isNamed = (key: string) => new RegExp(`\\b${key}\\b`, 'u').test(text);
  const isIndexed = (group: string) => new RegExp(`\\b${group}\\[`, 'u').test(text);
  const keys = Object.entries(words).flatMap(([key, value]) => [
    key,
    ...(isGroup(value) && !isIndexed(key) ? Object.keys(value) : []),
  ]);
  expect(keys.filter((key) => !isNamed(key))).toEqual([]);
});
