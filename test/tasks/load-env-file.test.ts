import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadEnvFile } from '../../src/tasks/load-env-file.ts';
import { tempFolder } from '../dataset/temp-folder.ts';

function load(bytes: Buffer | string, environment: Record<string, string | undefined> = {}) {
  const folder = tempFolder({ '.env': bytes });
  const problem = loadEnvFile(join(folder, '.env'), environment)?.replace(`${folder}/`, '') ?? null;
  return { problem, environment };
}

const text = 'DATA_DIR=./дані\r\nLOG_LEVEL=warn\r\n';
const both = { problem: null, environment: { DATA_DIR: './дані', LOG_LEVEL: 'warn' } };

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('reads %s, its first variable too', (_, bytes) => {
  expect(load(bytes)).toEqual(both);
});

it.each([
  ['UTF-16 without its mark', Buffer.from('A=1', 'utf16le'), 'UTF-16 without a byte order mark'],
  ['another code page', Buffer.from('A=\xe9', 'latin1'), 'is not UTF-8'],
  ['UTF-16 that ends within a character', Buffer.from([0xff, 0xfe, 0x41]), 'is not UTF-16LE'],
])('refuses %s by name, and sets nothing', (_, bytes, why) => {
  const { problem, environment } = load(bytes);
  expect(problem).toMatch(/^\.env .*; save it as UTF-8\.$/);
  expect(problem).toContain(why);
  expect(environment).toEqual({});
});

it('leaves what is already set', () => {
  expect(load('A=1\nB=2\n', { A: '0' }).environment).toEqual({ A: '0', B: '2' });
});

it('finds nothing wrong with a file that is not there', () => {
  expect(loadEnvFile(join(tempFolder(), '.env'), {})).toBeNull();
});
