import { expect, it } from 'vitest';
import { createDesk } from '../../src/bot/desk.ts';
import type { Command } from '../../src/core/command/command.ts';
import type { Request } from '../../src/core/command/request.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { testNow } from '../support/desk.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossier = dossierOf();

/**
 * Asks a desk for a request whose outcome becomes a view as given; the failures that were logged come with the answer.
 */
async function ask(view: () => View): Promise<{ text: string; logged: string[] }> {
  const logged: string[] = [];
  const request: Request = { kind: 'read-last-seen', dossier: dossier.id, view };
  const command: Command = { name: 'test', summary: '', options: {}, examples: [], run: () => request };
  const desk = createDesk({
    dossiers: () => new Map([[dossier.id, dossier]]),
    commands: new Map([['test', command]]),
    words: english,
    now: () => testNow,
    localZone: 'UTC',
    dossierOf: async () => null,
    may: () => 'allowed',
    carryOut: async () => request.view({ lastSeen: null }),
    newReference: () => 'r-1',
    logFailure: (error, reference) => logged.push(`${reference} ${error.message}`),
  });
  const answer = await desk.answer({ command: 'test', options: {} }, terminalAsker);
  return { text: phrasesOf(answer).map(textOf).join(' '), logged };
}

const apology = 'That did not work Something went wrong on our side. It is logged as r-1. ';

it('answers and logs where making the view of an outcome throws', async () => {
  const bug = () => {
    throw new Error('a bug');
  };
  expect(await ask(bug)).toEqual({ text: apology, logged: ['r-1 a bug'] });
});

it('answers and logs where the view of an outcome is not faithful', async () => {
  const unfaithful: View = { title: [{ kind: 'words', text: '7' }], blocks: [], footer: [] };
  const logged = ['r-1 unfaithful view: our own words hold a digit: "7"'];
  expect(await ask(() => unfaithful)).toEqual({ text: apology, logged });
});
