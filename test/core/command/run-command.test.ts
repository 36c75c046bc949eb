import { describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../../src/core/answers/answer-context.ts';
import type { Answer, Command } from '../../../src/core/command/command.ts';
import { type CommandResult, runCommand } from '../../../src/core/command/run-command.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { words } from '../../../src/core/message/phrase.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf();
const faithful: View = { title: [words('all is well')], blocks: [], footer: [] };
const unfaithful: View = { title: [words('7 things')], blocks: [], footer: [] };

/** Runs a command that answers as given. */
function runWith(run: (context: AnswerContext) => Answer, options: Record<string, string> = {}): CommandResult {
  const command: Command = {
    name: 'test',
    summary: 'a test',
    options: { since: { kind: 'date', summary: 'a date' }, do: { kind: 'text', required: true, summary: 'needed' } },
    examples: [],
    run: (_, context) => run(context),
  };
  const session = sessionOf(dossier, { commands: new Map([['test', command]]), reference: 'r-1' });
  return runCommand({ command: 'test', options: { do: 'it', ...options } }, session);
}

function textsOf({ view }: { view: View }): string {
  return phrasesOf(view).map(textOf).join(' | ');
}

const apology = 'That did not work | Something went wrong on our side. It is logged as r-1. | ';

describe('running a command', () => {
  it('gives the view', () => {
    expect(runWith(() => faithful)).toEqual({ kind: 'view', view: faithful });
  });

  it('gives the command everything that it may look at', () => {
    let given: AnswerContext | null = null;
    runWith((context) => {
      given = context;
      return faithful;
    });
    expect(given).toMatchObject({ dossier, zone: 'UTC', invocation: { command: 'test', options: { do: 'it' } } });
  });

  it('takes UTC where no time zone is named', () => {
    const { zone: _, ...session } = sessionOf(dossier);
    let zone = '';
    const run: Command['run'] = (_options, context) => {
      zone = context.zone;
      return faithful;
    };
    const command: Command = { name: 'test', summary: '', options: {}, examples: [], run };
    runCommand({ command: 'test', options: {} }, { ...session, commands: new Map([['test', command]]) });
    expect(zone).toBe('UTC');
  });

  it('answers an unknown command with what was meant', () => {
    const result = runCommand({ command: 'clams', options: {} }, sessionOf(dossier));
    expect(result).toMatchObject({ kind: 'view' });
    expect(textsOf(result.kind === 'view' ? result : { view: faithful })).toContain(
      'There is no command “/clams”; did you mean /claims?',
    );
  });

  it('answers a wrong option with what would be right', () => {
    const result = runWith(() => faithful, { since: 'soon' });
    expect(result.kind === 'view' && textsOf(result)).toContain('since cannot be “soon”');
  });
});

describe('a bug', () => {
  it('in the command is an answer, and an error for the log', () => {
    const bug = new Error('a bug');
    const result = runWith(() => {
      throw bug;
    });
    expect(result).toMatchObject({ kind: 'failure', error: bug });
    expect(result.kind === 'failure' && textsOf(result)).toBe(apology);
  });

  it('that throws something else than an error is an error for the log', () => {
    const result = runWith(() => {
      throw 'a text';
    });
    expect(result.kind === 'failure' && result.error).toEqual(new Error('a text'));
  });

  it('is a view that is not faithful', () => {
    const result = runWith(() => unfaithful);
    expect(result.kind === 'failure' && result.error.message).toBe(
      'unfaithful view: our own words hold a digit: "7 things"',
    );
    expect(result.kind === 'failure' && textsOf(result)).toBe(apology);
  });
});

describe('a request', () => {
  const request = (view: () => View): Answer => ({ kind: 'use-dossier', dossier: 'flood', view });

  it('is given back to be carried out, and finished with its view', () => {
    const result = runWith(() => request(() => faithful));
    expect(result).toMatchObject({ kind: 'request', request: { kind: 'use-dossier', dossier: 'flood' } });
    expect(result.kind === 'request' && result.finish(faithful)).toEqual({ kind: 'view', view: faithful });
  });

  it('is not finished with a view that is not faithful', () => {
    const result = runWith(() => request(() => faithful));
    const finished = result.kind === 'request' ? result.finish(unfaithful) : result;
    expect(finished).toMatchObject({ kind: 'failure' });
    expect(finished.kind === 'failure' && textsOf(finished)).toBe(apology);
  });

  it('is not finished by throwing', () => {
    const bug = new Error('a bug');
    const broken: View = {
      title: [],
      footer: [],
      get blocks(): never {
        throw bug;
      },
    };
    const result = runWith(() => request(() => faithful));
    expect(result.kind === 'request' && result.finish(broken)).toMatchObject({ kind: 'failure', error: bug });
  });
});

it('takes a date with white space around it, as people paste it', () => {
  const result = runCommand(
    { command: 'claims', options: { 'as-of': ' 2031-03-10 ' } },
    sessionOf(dossierOf({ claims: [{ chain: ['mayor'], statement: 'The Mayor spoke.' }] })),
  );
  expect(result.kind === 'view' && textsOf(result)).toContain('as of 10 March 2031');
});
