import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDossier } from '../../src/dataset/check-dossier.ts';
import { readDossierFolder } from '../../src/dataset/dossier-folder.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { actorsYaml, capture, flood, sourceYaml } from './flood.ts';
import { tempDossier, tempFolder, without } from './temp-folder.ts';

const name = 'sources/river-post-17.yaml';

function checkFlood(changed: Record<string, string>, captures: Record<string, string> | null) {
  const data = tempDossier({ ...flood, ...changed });
  const { summary, problems } = checkDossier(
    readDossierFolder(join(data, 'flood'), 'flood'),
    captures === null ? null : tempFolder(captures),
  );
  return { summary, problems: problems.map((problem) => without(data, problemLine(problem))) };
}

it('counts what it read, and what it found in the captures', () => {
  const counts = /^flood: 1 source, 3 claims, 2 questions, 4 actors, 1 event; revision [0-9a-f]{12}/;
  expect(checkFlood({}, null)).toEqual({
    summary: expect.stringMatching(new RegExp(`${counts.source}$`)),
    problems: [],
  });
  expect(checkFlood({}, { 'river-post-17.txt': capture })).toEqual({
    summary: expect.stringMatching(new RegExp(`${counts.source}; 1 of 1 capture read, 3 of 3 quotes found in place$`)),
    problems: [],
  });
});

it('counts quotes that it did not find, and captures that it did not read', () => {
  expect(checkFlood({}, { 'river-post-17.txt': capture.replace('300 homes', '301 homes') })).toEqual({
    summary: expect.stringMatching(/; 1 of 1 capture read, 2 of 3 quotes found in place$/),
    problems: [
      expect.stringMatching(/17\.yaml:7:45 {2}capture\.sha256 /),
      expect.stringMatching(/17\.yaml:20:12 {2}claims\[0\]\.quote /),
    ],
  });
  expect(checkFlood({}, {})).toEqual({
    summary: expect.stringMatching(/; 0 of 1 capture read, 0 of 3 quotes found in place$/),
    problems: [expect.stringContaining('capture.file  there is no file "river-post-17.txt"')],
  });
});

it('verifies captures even while the dossier has other problems', () => {
  const changed = sourceYaml.replace('language: en', 'language: English').replace('[176, 208]', '[177, 209]');
  expect(checkFlood({ [name]: changed }, { 'river-post-17.txt': capture })).toEqual({
    summary: 'flood: 2 problems',
    problems: [
      expect.stringContaining('4:11  language'),
      expect.stringContaining('claims[1].at  the quote does not stand at [177, 209]'),
    ],
  });
  expect(checkFlood({ [name]: changed }, null)).toMatchObject({ summary: 'flood: 1 problem', problems: { length: 1 } });
});

it('reports a file that only one of the two parsers refuses', () => {
  const actors = actorsYaml.replace('kind: agency }', 'kind: agency } # \u0000');
  expect(checkFlood({ 'actors.yaml': actors }, null).problems).toEqual([expect.stringContaining('cannot be read')]);
});
