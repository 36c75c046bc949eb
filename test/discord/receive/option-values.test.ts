import { ApplicationCommandOptionType } from 'discord.js';
import { expect, it } from 'vitest';
import { optionValues } from '../../../src/discord/receive/option-values.ts';

const { Boolean: Flag, Integer, String: Text, Subcommand } = ApplicationCommandOptionType;

it('options become the text that a person would type', () => {
  const options = [
    { name: 'text', type: Text, value: 'human wave' },
    { name: 'page', type: Integer, value: 2 },
    { name: 'public', type: Flag, value: true },
    { name: 'all', type: Flag, value: false },
    { name: 'sub', type: Subcommand, options: [] },
  ] as const;
  expect(optionValues(options as never)).toEqual({ text: 'human wave', page: '2', public: 'yes', all: 'no' });
});

it('a command without options has none', () => {
  expect(optionValues(undefined)).toEqual({});
});
