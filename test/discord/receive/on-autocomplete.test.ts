import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../src/core/command/complete.ts';
import { autocomplete } from '../stand-in/interactions.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

describe('autocomplete', () => {
  test('offers names, and asks by their ids', async () => {
    const [answer] = await talk.interact(autocomplete('claims', 'actor', 'may'));
    expect(answer?.body).toMatchObject({ type: 8, data: { choices: [{ name: 'The mayor', value: 'mayor' }] } });
  });

  test.each([
    ['a label of 100 characters', { value: 'id', label: 'n'.repeat(100) }, { name: 'n'.repeat(100), value: 'id' }],
    ['a label of 101 characters', { value: 'id', label: 'n'.repeat(101) }, { name: `${'n'.repeat(99)}…`, value: 'id' }],
    [
      'a value of 100 characters',
      { value: 'v'.repeat(100), label: '' },
      { name: 'v'.repeat(100), value: 'v'.repeat(100) },
    ],
    ['a label that is not the value', { value: 'a1b2', label: 'daily 08:00' }, { name: 'daily 08:00', value: 'a1b2' }],
    ['a value of 101 characters', { value: 'v'.repeat(101), label: 'n' }, null],
    ['an empty value', { value: '', label: 'n' }, null],
    ['a label that is the value', { value: 'mayor', label: 'mayor' }, { name: 'mayor', value: 'mayor' }],
  ] satisfies [string, Suggestion, object | null][])('%s', async (_, suggestion, choice) => {
    talk.desk.suggest = async () => [suggestion];
    const [answer] = await talk.interact(autocomplete('claims', 'actor', ''));
    expect(answer?.body).toEqual({ type: 8, data: { choices: choice === null ? [] : [choice] } });
  });

  test('asks the desk for the option that is being typed', async () => {
    const asked: unknown[] = [];
    talk.desk.suggest = async (command, option, typed, { user }) => {
      asked.push([command, option, typed, user]);
      return [];
    };
    await talk.interact(autocomplete('claims', 'actor', 'may'));
    expect(asked).toEqual([['claims', 'actor', 'may', '4000']]);
  });

  test('offers at most 25, each within the limits', async () => {
    const long = `${'x'.repeat(90)} statement`;
    talk.desk.suggest = async () => [
      { value: 'v'.repeat(101), label: 'too long' },
      { value: 'id', label: `${long} ${long}` },
      ...Array.from({ length: 40 }, (_, index) => ({ value: `id-${index}`, label: '\u202E' })),
    ];
    const [answer] = await talk.interact(autocomplete('evidence', 'claim', ''));
    const { choices } = ((answer?.body ?? {}) as { data?: { choices: { name: string; value: string }[] } }).data ?? {
      choices: [],
    };
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: `${long.slice(0, 99)}…`, value: 'id' });
    expect(choices[1]).toEqual({ name: '\\u{202E}', value: 'id-0' });
    for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
  });
});
