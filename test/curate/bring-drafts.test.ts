import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringDrafts } from '../../src/curate/bring-drafts.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { openBarrier, writeBarrier } from './barrier-desk.ts';

test('brought drafts are taken where they pass the checks, and refused with their reasons', async () => {
  const folder = tempFolder();
  const desk = await openBarrier(writeBarrier(folder));
  const file = join(folder, 'drafts.json');
  const draft = (id: string, quote: string) => ({ id, 'made-by': 'a language model', quote, modality: 'asserted' });
  writeFileSync(file, JSON.stringify([draft('police', 'Nobody has died'), draft('invented', 'Four people have died')]));
  const brought = await bringDrafts(desk, file, 'Ann');
  expect(brought).toEqual({
    ok: true,
    told: [
      expect.stringMatching(/^Refused: draft 2 \(invented\): the capture does not hold this quote/),
      '1 draft was brought.',
    ],
  });
  const found = desk.look();
  expect(found.ok && found.look.review.drafts.find(({ id }) => id === 'police')?.['made-by']).toBe('a language model');
  expect((await bringDrafts(desk, file, 'Ann')).told.at(-1)).toBe('There are drafts of these ids already: police.');
  writeFileSync(file, '{');
  expect((await bringDrafts(desk, file, 'Ann')).told.join()).toContain('is no JSON that can be read');
});
