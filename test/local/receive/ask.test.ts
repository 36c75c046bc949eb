import { describe, expect, it, test } from 'vitest';
import type { Command } from '../../../src/core/command/command.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { Asker } from '../../../src/core/place/asker.ts';
import { ask } from '../../../src/local/receive/ask.ts';
import { terminalAsker } from '../../../src/local/receive/asker.ts';
import { renderView } from '../../../src/local/render/render-view.ts';

const answer: View = { title: [{ kind: 'typed', text: 'Answer' }], blocks: [{ kind: 'divider' }], footer: [] };
const refusal: View = {
  title: [],
  blocks: [{ kind: 'notice', tone: 'error', text: [{ kind: 'typed', text: 'No' }] }],
  footer: [],
};
const screen = { width: 60, colour: true };

const nothingPiped = { commands: new Map(), read: async () => null };

/** Asks, and gives the exit code, what was printed and who asked what. */
async function run(args: readonly string[], view = answer) {
  const said = { out: '', errors: '' };
  const questions: [string, Asker][] = [];
  const desk = {
    answerLine: async (line: string, asker: Asker) => {
      questions.push([line, asker]);
      return view;
    },
  };
  const output = {
    write: (text: string) => {
      said.out += text;
    },
    writeError: (text: string) => {
      said.errors += text;
    },
  };
  return { code: await ask(args, desk as never, output, screen, nothingPiped, asFile), ...said, questions };
}

const asFile = async () => '<!doctype html>';

test('an answer is written as a file for browsers; one form at a time', async () => {
  expect(await run(['/claims', '--html'])).toMatchObject({ code: 0, out: '<!doctype html>' });
  expect(await run(['/claims', '--html', '--json'])).toMatchObject({ code: 2, out: '' });
});

test('one question is answered for the screen, asked by the person at the terminal', async () => {
  expect(await run(['/claims'])).toEqual({
    code: 0,
    out: `${renderView(answer, screen)}\n`,
    errors: '',
    questions: [['/claims', terminalAsker]],
  });
});

test('with --json the View is printed', async () => {
  for (const args of [
    ['--json', '/claims'],
    ['/claims', '--json'],
  ])
    expect(await run(args)).toMatchObject({ code: 0, out: `${JSON.stringify(answer, null, 2)}\n` });
});

test('a refusal is printed, and has an exit code of its own', async () => {
  expect(await run(['/clams'], refusal)).toMatchObject({ code: 1, out: `${renderView(refusal, screen)}\n` });
  expect(await run(['/clams', '--json'], refusal)).toMatchObject({ code: 1 });
});

describe('wrong arguments', () => {
  it.each([[[]], [['']], [['  ']], [['/claims', 'page:2']], [['--jsno', '/claims']], [['--json']]])(
    '%j print how to ask, and ask nothing',
    async (args) => {
      const { code, out, errors, questions } = await run(args);
      expect([code, out, questions]).toEqual([2, '', []]);
      expect(errors).toMatch(/^Ask one question, in one argument: .*--json\|--html\]\n$/);
    },
  );
});

describe('a text that is piped in', () => {
  const check: Command = {
    name: 'check',
    summary: '',
    options: { text: { kind: 'text', long: true, required: true, summary: '' } },
    examples: [],
    piped: { as: 'draft' },
    run: () => answer,
  };
  const askWith = async (line: string, text: string | null) => {
    const asked: Invocation[] = [];
    const desk = {
      answer: async (invocation: Invocation) => {
        asked.push(invocation);
        return answer;
      },
      answerLine: async () => answer,
    };
    const quiet = { write: () => {}, writeError: () => {} };
    const piped = { commands: new Map([['check', check]]), read: async () => text };
    await ask([line], desk as never, quiet, screen, piped, asFile);
    return asked;
  };

  test('is the text of a command that takes one', async () => {
    expect(await askWith('/check', 'Two lines\nof a draft')).toEqual([
      { command: 'check', options: { as: 'draft', text: 'Two lines\nof a draft' } },
    ]);
  });

  test('is left alone where the line brings its own text, and where nothing is piped in', async () => {
    expect(await askWith('/check text:own', 'other')).toEqual([]);
    expect(await askWith('/check', ' \n')).toEqual([]);
    expect(await askWith('/check', null)).toEqual([]);
  });
});
