import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { changesStore } from '../../src/core/command/command.ts';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { permissions } from '../../src/core/command/request.ts';
import { runCommand } from '../../src/core/command/run-command.ts';
import { sessionOf } from '../support/desk.ts';
import { everyInvocation } from '../support/every-invocation.ts';
import { shippedDossier } from '../support/shipped.ts';

/** Whoever has a name may suggest something, and see it; and curators look at what they do not change. */
const others: Readonly<Record<string, boolean>> = {
  'add-suggestion': true,
  'list-own-suggestions': false,
  'list-suggestions': false,
  'read-suggestion': false,
  'read-audit': false,
};

it('every command says so where it changes what is stored, and only there', () => {
  const dossier = shippedDossier();
  const session = sessionOf(dossier);
  const examples = [...commands.values()].flatMap((command) => command.examples);
  const typed = examples.map((line) => parseLine(line, commands)).flatMap((line) => (line.ok ? [line.invocation] : []));
  const ofReceipt = { command: 'digest', options: { do: 'changes', receipt: 'r1' } };
  const ofSuggestion = { command: 'inbox', options: { do: 'approve', id: 's1' } };
  const requests = [...everyInvocation(dossier), ...typed, ofReceipt, ofSuggestion].flatMap((invocation) => {
    const result = runCommand(invocation, session);
    return result.kind === 'request' ? [{ invocation, kind: result.request.kind }] : [];
  });
  const kinds = new Set(requests.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(Object.keys(permissions).sort());
  for (const { invocation, kind } of requests)
    expect([invocation, changesStore(invocation, commands)]).toEqual([
      invocation,
      others[kind] ?? permissions[kind] !== 'anyone',
    ]);
});
