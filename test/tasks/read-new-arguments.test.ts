import { expect, it } from 'vitest';
import { readNewArguments } from '../../src/tasks/read-new-arguments.ts';

it.each([
  ['dossier flood', { kind: 'dossier', id: 'flood', templates: [] }],
  ['dossier flood --with casualties', { kind: 'dossier', id: 'flood', templates: ['casualties'] }],
  [
    'dossier flood --with territory,casualties --with casualties',
    { kind: 'dossier', id: 'flood', templates: ['casualties', 'territory'] },
  ],
  [
    'source flood/post-1 --publisher post',
    { kind: 'source', dossier: 'flood', id: 'post-1', publisher: 'post', capture: null },
  ],
  [
    'source flood/post-1 --publisher post --capture post.txt',
    { kind: 'source', dossier: 'flood', id: 'post-1', publisher: 'post', capture: 'post.txt' },
  ],
])('%s', (line, request) => {
  expect(readNewArguments(line.split(' '))).toEqual(request);
});

it.each([
  ['', 'Those arguments are not understood; write npm run new -- dossier <id>'],
  ['dossier', 'not understood'],
  ['dossier a b', 'not understood'],
  ['claim a', 'not understood'],
  ['dossier flood --publisher post', 'not understood'],
  ['source flood/a --publisher post --with casualties', 'not understood'],
  ['dossier flood --without casualties', 'not understood'],
  ['dossier flood --with casualtis', 'There is no template "casualtis"; did you mean "casualties"?'],
  ['dossier flood --with xyzzy', 'there are casualties, equipment, displacement, territory'],
  ['source post --publisher post', '"post" does not name a dossier and a source'],
  ['source flood/post', 'A source has a publisher'],
])('"%s" is refused', (line, why) => {
  const request = readNewArguments(line === '' ? [] : line.split(' '));
  expect(request.kind === 'refused' ? request.message : '').toContain(why);
});
