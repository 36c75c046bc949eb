import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { postedClaim } from '../../src/bot/compose-digest.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { capture, flood } from '../dataset/flood.ts';
import { problemsIn, tempDossier, tempFolder } from '../dataset/temp-folder.ts';
import { anOccurrence, aSchedule } from '../store/some-rows.ts';
import { runTask } from './run-task.ts';

const source = 'flood/sources/river-post-17.yaml';
const wrong = ['ministry-pumps-received', '--value', '200', '--reason', 'the hedge was ours', '--date', '2031-03-09'];

function read(dataDir: string): string {
  return readFileSync(join(dataDir, source), 'utf8');
}

it('writes what is right beside the claim that was wrong, with the reason and the day', async () => {
  const dataDir = tempDossier(flood);
  const { code, out } = await runTask('correct', [...wrong, '--yes'], { DATA_DIR: dataDir });
  expect(code).toBe(0);
  expect(out).toContain(
    'written: sources/river-post-17.yaml; the claim that stands now is ministry-pumps-received-2\n',
  );
  expect(problemsIn(dataDir)).toEqual([]);
  const claims = loadDataset(dataDir).dossiers[0]?.claims;
  expect(claims?.get('ministry-pumps-received')).toMatchObject({
    rank: 'deprecated',
    reason: 'the hedge was ours (2031-03-09)',
  });
  expect(claims?.get('ministry-pumps-received-2')).toMatchObject({ rank: 'normal', value: { text: '200' } });
  expect(claims?.get('ministry-pumps-received-2')?.origin.id).toBe('water-ministry');
});

it('shows what changes, and writes nothing until it is told to', async () => {
  const dataDir = tempDossier(flood);
  const before = read(dataDir);
  const { code, out, errors } = await runTask('correct', wrong, { DATA_DIR: dataDir });
  expect([code, errors]).toEqual([1, 'Nothing is written; add --yes to write it.\n']);
  expect(out).toMatch(/answers that change:\n {2}.*\/evidence claim:ministry-pumps-received\n/s);
  expect(out).not.toContain('/timeline');
  expect(read(dataDir)).toBe(before);
  expect((await runTask('correct', [...wrong, '--dry-run'], { DATA_DIR: dataDir })).code).toBe(0);
  expect(read(dataDir)).toBe(before);
});

it('names the verdicts that move', async () => {
  const args = ['ministry-pumps-received', '--deprecate', '--reason', 'never said', '--dry-run'];
  const { out } = await runTask('correct', args, { DATA_DIR: tempDossier(flood) });
  expect(out).toMatch(/verdicts that move:\n {2}Pumps delivered: .* → one origin only\n/);
});

it('names the digests that were posted with the claim', async () => {
  const dataDir = tempDossier(flood);
  const stateDir = tempFolder();
  const store = await openStore({ stateDir });
  const schedule = aSchedule('s');
  const posted = anOccurrence(schedule, '2031-03-08');
  await addSchedule(store, schedule, 5_000);
  const [dossier] = loadDataset(dataDir).dossiers;
  if (dossier === undefined) throw new Error('no dossier');
  if (posted.outcome.kind !== 'post') throw new Error('nothing to post');
  const content = { ...posted.outcome.content, claims: [postedClaim(dossier, 'ministry-pumps-received')] };
  const outcome = { ...posted.outcome, content };
  await planOccurrences(store, [{ ...posted, outcome }], new Map([['s', 90_000]]), 9_000);
  await store.db.updateTable('occurrences').set({ state: 'posted', done_at: 9_500 }).execute();
  await store.close();
  const { out } = await runTask('correct', [...wrong, '--dry-run'], { DATA_DIR: dataDir, STATE_DIR: stateDir });
  expect(out).toContain('posted digests that are corrected:\n  2031-03-08, slack C1\n');
});

it("keeps a speaker's own correction apart from our mistakes", async () => {
  const dataDir = tempDossier({
    ...flood,
    'sources/river-post-18.yaml':
      'publisher: river-post\ntitle: null\nlanguage: en\nurl: null\npublished: 2031-03-09\ncapture: null\nclaims: []\n',
  });
  const args = ['ministry-pumps-received', '--by-speaker', '--source', 'river-post-18', '--value', '180'];
  const words = ['--quote', '180 pumps, not 200', '--statement', 'The ministry of water now says 180, not 200 pumps.'];
  const said = ['--said', '2031-03-09', '--reason', 'it counted twice', '--date', '2031-03-10', '--yes'];
  const { code, errors } = await runTask('correct', [...args, ...words, ...said], { DATA_DIR: dataDir });
  expect([code, errors]).toEqual([0, '']);
  const claims = loadDataset(dataDir).dossiers[0]?.claims;
  expect(claims?.get('ministry-pumps-received')?.rank).toBe('normal');
  expect(claims?.get('ministry-pumps-received-2')).toMatchObject({
    corrects: 'ministry-pumps-received',
    note: 'Corrected on 2031-03-10: it counted twice',
    at: null,
  });
});

it('rewords a statement in its place', async () => {
  const dataDir = tempDossier(flood);
  const statement = 'About 200 pumps have reached the region, the ministry of water says.';
  const args = ['ministry-pumps-received', '--statement', statement, '--reason', 'clearer', '--yes'];
  expect((await runTask('correct', args, { DATA_DIR: dataDir })).code).toBe(0);
  expect(read(dataDir)).toBe(
    flood['sources/river-post-17.yaml']?.replace(
      'The ministry of water says that the region has received about 200 pumps.',
      statement,
    ),
  );
});

it('finds a claim by words, and a new quote in its capture', async () => {
  const environment = {
    DATA_DIR: tempDossier(flood),
    CAPTURES_DIR: tempFolder({ 'river-post-17.txt': capture }),
  };
  const quote = ['--quote', 'received about 200 pumps'];
  const args = ['region received 200', ...quote, '--reason', 'shorter', '--date', '2031-03-09', '--yes'];
  expect(await runTask('correct', args, environment)).toMatchObject({ code: 0, errors: '' });
  expect(problemsIn(environment.DATA_DIR)).toEqual([]);
});

it.each([
  ['nothing', [], 2, 'Name the claim'],
  ['no reason', ['ministry-pumps-received', '--value', '200'], 2, 'A correction has a reason'],
  ['words of several claims', ['pumps'], 2, 'Several claims fit; name one by its id:\n  ministry-pumps'],
  ['words of none', ['xyzzy'], 2, 'No claim is called "xyzzy"'],
  ['another dossier', ['pumps', '--dossier', 'flod'], 2, 'There is no dossier "flod"; did you mean "flood"?'],
  ['a wrong date', ['ministry-pumps-received', '--reason', 'x', '--date', 'soon'], 2, '"soon" is no date'],
  ['a wrong modality', ['ministry-pumps-received', '--modality', 'doubted'], 2, 'there are asserted, denied'],
  ['a flag that is not there', ['ministry-pumps-received', '--valu', '3'], 2, "Unknown option '--valu'"],
  ['a value with --deprecate', ['ministry-pumps-received', '--deprecate', '--value', '3'], 2, '--deprecate takes'],
  ['a source that is not there', [...wrong, '--source', 'river-pst-17'], 2, 'There is no source "river-pst-17"'],
  ['a value beside its quote', [...wrong.with(2, '300'), '--yes'], 1, 'Nothing is written:\n'],
])('refuses %s', async (_, args, code, says) => {
  const dataDir = tempDossier(flood);
  const before = read(dataDir);
  const refused = await runTask('correct', args, { DATA_DIR: dataDir });
  expect(refused).toMatchObject({ code, errors: expect.stringContaining(says) });
  expect(read(dataDir)).toBe(before);
});
