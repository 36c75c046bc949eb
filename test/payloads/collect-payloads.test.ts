import { expect, test } from 'vitest';
import { testNow } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';
import { collectPayloads } from './collect-payloads.ts';

test('every answer and digest of both platforms is there, by the same names, as it is sent', async () => {
  const dossier = shippedDossier();
  const cases = await collectPayloads(new Map([[dossier.id, dossier]]), testNow);
  const namesOn = (wanted: string) => cases.filter(({ platform }) => platform === wanted).map(({ name }) => name);
  expect(namesOn('slack')).toEqual(namesOn('discord'));
  expect(new Set(namesOn('slack')).size).toBe(namesOn('slack').length);
  expect(namesOn('slack')).toEqual(
    expect.arrayContaining(['differences', 'digest-posted-changed', 'schedules-paused', 'moved-all']),
  );
  expect(cases.filter(({ messages }) => messages.length === 0)).toEqual([]);
  const claims = cases.filter(({ name }) => name === 'claims').map(({ messages }) => JSON.stringify(messages));
  for (const message of claims) expect(message).toContain('Share in channel');
  const posted = cases.filter(({ how }) => how === 'posted').map(({ messages }) => JSON.stringify(messages));
  expect(posted).toHaveLength(10);
  for (const message of posted) expect(message).not.toContain('Share in channel');
});
