import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Action } from '../../../src/core/message/view.ts';
import { decodeInvocation } from '../../../src/slack/render/encode-invocation.ts';
import { button, renderActions } from '../../../src/slack/render/render-actions.ts';
import { typed } from '../support/plain-views.ts';
import { textsOfBlocks } from '../support/texts-of-blocks.ts';

const link: Phrase = [
  { kind: 'link', text: 'here', url: 'https://x.example/', of: { record: 'source', id: 'a', field: 'url' } },
];
const of = (value: string) => ({ command: 'c', options: { o: value } });
/** An invocation whose value has this length. */
const ofLength = (length: number) => of('x'.repeat(length - '["c","o",""]'.length));
const buttonOf = (label: Phrase, invocation = of('1')): Action => ({ kind: 'button', label, invocation });
const selectOf = (label: Phrase, options: { label: Phrase; invocation: ReturnType<typeof of> }[]): Action => ({
  kind: 'select',
  label,
  options,
});

/** The controls of actions, and the lines above them. */
function render(...actions: Action[]) {
  let number = 0;
  const blocks = renderActions(actions, () => number++, { prefix: '' }).map(({ block }) => block);
  const groups = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
  const notes = textsOfBlocks(blocks.filter(({ type }) => type !== 'actions'));
  return { groups, controls: groups.flat(), notes };
}

describe('a button', () => {
  test('carries its invocation, and has an id of its own', () => {
    const { controls, notes } = render(buttonOf(typed('a')), buttonOf(typed('b'), of('2')));
    expect(controls).toMatchObject([
      { type: 'button', action_id: 'ask:0', text: { text: 'a' }, value: '["c","o","1"]' },
      { type: 'button', action_id: 'ask:1', text: { text: 'b' }, value: '["c","o","2"]' },
    ]);
    expect(notes).toEqual([]);
  });

  test('whose label is longer than 75 characters has it whole above', () => {
    expect(render(buttonOf(typed('x'.repeat(75)))).notes).toEqual([]);
    const { controls, notes } = render(buttonOf(typed('x'.repeat(76))));
    expect(controls).toMatchObject([{ text: { text: `${'x'.repeat(74)}…` } }]);
    expect(notes).toEqual(['x'.repeat(76)]);
  });

  test('whose label is a link has its address above', () => {
    expect(render(buttonOf(link)).notes).toEqual(['https://x.example/', 'here']);
  });

  test('without a label shows the line that a person would type', () => {
    expect(render(buttonOf(typed(' '))).controls).toMatchObject([{ text: { text: '/c o:1' } }]);
  });

  test('whose value would be longer than 2,000 characters is a line to type', () => {
    expect(render(buttonOf(typed('a'), ofLength(2_000)))).toMatchObject({ controls: [{ type: 'button' }], notes: [] });
    const { controls, notes } = render(buttonOf(typed('a'), ofLength(2_001)));
    expect(controls).toEqual([]);
    expect(notes.join('')).toContain('/c o:xxx');
  });

  test('that is added to an answer has its own id', () => {
    expect(button('share:0', typed('Share'), of('1'))).toEqual({
      type: 'button',
      action_id: 'share:0',
      text: { type: 'plain_text', text: 'Share', emoji: false },
      value: '["c","o","1"]',
    });
  });
});

describe('a select', () => {
  const option = (label: string, invocation = of(label)) => ({ label: typed(label), invocation });

  test('has its label as a placeholder, and carries an invocation in each option', () => {
    expect(render(selectOf(typed('pick'), [option('1'), option('2')]))).toEqual({
      groups: [
        [
          {
            type: 'static_select',
            action_id: 'ask:0',
            placeholder: { type: 'plain_text', text: 'pick', emoji: false },
            options: ['1', '2'].map((text) => ({
              text: { type: 'plain_text', text, emoji: false },
              value: `["c","o","${text}"]`,
            })),
          },
        ],
      ],
      controls: expect.anything(),
      notes: [],
    });
  });

  test('whose label is longer than 150 characters, or a link, has it whole above', () => {
    expect(render(selectOf(typed('x'.repeat(150)), [option('1')])).notes).toEqual([]);
    const { controls, notes } = render(selectOf(typed('x'.repeat(151)), [option('1')]));
    expect(controls).toMatchObject([{ placeholder: { text: `${'x'.repeat(149)}…` } }]);
    expect(notes).toEqual(['x'.repeat(151)]);
    expect(render(selectOf(link, [option('1')])).notes).toEqual(['https://x.example/', 'here']);
  });

  test('without a label has no placeholder', () => {
    const { controls, notes } = render(selectOf([], [option('1')]));
    expect(controls[0]).not.toHaveProperty('placeholder');
    expect(notes).toEqual([]);
  });

  test('without options is its label alone', () => {
    expect(render(selectOf(typed('pick'), []))).toEqual({ groups: [], controls: [], notes: ['pick'] });
  });

  test('goes on in another one after a hundred options, or after 4,000 characters', () => {
    const counts = (options: ReturnType<typeof option>[]) =>
      render(selectOf(typed('pick'), options)).controls.map((control) =>
        control.type === 'static_select' ? control.options?.length : control.type,
      );
    const options = Array.from({ length: 101 }, (_, index) => option(`${index}`));
    expect(counts(options.slice(0, 100))).toEqual([100]);
    expect(counts(options)).toEqual([100, 1]);
    // Each option holds 100 characters: 86 of its value, and 14 of its label.
    const long = Array.from({ length: 41 }, (_, index) => {
      const label = `${index}`.padEnd(14, 'l');
      return option(label, of(`${index}`.padEnd(86 - '["c","o",""]'.length, 'x')));
    });
    expect(counts(long)).toEqual([40, 1]);
  });

  test('has the rest of a long label in the description of its option, or whole above', () => {
    const of75 = 'x'.repeat(75);
    const shown = (label: string) => {
      const { controls, notes } = render(selectOf(typed('pick'), [option(label, of('1'))]));
      return {
        options: controls.flatMap((control) => (control.type === 'static_select' ? control.options : [])),
        notes,
      };
    };
    expect(shown(of75).options[0]).not.toHaveProperty('description');
    expect(shown(`${of75}y`)).toMatchObject({
      options: [{ text: { text: of75 }, description: { text: 'y' } }],
      notes: [],
    });
    expect(shown(of75.repeat(2))).toMatchObject({
      options: [{ text: { text: of75 }, description: { text: of75 } }],
      notes: [],
    });
    const { options, notes } = shown(`${of75.repeat(2)}y`);
    expect(options).toMatchObject([{ text: { text: `${'x'.repeat(74)}…` } }]);
    expect(options[0]).not.toHaveProperty('description');
    expect(notes).toEqual([`${of75.repeat(2)}y`]);
  });

  test('has a button in place of an option whose value is longer than 150 characters, or there already', () => {
    const { controls } = render(
      selectOf(typed('pick'), [
        option('fits', ofLength(150)),
        option('too long', ofLength(151)),
        option('again', ofLength(150)),
      ]),
    );
    expect(controls).toMatchObject([
      { type: 'static_select', options: [{ text: { text: 'fits' } }] },
      { type: 'button', text: { text: 'too long' } },
      { type: 'button', text: { text: 'again' } },
    ]);
    expect(new Set(controls.map(({ action_id: id }) => id)).size).toBe(3);
  });
});

describe('blocks of actions', () => {
  test('hold 25 controls each, and 4,000 characters', () => {
    const buttons = (count: number, length: number) =>
      Array.from({ length: count }, () => buttonOf(typed('l'), ofLength(length)));
    expect(render(...buttons(26, 20)).groups.map((group) => group.length)).toEqual([25, 1]);
    expect(render(...buttons(3, 1_999)).groups.map((group) => group.length)).toEqual([2, 1]);
    expect(render(...buttons(2, 2_000)).groups.map((group) => group.length)).toEqual([1, 1]);
  });

  test('carry every invocation', () => {
    const all = Array.from({ length: 60 }, (_, index) => of(`${index}`));
    const { controls } = render(...all.map((invocation) => buttonOf(typed('l'), invocation)));
    expect(controls.map((control) => decodeInvocation(control.type === 'button' ? (control.value ?? '') : ''))).toEqual(
      all,
    );
  });
});
