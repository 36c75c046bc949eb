import { expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';

it.each([
  ['Zelenský', 'zelensky'],
  ['Núñez Muñoz', 'nunez munoz'],
  ['cafe\u0301 cafe\u0301', 'cafe cafe'],
  ['ＡＢＣ', 'abc'],
  ['КИЇВ', 'киів'],
  ['RBC-Ukraine 8', 'rbc-ukraine 8'],
  ['', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
