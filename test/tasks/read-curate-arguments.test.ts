import { expect, test } from 'vitest';
import { readCurateArguments } from '../../src/tasks/read-curate-arguments.ts';

test('a dossier alone is reviewed at the terminal', () => {
  expect(readCurateArguments(['flood'])).toEqual({
    ok: true,
    request: { dossier: 'flood', source: null, as: null, drafts: null, page: null },
  });
});

test('the page is on this machine alone, unless a host is named', () => {
  const page = (args: string[]) => {
    const read = readCurateArguments(['flood', 'river-post', ...args]);
    return read.ok ? read.request.page : read.message;
  };
  expect(page(['--page'])).toEqual({ host: '127.0.0.1', port: 3211 });
  expect(page(['--page', '--host', '10.0.0.2', '--port', '80'])).toEqual({ host: '10.0.0.2', port: 80 });
  expect(page(['--port', '80'])).toBe('--port and --host belong to --page; add it, or leave them out.');
  expect(page(['--page', '--port', 'x'])).toBe('"x" is no port; write a number up to 65535.');
});

test.each([[[]], [['a', 'b', 'c']], [['flood', '--colour']]])('%j is answered with how to write it', (args) => {
  expect(readCurateArguments(args)).toMatchObject({ ok: false, message: expect.stringContaining('npm run curate --') });
});
