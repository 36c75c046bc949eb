import { expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';

it.each([
  ['Zelenský', 'zelensky'],
  ['Núñez Muñoz', 'nunez munoz'],
  ['cafe\u0301 cafe\u0301', 'cafe cafe'],
  ['ＡＢＣ', 'abc'],
  ['КИЇВ', 'киів'],
  ['RBC-Ukraine 8', 'rbc-ukraine 8'],
  ['Łódź, Straße, Đà Nẵng, Ærø, İzmir, ısı', 'lodz, strasse, da nang, aero, izmir, isi'],
  ['Jong\u2011un said\u00a0so', 'jong-un said so'],
  ['п’ять пʼять', "п'ять п'ять"],
  ['flood\u00adgates', 'floodgates'],
  ['می\u200cخواهند', 'میخواهند'],
  ['علي كتابـ', 'علی کتاب'],
  ['ガが', 'ガが'],
  ['가나다'.normalize('NFD'), '가나다'],
  ['ที่', 'ที่'],
  ['की का', 'की का'],
  ['', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
