import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/bot/desk.ts';
import type { WriteReference } from '../../src/core/reference/reference.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { testNow, writeReference } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';

/** What a desk answers to a line, how often it loaded what writes references, and what it logged. */
async function asked(line: string, load: () => Promise<WriteReference>) {
  const dossier = shippedDossier();
  const dossiers = new Map([[dossier.id, dossier]]);
  const seen = { loads: 0, failures: 0 };
  const desk = createDesk({
    dossiers: () => dossiers,
    commands,
    words: english,
    now: () => testNow,
    localZone: 'UTC',
    dossierOf: async () => null,
    may: () => 'allowed',
    carryOut: () => Promise.reject(new Error('there is no store')),
    loadReferences: () => {
      seen.loads += 1;
      return load();
    },
    newReference: () => 'ref',
    logFailure: () => {
      seen.failures += 1;
    },
  });
  const view = await desk.answerLine(line, terminalAsker);
  return { ...seen, kinds: view.blocks.map(({ kind }) => kind) };
}

it.each([
  ['/cite claim:budanov-koksans-given', 0, 'quote'],
  ['/cite claim:budanov-koksans-given as:text', 0, 'quote'],
  ['/cite claim:budanov-koksans-given as:ris', 1, 'verbatim'],
  ['/differences', 0, 'entry'],
])('%s loads it %i times', async (line, loads, kind) => {
  const result = await asked(line, async () => writeReference);
  expect(result).toMatchObject({ loads, failures: 0 });
  expect(result.kinds).toContain(kind);
});

it('is an answer with a name, and logged, where it cannot be loaded', async () => {
  const result = await asked('/cite claim:budanov-koksans-given as:ris', () => Promise.reject(new Error('no library')));
  expect(result).toMatchObject({ failures: 1, kinds: ['notice'] });
});
