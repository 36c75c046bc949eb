import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/discord/receive/plain-text.ts';
import { escapeText } from '../../../src/discord/render/escape-text.ts';

describe('the words that a reader sees', () => {
  test.each([
    ['**200** guns, *about* __120__ and ~~3~~ ||4||', '200 guns, about 120 and 3 4'],
    ['***x*** _y_ ___z___', 'x y z'],
    ['a_b_c 2 * 3 * 4 snake_case', 'a_b_c 2 * 3 * 4 snake_case'],
    ['1\\_000 \\*not bold\\*', '1_000 *not bold*'],
    ['# Heading\n-# small\n> quoted\n>>> all\n- item', 'Heading\nsmall\nquoted\nall\n- item'],
    ['`*code*` and ```js\nlet *a*\n```', '*code* and let *a*'],
    ['[**Seoul**](https://x.example/a_(b)) says', 'Seoul says'],
    ['[Seoul](https://x.example "a title") says', 'Seoul says'],
    ['<https://x.example/a> https://x.example/b_c_d', 'https://x.example/a https://x.example/b_c_d'],
    ['</check:123456789012345678> it', '/check it'],
    ['on <t:1700000000:R>, at <t:9999999999999>', 'on 2023-11-14, at'],
    ['', ''],
  ])('of %j', (markdown, expected) => {
    expect(plainText(markdown)).toBe(expected);
  });

  test('hold no digit of an id', () => {
    expect(plainText('<@123> <@!123> <@&123> <#123> <:gun:123> <a:gun:123> said so')).toBe(
      '@ @ @ # :gun: :gun: said so',
    );
  });

  test('are those of any text that was escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 \\`*_~|<>@#[]():/.-'), maxLength: 40 });
    fc.assert(
      fc.property(text, (written) => {
        expect(plainText(escapeText(written))).toBe(written.trim());
      }),
    );
  });

  test('are found in little time, however a message is made', () => {
    const parts = ['[', '*', '_', '`', '```', '<@', '<t:', '[a](http://(', '|', '\\'];
    const steps = parts.map((part) => plainText(part.repeat(4_000)).length);
    expect(steps).toHaveLength(parts.length);
  });
});
