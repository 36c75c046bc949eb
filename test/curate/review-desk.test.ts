import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/core/review/claim-fields.ts';
import { workLeft } from '../../src/core/review/work-left.ts';
import { noAdditions, type Request } from '../../src/curate/request.ts';
import type { ReviewDesk } from '../../src/curate/review-desk.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { openBarrier, writeBarrier } from './barrier-desk.ts';

test('git diff of an accepted claim is its lines alone', async () => {
  const folder = tempFolder();
  const place = writeBarrier(folder);
  const git = (...args: string[]) => execFileSync('git', ['-C', place.dataDir, ...args], { encoding: 'utf8' });
  const desk = await openBarrier(place);
  const first = await desk.decide(accept(desk, 'treated 27 people'), 'Ann');
  expect(first).toEqual({ ok: true, told: 'Accepted as post-people.' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', 'commit', '-qm', 'one claim');
  const done = await desk.decide(
    accept(desk, 'Nobody has died', { statement: 'River Post reported that nobody has died.' }),
    'Ann',
  );
  expect(done.ok).toBe(true);
  const lines = git('diff', '-U0')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));
  expect(lines).toEqual([
    '+  - id: nobody-has-died',
    '+    statement: River Post reported that nobody has died.',
    '+    quote: Nobody has died',
    expect.stringMatching(/^\+ {4}at: \[\d+, \d+\]$/),
    '+    modality: asserted',
  ]);
});

test('undoing an acceptance gives the file back as it was, and the draft again', async () => {
  const place = writeBarrier(tempFolder());
  const desk = await openBarrier(place);
  const file = join(place.dataDir, 'flood/sources/river-post-17.yaml');
  const before = readFileSync(file, 'utf8');
  const left = keysLeft(desk);
  await desk.decide(accept(desk, 'treated 27 people'), 'Ann');
  await desk.decide({ kind: 'leave-out', at: [0, 34], why: 'a headline' }, 'Ann');
  expect(keysLeft(desk).length).toBe(left.length - 2);
  expect(await desk.decide({ kind: 'undo' }, 'Bob')).toEqual({
    ok: false,
    problems: ['There is nothing of yours to undo.'],
  });
  await desk.decide({ kind: 'undo' }, 'Ann');
  await desk.decide({ kind: 'undo' }, 'Ann');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(keysLeft(desk)).toEqual(left);
});

test('two people at once: one decision is taken, the other is told of it', async () => {
  const place = writeBarrier(tempFolder());
  const [ann, bob] = [await openBarrier(place), await openBarrier(place)];
  const request = accept(ann, 'treated 27 people');
  const draft = request.kind === 'accept' ? (request.draft ?? '') : '';
  const done = await Promise.all([
    ann.decide(request, 'Ann'),
    bob.decide({ kind: 'refuse', draft, why: 'not needed' }, 'Bob'),
  ]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done.flatMap((one) => (one.ok ? [] : one.problems)).join()).toMatch(
    /^Nothing was changed: (Ann accepted|Bob refused)/,
  );
});

test('a refused edit leaves the draft open, and says what is wrong', async () => {
  const place = writeBarrier(tempFolder());
  const desk = await openBarrier(place);
  const done = await desk.decide(accept(desk, 'treated 27 people', { statement: 'It treated 99 people.' }), 'Ann');
  expect(done.ok).toBe(false);
  expect((await desk.decide(accept(desk, 'treated 27 people'), 'Ann')).ok).toBe(true);
});

test('a merged draft is undone with the claim as it was', async () => {
  const place = writeBarrier(tempFolder());
  const desk = await openBarrier(place);
  await desk.decide(accept(desk, 'treated 27 people'), 'Ann');
  const file = join(place.dataDir, 'flood/sources/river-post-17.yaml');
  const before = readFileSync(file, 'utf8');
  const other = draftOf(desk, 'Nobody has died');
  const done = await desk.decide({ kind: 'merge', draft: other.id, into: 'post-people', fields: null }, 'Ann');
  expect(done).toEqual({ ok: true, told: 'Merged into post-people.' });
  expect(readFileSync(file, 'utf8')).toContain('said again: post-people');
  await desk.decide({ kind: 'undo' }, 'Ann');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a review goes on where it stopped; a line that was cut off is passed over and written over', async () => {
  const place = writeBarrier(tempFolder());
  const desk = await openBarrier(place);
  await desk.decide(accept(desk, 'treated 27 people'), 'Ann');
  const left = keysLeft(desk);
  appendFileSync(desk.reviewed.path, '{"kind":"refuse","by":"An');
  const again = await openBarrier(place);
  expect(keysLeft(again)).toEqual(left);
  expect(
    (await again.decide({ kind: 'refuse', draft: draftOf(again, 'Nobody has died').id, why: 'no' }, 'Ann')).ok,
  ).toBe(true);
  expect(keysLeft(await openBarrier(place)).length).toBe(left.length);
});

function draftOf(desk: ReviewDesk, words: string) {
  const found = desk.look();
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const draft = found.look.review.drafts.find(({ quote }) => quote.includes(words));
  if (draft === undefined) throw new Error(`no draft quotes "${words}"`);
  return draft;
}

function accept(desk: ReviewDesk, words: string, change: { statement?: string } = {}): Request {
  const found = desk.look();
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const draft = draftOf(desk, words);
  const statement = 'River Post reported that the hospital of Port Sample treated 27 people.';
  const fields = {
    ...fieldsOf(draft, found.look.known),
    statement,
    chain: '',
    id: words === 'treated 27 people' ? 'post-people' : 'nobody-has-died',
    ...change,
  };
  return { kind: 'accept', draft: draft.id, near: draft.at, fields, also: [], additions: noAdditions };
}

function keysLeft(desk: ReviewDesk): string[] {
  const found = desk.look();
  return found.ok
    ? workLeft(found.look.review).map((item) => (item.kind === 'draft' ? item.draft.id : item.at.join()))
    : [];
}
