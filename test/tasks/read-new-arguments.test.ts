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
  [
    'question flood/height --ask How? --title Height --measure level --unit metres',
    {
      kind: 'question',
      dossier: 'flood',
      id: 'height',
      question: { ask: 'How?', title: 'Height', measure: 'level', unit: 'metres' },
    },
  ],
  [
    'actor flood/ann --name Ann --kind person --role mayor',
    { kind: 'actor', dossier: 'flood', id: 'ann', actor: { name: 'Ann', kind: 'person', role: 'mayor' } },
  ],
])('%s', (line, request) => {
  expect(readNewArguments(line.split(' '))).toEqual(request);
});

it.each([
  ['', 'Those arguments are not understood; write one of\n  npm run new -- dossier <id>'],
  ['dossier', 'not understood'],
  ['dossier a b', 'not understood'],
  ['claim a', 'there are dossier, source, question and actor'],
  ['dossier flood --publisher post', '--publisher does not belong to a new dossier; write npm run new -- dossier'],
  ['source flood/a --publisher post --with casualties', '--with does not belong to a new source'],
  [
    'question flood/a --ask How',
    'A question has a sentence (--ask) and a title (--title); write npm run new -- question',
  ],
  ['question flood/a --ask How --title A --measure heap', '"heap" is no measure; there are cumulative, level'],
  ['question a --ask How --title A', '"a" does not name a dossier and a question'],
  ['actor flood/ann --name Ann', '--kind says what an actor is: person, office'],
  ['actor flood/ann --kind person', 'An actor has a name'],
  ['actor ann --name Ann --kind person', '"ann" does not name a dossier and an actor'],
  ['dossier flood --without casualties', 'not understood'],
  ['dossier flood --with casualtis', 'There is no template "casualtis"; did you mean "casualties"?'],
  ['dossier flood --with xyzzy', 'there are casualties, equipment, displacement, territory'],
  ['source post --publisher post', '"post" does not name a dossier and a source'],
  ['source flood/post', 'A source has a publisher'],
])('"%s" is refused', (line, why) => {
  const request = readNewArguments(line === '' ? [] : line.split(' '));
  expect(request.kind === 'refused' ? request.message : '').toContain(why);
});
