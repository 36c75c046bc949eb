import { expect, it } from 'vitest';
import { showHidden } from '../../../src/core/message/show-hidden.ts';

it.each([
  ['plain text, “marks”, – 200 € → a·b', 'plain text, “marks”, – 200 € → a·b'],
  ['a\nb', 'a\\u{A}b'],
  ['a\tb', 'a\\u{9}b'],
  ['\u202Egnirts', '\\u{202E}gnirts'],
  ['zero\u200Bwidth', 'zero\\u{200B}width'],
  ['soft\u00ADhyphen', 'soft\u00ADhyphen'],
  ['می\u200Cخواهند 👨\u200D👩', 'می\u200Cخواهند 👨\u200D👩'],
  ['zero\u200Dwidth', 'zero\\u{200D}width'],
  ['\uD800', '\\u{D800}'],
  ['line\u2028separator', 'line\\u{2028}separator'],
  ['tag \u{E0041}', 'tag \\u{E0041}'],
  ['an emoji ❤\uFE0F', 'an emoji ❤\uFE0F'],
  ['a letter a\uFE0F', 'a letter a\\u{FE0F}'],
  ['北朝鮮 and 👍', '北朝鮮 and 👍'],
])('%j is shown as %j', (text, shown) => {
  expect(showHidden(text)).toBe(shown);
});
