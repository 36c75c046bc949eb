import { expect, it } from 'vitest';
import { newEntry } from '../../../src/dataset/new/new-entry.ts';
import { flood } from '../flood.ts';
import { check } from '../run-check.ts';
import { tempDossier } from '../temp-folder.ts';

const question = { ask: 'How high is the barrier?', title: 'Height', measure: 'level', unit: 'metres' } as const;

it('adds a question and an actor that pass the check, as what nobody used yet', async () => {
  const dataDir = tempDossier(flood);
  expect(await newEntry({ dataDir }, { kind: 'question', dossier: 'flood', id: 'height', question })).toMatchObject({
    ok: true,
    text: expect.stringContaining('dossier.yaml: wrote height.\nNext: answer it in a claim, with "answers: height".'),
  });
  const actor = { name: 'The Mill', kind: 'outlet' } as const;
  expect(await newEntry({ dataDir }, { kind: 'actor', dossier: 'flood', id: 'the-mill', actor })).toMatchObject({
    ok: true,
  });
  const { code, lines } = check(dataDir, null);
  expect([code, lines.at(-2)]).toEqual([0, 'nothing wrong, and 2 suggestions']);
  expect(lines.join('\n')).toMatch(/suggestion: .*no claim answers "height"/);
});

it.each([
  ['flood', 'Height', /cannot be the name of a question: .*height/s],
  ['flood', 'houses-flooded', /there is "houses-flooded" already/],
  ['flod', 'height', /did you mean "flood"/],
])('writes nothing into %s under the name %s', async (dossier, id, why) => {
  const written = await newEntry({ dataDir: tempDossier(flood) }, { kind: 'question', dossier, id, question });
  expect(written.ok ? '' : written.message).toMatch(why);
});
