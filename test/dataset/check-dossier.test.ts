import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDossier } from '../../src/dataset/check-dossier.ts';
import { readDossierFolder } from '../../src/dataset/dossier-folder.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { momentOf } from '../support/figure-pool.ts';
import { actorsYaml, capture, flood, sourceYaml } from './flood.ts';
import { tempDossier, tempFolder, without } from './temp-folder.ts';

const name = 'sources/river-post-17.yaml';

function checkFlood(changed: Record<string, string>, captures: Record<string, string> | null, today = '2032-01-01') {
  const data = tempDossier({ ...flood, ...changed });
  const { summary, problems, notes } = checkDossier(readDossierFolder(join(data, 'flood'), 'flood'), {
    capturesDir: captures === null ? null : tempFolder(captures),
    today: momentOf(today).last,
  });
  const linesOf = (all: typeof problems) => all.map((problem) => without(data, problemLine(problem)));
  return { summary, problems: linesOf(problems), notes: linesOf(notes) };
}

it('counts what it read, and what it found in the captures', () => {
  const counts = /^flood: 1 source, 3 claims, 2 questions, 4 actors, 1 event; revision [0-9a-f]{12}/;
  expect(checkFlood({}, null)).toMatchObject({
    summary: expect.stringMatching(new RegExp(`${counts.source}$`)),
    problems: [],
    notes: [],
  });
  expect(checkFlood({}, { 'river-post-17.txt': capture })).toMatchObject({
    summary: expect.stringMatching(new RegExp(`${counts.source}; 1 of 1 capture read, 3 of 3 quotes found in place$`)),
    problems: [],
  });
});

it('counts the quotes that nobody can verify, and looks for the others alone', () => {
  const heard = sourceYaml
    .replace(/capture: .*/, 'capture: null')
    .replace(/left-out:[\s\S]*?claims:/, 'claims:')
    .replaceAll(/ +at: \[.*\n/g, '')
    .replaceAll('- id: ', '- id: heard-');
  expect(checkFlood({ 'sources/heard.yaml': heard }, { 'river-post-17.txt': capture })).toMatchObject({
    summary: expect.stringMatching(
      /^flood: 2 sources, 6 claims, .*, 3 quotes unverified; revision .*; 1 of 1 capture read, 3 of 3 quotes found in place$/,
    ),
    problems: [],
  });
});

it.each(['', 'sha256: null, '])('says that the hash of a capture is not filled in: "%s"', (hash) => {
  const changed = sourceYaml.replace(/sha256: \w+, /, hash);
  expect(checkFlood({ [name]: changed }, null)).toMatchObject({
    summary: expect.stringContaining(', 3 quotes unverified; '),
    problems: [],
  });
  expect(checkFlood({ [name]: changed }, { 'river-post-17.txt': capture }).problems).toEqual([
    expect.stringMatching(/17\.yaml:7:10 {2}capture {2}the hash is not filled in; run --fix$/),
  ]);
});

it('notes a date after the day of the check, which is no problem', () => {
  const late = expect.stringMatching(/17\.yaml:6:12 {2}published {2}2031-03-07 lies after today/);
  const { problems, notes } = checkFlood({}, null, '2031-03-06');
  expect([problems, notes]).toEqual([[], [late, expect.stringContaining('claims[1].said')]]);
  expect(checkFlood({}, null, '2031-03-07').notes).toEqual([]);
});

it('counts a quote without a position as unverified', () => {
  expect(checkFlood({ [name]: sourceYaml.replace(/ +at: \[112.*\n/, '') }, null)).toMatchObject({
    summary: expect.stringContaining(', 1 quote unverified; '),
    problems: [],
  });
});

it('says which quotes a text must have before its hash is filled in', () => {
  const changed = sourceYaml.replace(/sha256: \w+, /, '').replace('at least 300 homes', 'at least 300 barns');
  expect(checkFlood({ [name]: changed }, { 'river-post-17.txt': capture }).problems).toEqual([
    expect.stringMatching(
      / {2}the hash is not filled in; --fix writes it once .* \(not yet: barrier-houses-flooded\)$/,
    ),
    expect.stringContaining('the capture does not hold this quote'),
  ]);
});

it('counts quotes that it did not find, and captures that it did not read', () => {
  expect(checkFlood({}, { 'river-post-17.txt': capture.replace('300 homes', '301 homes') })).toMatchObject({
    summary: expect.stringMatching(/; 1 of 1 capture read, 2 of 3 quotes found in place$/),
    problems: [
      expect.stringMatching(/17\.yaml:7:45 {2}capture\.sha256 /),
      expect.stringMatching(/17\.yaml:20:12 {2}claims\[0\]\.quote /),
    ],
  });
  expect(checkFlood({}, {})).toMatchObject({
    summary: expect.stringMatching(/; 0 of 1 capture read, 0 of 3 quotes found in place$/),
    problems: [expect.stringContaining('capture.file  there is no file "river-post-17.txt"')],
  });
});

it('verifies captures even while the dossier has other problems', () => {
  const changed = sourceYaml.replace('language: en', 'language: English').replace('[176, 208]', '[177, 209]');
  expect(checkFlood({ [name]: changed }, { 'river-post-17.txt': capture })).toMatchObject({
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
