import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fallback, platformNames, platforms } from '../../src/platforms.ts';
import { readTree } from '../support/read-tree.ts';

const definitions = [...platforms, fallback];
const files = readTree(['test/platform'], '.ts');

it.each(definitions.map(({ name }) => name))('%s stands in a folder of its name and is put to the contract', (name) => {
  expect(existsSync(`src/${name}/platform.ts`)).toBe(true);
  expect(files.get(`test/platform/${name}.contract.test.ts`)).toMatch(/^describePlatform\(/m);
});

it('gives each platform a name of its own', () => {
  expect(new Set(platformNames).size).toBe(definitions.length);
});

it('gives no name of a variable or a task to two platforms', () => {
  const given = definitions.flatMap(({ variableNames, taskNames }) => [...variableNames, ...taskNames]);
  expect(new Set(given).size).toBe(given.length);
});

it('leaves no test of the contract out but for want of what a platform says it lacks', () => {
  const leavingOut = [...files].filter(([, text]) => /\.(skip|skipIf|runIf|only|todo)\b/.test(text));
  expect(leavingOut.map(([path]) => path)).toEqual(['test/platform/support/suite.ts']);
});
