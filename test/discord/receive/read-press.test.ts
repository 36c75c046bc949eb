import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readPress, replacesPressed } from '../../../src/discord/receive/read-press.ts';
import { customIdOf } from '../../../src/discord/render/encode-invocation.ts';
import { press } from '../stand-in/interactions.ts';

const context = { changes: ({ options }: { options: Readonly<Record<string, string>> }) => options.do === 'schedule' };
const read = (customId: string, value?: string) =>
  readPress(press(customId, value === undefined ? { ephemeral: true } : { ephemeral: true, value }) as never, context);

describe('a press', () => {
  it('carries the invocation of a button', () => {
    const invocation = { command: 'claims', options: { page: '2' } };
    expect(read('0claims?page=2')).toEqual({ invocation, shared: false, startAt: 0 });
    expect(read('0claims?page=2&public=yes')).toEqual({ invocation, shared: true, startAt: 0 });
    expect(read('0claims?page=2&go-on=5')).toEqual({ invocation, shared: false, startAt: 5 });
  });

  it('carries the chosen option of a select, and not its custom id', () => {
    expect(read('0claims', '3evidence?claim=x')?.invocation).toEqual({ command: 'evidence', options: { claim: 'x' } });
  });

  it.each(['0', '', '0^\u4e00', '0?=', '0claims?x'])('that this version cannot read is none (%j)', (customId) => {
    expect(read(customId)).toBeNull();
  });

  it('of another kind of select is none', () => {
    const interaction = press('0claims', { ephemeral: true, value: '0claims' });
    const data = { custom_id: '0claims', component_type: ComponentType.UserSelect, values: ['0claims'] };
    expect(readPress({ ...interaction, data } as never, context)).toBeNull();
  });

  it('that shares a change is none, since the change would be made again', () => {
    expect(read('0digest?do=schedule&public=yes')).toBeNull();
    expect(read('0digest?do=schedule')).not.toBeNull();
    expect(read('0digest?do=preview&public=yes')).not.toBeNull();
  });
});

describe('the pressed message is replaced', () => {
  it.each([
    [true, true],
    [false, false],
  ])('by the next answer, where it is private: %s', (ephemeral, expected) => {
    expect(replacesPressed(press(customIdOf('claims', 0), { ephemeral }) as never)).toBe(expected);
  });
});
