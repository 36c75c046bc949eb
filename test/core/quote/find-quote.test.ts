import { expect, it } from 'vitest';
import { captureText } from '../../../src/core/quote/capture-text.ts';
import { findQuote } from '../../../src/core/quote/find-quote.ts';

const find = (text: string, quote: string, at?: [number, number], language = 'en') =>
  findQuote(captureText(text), { quote, at, language });

it('finds a quote at its position, or where it stands once', () => {
  expect(find('wet and wet', 'wet', [8, 11])).toEqual({ ok: true, at: [8, 11] });
  expect(find('wet and dry', 'dry')).toEqual({ ok: true, at: [8, 11] });
});

it.each([
  [
    'wet and wet',
    'wet',
    undefined,
    'at',
    'the quote stands in the capture 2 times; write the position that is meant: at [0, 3] or [8, 11]',
  ],
  [
    'x, x, x, x, x, x, x',
    'x',
    undefined,
    'at',
    '7 times; write the position that is meant: at [0, 1] or [3, 4] or [6, 7] or [9, 10] or [12, 13] and 2 more',
  ],
  ['x, x, x, x, x', 'x', undefined, 'at', 'at [0, 1] or [3, 4] or [6, 7] or [9, 10] or [12, 13]'],
  ['wet and dry', 'dry', [0, 3], 'at', 'the quote does not stand at [0, 3], but at [8, 11]'],
  ['wet, wet and dry', 'wet', [13, 16], 'at', 'the quote does not stand at [13, 16], but at [0, 3] or [5, 8]'],
  ['wet and dry', 'damp', undefined, 'quote', 'the capture does not hold this quote'],
  ['wet and dry', 'damp', [0, 4], 'quote', 'the capture does not hold this quote'],
] as const)('refuses in "%s" the quote "%s" at %s', (text, quote, at, key, says) => {
  expect(find(text, quote, at && [...at])).toMatchObject({
    ok: false,
    key,
    reason: expect.stringMatching(new RegExp(`${RegExp.escape(says)}$`)),
  });
});

it.each([
  ['some 11,000 men', 'some 11', 'the quote cuts a word or a number in two: "some 11,0"'],
  ['some 11,000 men', '000 men', 'cuts a word or a number in two: "1,000 men"'],
  ['some 11,000 men', 'some 11,', 'cuts'],
  ['some 11,000 men', ',000 men', 'cuts'],
  ['some 11.5 men', 'some 11', 'cuts'],
  ['the troops', 'the troop', 'cuts'],
  ['the troops', 'roops', 'cuts'],
  ['troops left', 'roops left', 'cuts'],
  ['about 2000 men', 'about 200', 'cuts'],
  ['про війська', 'про війс', 'cuts'],
])('refuses to cut a word or a number of "%s" with "%s", with a position and without', (text, quote, says) => {
  const start = text.indexOf(quote);
  for (const place of [find(text, quote), find(text, quote, [start, start + quote.length])]) {
    expect(place).toMatchObject({ ok: false, key: 'quote', reason: expect.stringContaining(says) });
  }
});

it.each([
  ['a 170mm gun', 'a 170'],
  ['a 170mm gun', 'mm gun'],
  ['some 11, then 12', 'some 11'],
  ['they left. 5 stayed', 'they left.'],
  ['there were 5. Then', 'there were 5'],
])('takes from "%s" the quote "%s", which ends where a word or a number does', (text, quote) => {
  expect(find(text, quote)).toMatchObject({ ok: true });
});

it.each([
  ['the river’s banks – wet', "river's banks - wet", 'at [4, 23] it has "river’s banks – wet"'],
  ['🌊 he said “wet” there', 'said "wet"', 'at [5, 15] it has "said “wet”"'],
  [
    'the\u00a0river rose',
    'the river',
    'at [0, 9] it has "the\\u00a0river" (codes as YAML reads them between double quotes; --fix writes the characters)',
  ],
  ['The River rose', 'the river', 'at [0, 9] it has "The River"'],
  ['İn the river’s bed', "river's", 'at [7, 14] it has "river’s"'],
])('says what "%s" has in place of "%s"', (text, quote, says) => {
  expect(find(text, quote)).toEqual({
    ok: false,
    key: 'quote',
    reason: `the capture does not hold this quote; ${says}`,
  });
});

it.each([
  ['Japanese', '市長は少なくとも三百戸が浸水したと述べた。', '少なくとも三百戸が浸水した', [3, 16]],
  ['Chinese', '市长说至少三百户房屋被淹。', '至少三百户房屋被淹', [3, 12]],
  ['Thai', 'นายกเทศมนตรีกล่าวว่าบ้านอย่างน้อย 300 หลังถูกน้ำท่วม', 'บ้านอย่างน้อย 300 หลัง', [20, 42]],
  ['Persian, with a non-joiner', 'گفت که می\u200cخواهند بروند', 'می\u200cخواهند', [7, 16]],
  ['Hindi', 'महापौर ने कहा कि 300 घर डूबे', 'कहा कि 300 घर', [10, 23]],
  ['a line that goes on', 'at least\n300 homes', 'at least 300 homes', [0, 18]],
  ['a line that goes on after \\r\\n and an indent', 'at least \r\n  300 homes', 'at least 300 homes', [0, 22]],
  ['a Chinese line that goes on', '市长说至少三百\r\n户房屋被淹。', '至少三百户房屋', [3, 12]],
  ['a tab', 'homes\t300', 'homes 300', [0, 9]],
  ['marks of direction', 'the \u200f300\u200e homes', '300 homes', [5, 15]],
  ['a byte order mark', '\ufeffflood', 'flood', [1, 6]],
  ['a soft hyphen', 'the flood\u00adgates', 'flood\u00adgates', [4, 15]],
  ['a family', 'they 👨\u200d👩\u200d👧 left', '👨\u200d👩\u200d👧 left', [5, 15]],
] as const)('takes a quote letter by letter: %s', (_, text, quote, at) => {
  expect(find(text, quote)).toEqual({ ok: true, at });
  expect(find(text, quote, [...at])).toEqual({ ok: true, at });
});

it.each([
  ['a Chinese number', '少なくとも三百戸', '百戸'],
  ['digits before a Chinese numeral', '约300万人', '约300'],
  ['a run of katakana', '会議はフィリピンで開く', 'リピンで開く'],
  ['a Thai letter and its vowel sign', 'ที่บ้าน', '\u0e35่บ้าน'],
  ['a Hindi letter and its vowel sign', 'की बाढ़', 'ी बाढ़'],
  ['a Hindi word after a vowel sign', 'किसान', 'सान'],
  ['a letter and its accent', 'cafe\u0301', 'cafe'],
  ['a Persian word at its non-joiner', 'می\u200cخواهند', 'خواهند'],
  ['a word at its soft hyphen', 'flood\u00adgates', 'gates'],
  ['a number whose digits an apostrophe or a range joins', 'some 3-4 homes', '4 homes'],
])('does not cut %s', (_, text, quote) => {
  expect(find(text, quote)).toMatchObject({ ok: false, reason: expect.stringContaining('cuts') });
});

it.each([
  ['in NFC a capture in NFD', 'the 300 cafe\u0301s', '300 caf\u00e9s', 'at [4, 14] it has "300 cafe\\u0301s" (codes'],
  ['in NFD a capture in NFC', 'the 300 caf\u00e9s', '300 cafe\u0301s', 'at [4, 13] it has "300 cafés"'],
  ['in NFD Korean', '홍수가 났다'.normalize('NFD'), '홍수가', 'it has "'],
  ['one space in place of two', 'said  300  homes', '300 homes', 'at [6, 16] it has "300  homes"'],
  ['no soft hyphen', 'the flood\u00adgates', 'floodgates', 'it has "flood\\u00adgates" (codes'],
  ['a hyphen that breaks', 'Jong\u2011un', 'Jong-un', 'it has "Jong\\u2011un" (codes'],
  ['other marks', '«Wir bleiben»', '"Wir bleiben"', 'at [0, 13] it has "«Wir bleiben»"'],
  ['words of two paragraphs', 'Wet.\n\nDry.', 'Wet. Dry.', 'an empty line stands between its words'],
])('tells a quote with %s what the capture has', (_, text, quote, says) => {
  expect(find(text, quote)).toMatchObject({ ok: false, key: 'quote', reason: expect.stringContaining(says) });
});

it.each(['about 11,\n000 troops', 'about 11,\r\n000 troops'])(
  'finds a number that goes on in the next line: %j',
  (text) => {
    const capture = captureText(text);
    expect(findQuote(capture, { quote: 'about 11,000 troops', language: 'en' })).toMatchObject({ ok: true });
    for (const quote of ['about 11', 'about 11,', '000 troops']) {
      expect(findQuote(capture, { quote, language: 'en' })).toMatchObject({ ok: false, key: 'quote' });
    }
  },
);

it('takes no number as whole that goes on in the next line after a space', () => {
  const cut = findQuote(captureText('prijshlo 11\n000 soldat'), { quote: '11', language: 'uk' });
  expect(cut).toMatchObject({ ok: false, key: 'quote' });
  expect(findQuote(captureText('in 2030,\n300 homes'), { quote: '300 homes', language: 'en' })).toMatchObject({
    ok: true,
  });
});
