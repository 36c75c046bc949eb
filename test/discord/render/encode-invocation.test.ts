import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { OptionSpec } from '../../../src/core/command/option.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { limits } from '../../../src/discord/limits.ts';
import { customIdOf, decodeInvocation, encodeInvocation } from '../../../src/discord/render/encode-invocation.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { readMessages } from '../support/read-messages.ts';
import { viewOf, words } from '../support/view-of.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.stringMatching(/^[a-z0-9-]{0,48}$/),
  fc.string({ unit: fc.constantFrom(...'%&=?_ +~^абв'), maxLength: 40 }),
);
const anyInvocation = fc.record({
  command: fc.oneof(
    fc.constantFrom('claims', 'differences', 'a?b', '~'),
    anyText.filter((text) => text !== ''),
  ),
  options: fc.dictionary(fc.oneof(fc.constantFrom('text', 'as-of', 'page'), anyText), anyText, { maxKeys: 5 }),
});

/** The longest value of an option that is not free text. */
function longest(spec: OptionSpec, id: string): string {
  switch (spec.kind) {
    case 'record':
      return id;
    case 'date':
      return '2031-03-04/2031-03-06';
    case 'page':
      return '999999';
    case 'choice':
      return spec.choices.toSorted((a, b) => b.length - a.length)[0] ?? '';
    case 'flag':
      return 'yes';
    default:
      return '';
  }
}

describe('a custom id', () => {
  test('carries any invocation there and back, or none', () => {
    fc.assert(
      fc.property(anyInvocation, fc.nat(39), (invocation, place) => {
        const body = encodeInvocation(invocation);
        if (body === null) return;
        const customId = customIdOf(body, place);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(customId.normalize('NFKC').length <= 100 ? customId : '').toBe(customId.normalize('NFC'));
        expect(decodeInvocation(customId)).toEqual(invocation);
      }),
      { numRuns: 5_000 },
    );
  });

  test('has as many places as a message has components', () => {
    const places = Array.from({ length: limits.components }, (_, place) => customIdOf('x', place));
    expect(new Set(places).size).toBe(limits.components);
    expect(places.every((id) => id.length === 2)).toBe(true);
  });

  test('is read whatever its first character is, for older releases had others', () => {
    for (const first of ['E', '~', 'é']) expect(decodeInvocation(`${first}claims`)?.command).toBe('claims');
  });

  test('is read for what it is, or not at all, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 100 }),
          fc.string({
            unit: fc.constantFrom('0', '~', '^', '一', '丁', '㐀', '龥', 'a', '?', '=', '&', '%'),
            maxLength: 60,
          }),
        ),
        (customId) => {
          const read = decodeInvocation(customId);
          expect(read === null || typeof read.command === 'string').toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('stays readable where it is short', () => {
    expect(
      encodeInvocation({ command: 'claims', options: { text: 'human wave', 'as-of': '2031-03', page: '2' } }),
    ).toBe('claims?text=human_wave&as-of=2031-03&page=2');
  });

  test('of an older release is still read', () => {
    const invocation = {
      command: 'claims',
      options: {
        source: 'river-post-of-the-lower-valley',
        actor: 'the-mayor-of-the-lower-valley',
        question: 'houses-flooded-in-the-valley',
        page: '2',
      },
    };
    const old = '~丞袠套峇殜繇榈蹡獠頽遆蜷双幋扗䱷鉮間癸煸蚮阴鳫截饍㝗嫏霺諂侬惋駷怐蟻㚣㹀㯘蚥㙊㖙杸';
    expect(decodeInvocation(customIdOf(old, 0))).toEqual(invocation);
    expect(encodeInvocation(invocation)).toBe(old);
  });

  test.each([...commands.keys()])('holds everything that /%s can be asked, at its longest, but free text', (name) => {
    const ids = [
      'a-source-with-an-id-of-forty-eight-characters-xx',
      'an-actor-with-an-id-of-forty-eight-characters-xy',
      'a-question-with-id-of-forty-eight-characters-xyz',
    ];
    const options = Object.entries(commands.get(name)?.options ?? {}).filter(([, spec]) => spec.kind !== 'text');
    const all = Object.fromEntries(
      options.map(([option, spec], index) => [option, longest(spec, ids[index % 3] ?? '')]),
    );
    expect(encodeInvocation({ command: name, options: all })).not.toBeNull();
  });

  test('holds what every button and select of the shipped views carries', () => {
    const asked = [...commands].flatMap(([command, { options }]) => [
      { command, options: {} },
      ...('page' in options ? [{ command, options: { page: '2' } }] : []),
    ]);
    const seen = new Map(asked.map((invocation) => [writeInvocation(invocation), invocation]));
    // Walks on through the buttons of the answers, as a person could.
    for (const invocation of seen.values()) {
      if (seen.size > 400) break;
      for (const next of invocationsOf(viewOf(invocation))) seen.set(writeInvocation(next), next);
    }
    expect(seen.size).toBeGreaterThan(150);
    expect([...seen.values()].filter((invocation) => encodeInvocation(invocation) === null)).toEqual([]);
  });

  test('gives way to a line to type where a person typed a long text, and the line can be typed', () => {
    const text = 'a "flooded" house \\ or `two`, '.repeat(10);
    const invocation = { command: 'claims', options: { text, page: '2' } };
    expect(encodeInvocation(invocation)).toBeNull();
    const action = { kind: 'button', label: [{ kind: 'words', text: 'Next page' }], invocation } as const;
    const { visible, labels } = readMessages(
      renderView({ title: [], blocks: [{ kind: 'actions', actions: [action] }], footer: [] }, words),
    );
    expect(labels).toEqual([]);
    expect(visible).toBe(`Next page: ${writeInvocation(invocation)}`.replace(/\s/gu, ''));
    expect(parseLine(writeInvocation(invocation), withPublic(commands))).toMatchObject({ ok: true });
  });
});
