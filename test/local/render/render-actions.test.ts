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

  it('of a select are all options below its label', () => {
    const select: Action = {
      kind: 'select',
      label: [{ kind: 'typed', text: 'Pages' }],
      options: [choice('one', '1'), choice('two', '22')],
    };
    expect(render([select], 40)).toEqual(['→ Pages', '    one   /claims page:1', '    two   /claims page:22']);
  });

  it('are nothing where there are none', () => {
    expect(render([], 40)).toEqual([]);
  });
});
