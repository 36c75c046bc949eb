import type { Command } from '../../../src/core/command/command.ts';
import type { View } from '../../../src/core/message/view.ts';

const nothing: View = { title: [], blocks: [], footer: [] };

const claims: Command = {
  name: 'claims',
  summary: 'claims, filtered',
  options: {
    text: { kind: 'text', summary: 'words that the claim holds' },
    source: { kind: 'record', of: 'source', summary: 'of this source' },
    actor: { kind: 'record', of: 'actor', summary: 'said by' },
    modality: { kind: 'choice', choices: ['asserted', 'denied'], summary: 'how firmly' },
    since: { kind: 'date', summary: 'said since' },
    'as-of': { kind: 'date', summary: 'published by then' },
    deprecated: { kind: 'flag', summary: 'with withdrawn claims' },
    page: { kind: 'page', summary: 'the page' },
  },
  examples: [],
  run: () => nothing,
};

const search: Command = {
  name: 'search',
  summary: 'full text',
  options: { text: { kind: 'text', required: true, summary: 'words' }, source: { kind: 'text', summary: 'where' } },
  main: 'text',
  examples: [],
  run: () => nothing,
};

const evidence: Command = {
  name: 'evidence',
  summary: 'one claim',
  options: { claim: { kind: 'record', of: 'claim', required: true, summary: 'the claim' } },
  main: 'claim',
  examples: [],
  run: () => nothing,
};

const digest: Command = {
  name: 'digest',
  summary: 'the briefing',
  options: { do: { kind: 'choice', choices: ['now', 'list'], summary: 'what to do' } },
  main: 'do',
  examples: [],
  run: () => nothing,
};

/** A few commands of every shape: with and without a main option. */
export const someCommands: ReadonlyMap<string, Command> = new Map(
  [claims, search, evidence, digest].map((command) => [command.name, command]),
);
