import { expect, it } from 'vitest';
import { verifyCaptures } from '../../../src/dataset/captures/verify-captures.ts';
import { readDossierFolder } from '../../../src/dataset/dossier-folder.ts';
import { loadDossier } from '../../../src/dataset/load-dossier.ts';
import { actorsYaml, capture, flood, sourceYaml } from '../flood.ts';
import { tempDossier, tempFolder } from '../temp-folder.ts';

/** The invented dossier with its source twice, under other ids. */
const twice = {
  ...flood,
  'actors.yaml': actorsYaml,
  'sources/river-post-18.yaml': sourceYaml
    .replaceAll(/- id: (.*)/g, '- id: $1-again')
    .replace('file: river-post-17.txt', 'file: river-post-18.txt'),
};

function verify(captures: Record<string, string>) {
  const loaded = loadDossier(readDossierFolder(`${tempDossier(twice)}/flood`, 'flood'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return verifyCaptures(loaded.files, tempFolder(captures));
}

it('adds up what was read and found', () => {
  expect(verify({ 'river-post-17.txt': capture, 'river-post-18.txt': capture })).toEqual({
    findings: [],
    captures: 2,
    quotes: 6,
  });
});

it('reports a capture that is not there, and verifies the others', () => {
  expect(verify({ 'river-post-18.txt': capture })).toEqual({
    findings: [
      {
        file: 'sources/river-post-17.yaml',
        path: ['capture', 'file'],
        message:
          'there is no file "river-post-17.txt" in the captures\' folder, ' +
          'so nothing of this source could be verified; where nobody kept the text, write capture: null',
      },
    ],
    captures: 1,
    quotes: 3,
  });
});
