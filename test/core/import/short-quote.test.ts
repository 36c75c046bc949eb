import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortQuote } from '../../../src/core/import/short-quote.ts';
import { countWords } from '../../../src/core/text/count-words.ts';

describe('a short quote', () => {
  it('is the whole text, without marks around it', () => {
    expect(shortQuote('“It fell.”')).toEqual({ quote: 'It fell.', isWhole: true });
  });

  it('is nothing of a long text without spaces', () => {
    expect(shortQuote('市長は少なくとも三百戸が浸水したと述べた。'.repeat(5))).toBeNull();
  });

  it('is the beginning of the text, of at most fifteen words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}[,.]?$/), { minLength: 16, maxLength: 40 }), (words) => {
        const read = shortQuote(words.join(' '));
        expect(read?.isWhole).toBe(false);
        expect(words.join(' ').startsWith(read?.quote ?? '?')).toBe(true);
        expect(countWords(read?.quote ?? '')).toBeLessThanOrEqual(15);
      }),
    );
  });
});
