import { expect, it } from 'vitest';
import { decodeText } from '../../src/dataset/decode-text.ts';

it('decodes UTF-8', () => {
  expect(decodeText(Buffer.from('flood 🌊\n'))).toEqual({ text: 'flood 🌊\n', faults: [] });
  expect(decodeText(Buffer.alloc(0))).toEqual({ text: '', faults: [] });
});

it('takes out a byte order mark, and reports it', () => {
  expect(decodeText(Buffer.from('\ufeffflood'))).toEqual({
    text: 'flood',
    faults: [{ offset: 0, message: 'the file starts with a byte order mark; save it as UTF-8 without one' }],
  });
});

it('reports the first bytes that are not UTF-8, also after a byte order mark', () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x62, 0xff, 0x63, 0xff]);
  expect(decodeText(bytes)).toEqual({
    text: 'ab\ufffdc\ufffd',
    faults: [{ offset: 2, message: 'the file is not UTF-8 from here on; save it as UTF-8' }],
  });
});
