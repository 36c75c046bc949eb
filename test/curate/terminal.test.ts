import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { workLeft } from '../../src/core/review/work-left.ts';
import { openReview } from '../../src/curate/open-review.ts';
import type { Place } from '../../src/curate/place.ts';
import { personOfLines } from '../../src/curate/terminal/person.ts';
import { runSession } from '../../src/curate/terminal/run-session.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { openBarrier, writeBarrier } from './barrier-desk.ts';

async function play(place: Place, lines: readonly string[]): Promise<string> {
  const desk = await openBarrier(place);
  const output = new PassThrough();
  const shown = text(output);
  await runSession(desk, personOfLines(Readable.from([lines.map((line) => `${line}\n`).join('')]), output, 120), 'Ann');
  output.end();
  return shown;
}

test('lines go through a whole article: what is new is asked, and in the end nothing is left', async () => {
  const place = writeBarrier(tempFolder());
  // each answer is the one that is offered; what stays open is left out
  for (let round = 0; round < 60; round += 1) {
    const desk = await openBarrier(place);
    const found = desk.look();
    if (!found.ok) throw new Error(found.problems.join('\n'));
    const [item] = workLeft(found.look.review);
    if (item === undefined) break;
    await play(place, [item.kind === 'draft' ? 'a' : 'o 4', '', '', '', '', 'q']);
    const after = desk.look();
    if (after.ok && workLeft(after.look.review)[0] === undefined) break;
    const isSame = after.ok && JSON.stringify(workLeft(after.look.review)[0]) === JSON.stringify(item);
    if (isSame) await play(place, ['o no claim of the story', 'q']);
  }
  const end = await play(place, []);
  expect(end).toContain('Nothing is left: ');
  const { problems, dossiers } = loadDataset(place.dataDir);
  expect(problems).toEqual([]);
  expect(dossiers[0]?.claims.size).toBeGreaterThan(12);
});

test('a question is made in place, with the claim that answers it', async () => {
  const place = writeBarrier(tempFolder());
  const shown = await play(place, [
    'j',
    'j',
    'p +',
    'How many homes are flooded?',
    'Flooded homes',
    'cumulative',
    'homes',
    '',
    '',
    'a',
    '',
    '',
    '',
    'q',
  ]);
  expect(shown).toContain('Accepted as ');
  const [dossier] = loadDataset(place.dataDir).dossiers;
  const claim = [...(dossier?.claims.values() ?? [])][0];
  expect(claim).toMatchObject({ question: { id: 'flooded-homes', unit: 'homes' }, value: { text: 'at least 300' } });
  expect(claim?.chain.map(({ name }) => name)).toEqual(['Coast Wire', 'Ann Example']);
});

test('a draft is refused with a reason, and taken back', async () => {
  const place = writeBarrier(tempFolder());
  const shown = await play(place, ['r', 'a headline', 'u', 'q']);
  expect(shown).toContain('Refused.');
  expect(shown).toContain('The draft is open again.');
  expect(shown.trimEnd()).toMatch(/0 of \d+ drafts decided; \d+ sentences left\.$/);
});

test('an acceptance that brought an actor is undone; the actor stays for the next draft', async () => {
  const place = writeBarrier(tempFolder());
  const shown = await play(place, ['j', 'a', '', '', 'u', 'q']);
  expect(shown).toContain('is a draft again.');
  const [dossier] = loadDataset(place.dataDir).dossiers;
  expect([...(dossier?.claims.keys() ?? [])]).toEqual([]);
  expect([...(dossier?.actors.keys() ?? [])]).toEqual(['river-post', 'mayor-of-port-sample']);
});

test('escape codes of a text never reach the terminal', async () => {
  const place = writeBarrier(tempFolder(), { text: 'The mayor said\u001b[31m that 40 pumps\u202e had come.\n' });
  const shown = await play(place, ['t', 'q']);
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toContain('\u202e');
  expect(shown).toContain('\\u{1B}');
});

test('a text that is not the one of the review is refused', async () => {
  const place = writeBarrier(tempFolder());
  await openBarrier(place);
  const other = writeBarrier(place.dataDir.replace(/data$/, ''), { text: 'Another text.\n' });
  const opened = await openReview(other, 'flood', 'river-post-17', { now: () => new Date(0) });
  expect(opened.ok ? [] : opened.problems.join()).toContain('is a review of another version of this text');
});
