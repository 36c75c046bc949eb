import { expect, it } from 'vitest';
import { countWords } from '../../../src/core/text/count-words.ts';

it.each([
  ['', 0],
  ['at least 300 homes', 4],
  ['  two   words ', 2],
  ['a dash – is no word', 5],
  ['self-propelled guns', 2],
  ['“yes”, 5 %', 2],
  ['市长说至少三百户房屋被淹。', 8],
  ['ロシアへ派遣', 3],
  ['บ้านอย่างน้อย 300 หลัง', 5],
  ['북한군은 러시아로', 2],
  ['कम से कम 300 घर', 5],
  ['می\u200cخواهند بروند', 2],
])('"%s" has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
