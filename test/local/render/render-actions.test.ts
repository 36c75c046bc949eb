import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/message/view.ts';
import { writeLine } from '../../../src/local/render/line.ts';
import { renderActions } from '../../../src/local/render/render-actions.ts';

const choice = (label: string, page: string) => ({
  label: [{ kind: 'typed' as const, text: label }],
  invocation: { command: 'claims', options: { page } },
});
const button = (label: string, page: string): Action => ({ kind: 'button', ...choice(label, page) });
const render = (actions: readonly Action[], width: number) =>
  renderActions(actions, width).map((line) => writeLine(line, false));

describe('actions', () => {
  it('are labels with the lines to type, which are aligned', () => {
    expect(render([button('next', '2'), button('last page', '9')], 40)).toEqual([
      '→ next        /claims page:2',
      '→ last page   /claims page:9',
    ]);
  });

  it('share a line to the last column, and take two where there is no room', () => {
    expect(render([button('next', '2')], 23)).toEqual(['→ next   /claims page:2']);
    expect(render([button('next', '2')], 22)).toEqual(['→ next', '    /claims page:2']);
  });

  it('are aligned by the labels that leave room alone', () => {
    expect(render([button('next', '2'), button('the very last page of all', '9')], 30)).toEqual([
      '→ next   /claims page:2',
      '→ the very last page of all',
      '    /claims page:9',
    ]);
  });

  it('stand side by side where there is room for two', () => {
    const buttons = [button('next', '2'), button('last page', '9'), button('first', '1')];
    expect(render(buttons, 60)).toEqual([
      '→ next   /claims page:2         → last page   /claims page:9',
      '→ first   /claims page:1',
    ]);
    expect(render(buttons, 59)).toHaveLength(3);
  });

  it('of a select are a line to type, and below it the values with what they are', () => {
    const select: Action = {
      kind: 'select',
      label: [{ kind: 'typed', text: 'Pages' }],
      options: [choice('one', '1'), choice('two', '22'), choice('a third one', '333')],
    };
    expect(render([select], 50)).toEqual([
      '→ Pages   /claims page:…',
      '    1    one            22   two',
      '    333  a third one',
    ]);
    expect(render([select], 24)).toEqual([
      '→ Pages   /claims page:…',
      '    1    one',
      '    22   two',
      '    333  a third one',
    ]);
  });

  it('of a select whose labels tell the values are the labels alone', () => {
    const select: Action = {
      kind: 'select',
      label: [{ kind: 'typed', text: 'Pages' }],
      options: [choice('page 1', '1'), choice('page 22', '22')],
    };
    expect(render([select], 40)).toEqual(['→ Pages   /claims page:…', '    page 1     page 22']);
  });

  it('of a select of many options are one text where there is no room for columns', () => {
    const many = (count: number): Action => ({
      kind: 'select',
      label: [{ kind: 'typed', text: 'Pages' }],
      options: Array.from({ length: count }, (_, index) => choice(`a label of ${index} words`, `x${index}`)),
    });
    expect(render([many(12)], 40)).toHaveLength(1 + 12);
    const [, first, ...others] = render([many(13)], 40);
    expect(first).toBe('    x0 a label of 0 words · x1 a label');
    expect(others).toHaveLength(8);
  });

  it('of a select that share no line are each with its own', () => {
    const select: Action = {
      kind: 'select',
      label: [{ kind: 'typed', text: 'Go' }],
      options: [choice('one', '1'), { ...choice('help', '2'), invocation: { command: 'help', options: {} } }],
    };
    expect(render([select], 40)).toEqual(['→ Go', '    one    /claims page:1', '    help   /help']);
  });

  it('are nothing where there are none', () => {
    expect(render([], 40)).toEqual([]);
  });
});
