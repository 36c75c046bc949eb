import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Command, formFor } from '../../../src/core/command/command.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import { english } from '../../../src/core/words/en.ts';
import { readForm, renderForm } from '../../../src/discord/render/form.ts';
import { fieldsOf as fieldsOfForm } from '../../support/fields-of.ts';
import { checkForm } from '../stand-in/check-form.ts';
import { modal } from '../stand-in/interactions.ts';

/** A command of these options, each with a summary. */
function command(options: Readonly<Record<string, object>>): Command {
  const described = Object.entries(options).map(([name, spec]) => [name, { summary: 'x', ...spec }]);
  const run = () => ({ title: [], blocks: [], footer: [] });
  return { name: 'x', summary: 'x', examples: [], options: Object.fromEntries(described), run };
}

/** The form of an invocation, as the bot shows it. */
function formOf(asked: Invocation, each: Command | undefined) {
  const form = formFor(asked, new Map(each === undefined ? [] : [[asked.command, each]]));
  return form && renderForm(asked, form, fieldsOfForm(asked, form, each?.options), english.platform.discord);
}

const long = { kind: 'text', long: true, required: true } as const;
const choice = { kind: 'choice', choices: ['a', 'b'] } as const;
const ask = (specs: Readonly<Record<string, object>>, options: Readonly<Record<string, string>> = {}) =>
  formOf({ command: 'x', options }, command(specs));
const fieldsOf = (form: ReturnType<typeof ask>) =>
  form?.components.map((field) => ('label' in field ? field.label : 'none'));

describe('the form of a command', () => {
  test.each([...commands.values()])('/$name is as Discord takes it, where it has one', (each) => {
    const form = formOf({ command: each.name, options: {} }, each);
    const needsText = ['check', 'suggest'].includes(each.name);
    expect(form !== null).toBe(needsText);
    if (form !== null) expect(checkForm(form)).toEqual([]);
  });

  test.each([
    ['no text of many lines', { text: { kind: 'text', required: true } }, {}],
    ['one that it can do without', { text: { kind: 'text', long: true } }, {}],
    ['one that is there', { text: long }, { text: 'x' }],
  ])('is not there for %s', (_, specs, options) => {
    expect(ask(specs, options)).toBeNull();
  });

  test('is not there for a command that nobody knows', () => {
    expect(formOf({ command: 'x', options: {} }, undefined)).toBeNull();
  });

  test('asks for the text, and for four choices at most, and carries all else', () => {
    const specs = {
      one: choice,
      text: long,
      two: choice,
      three: choice,
      four: choice,
      five: choice,
      page: { kind: 'page' },
    };
    const form = ask(specs, { five: 'b', page: '2', one: 'a' });
    expect(fieldsOf(form)).toEqual(['text', 'one', 'two', 'three', 'four']);
    expect(form?.custom_id).toBe('0x?five=b&page=2');
  });

  test('leaves what was typed and is no choice, and choices that are too many for a select', () => {
    const many = { kind: 'choice', choices: Array.from({ length: 26 }, (_, index) => String(index)) };
    const form = ask({ text: long, one: choice, many }, { one: 'c', many: '3' });
    expect([fieldsOf(form), form?.custom_id]).toEqual([['text'], '0x?one=c&many=3']);
  });

  test('is not there where it could not carry what was typed beside it', () => {
    expect(ask({ text: long, other: { kind: 'text' } }, { other: 'xyzw'.repeat(60) })).toBeNull();
  });
});

describe('what a form that was sent asks', () => {
  const read = (customId: string, fields: Parameters<typeof modal>[1]) =>
    readForm(modal(customId, fields).data as never);

  test('is what it carried, and what was filled in', () => {
    expect(read('0x?page=2', { text: 'two\nlines', one: ['a'], two: [] })).toEqual({
      command: 'x',
      options: { page: '2', text: 'two\nlines', one: 'a' },
    });
  });

  test.each(['', '0', '0?='])('cannot be read with the custom id %j', (customId) => {
    expect(read(customId, { text: 'x' })).toBeNull();
  });

  test('leaves out what is no field', () => {
    const odd = {
      custom_id: '0x',
      components: [
        { type: 10, id: 1 },
        { type: 1, id: 2, components: [] },
      ],
    };
    expect(readForm(odd as never)).toEqual({ command: 'x', options: {} });
  });
});
