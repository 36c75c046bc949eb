import { describe, expect, it } from 'vitest';
import { joinPages, type Pages, pagesOfThings, pagesUnder } from '../../../src/core/message/pages.ts';
import { words } from '../../../src/core/message/phrase.ts';
import type { Block } from '../../../src/core/message/view.ts';

const budget = { characters: 100, lines: 9 };
const block = (text: string): Block => ({ kind: 'paragraph', text: [words(text)] });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The texts of every page. */
function textsOf({ pages, blocksOf }: Pages): string[][] {
  return numbers(pages).map((index) =>
    blocksOf(index + 1).map((one) =>
      one.kind === 'paragraph' && one.text[0]?.kind === 'words' ? one.text[0].text : '',
    ),
  );
}

describe('blocks on pages', () => {
  const pagesOf = (count: number) =>
    pagesOfThings(numbers(count), (index) => [block(`b${'x'.repeat(30)}${index}`)], budget);

  it('hold every thing once, in order, whether few are measured or many counted', () => {
    for (const count of [1, 7, 200, 201, 1_000]) {
      const texts = textsOf(pagesOf(count)).flat();
      expect(texts).toEqual(numbers(count).map((index) => `b${'x'.repeat(30)}${index}`));
    }
  });

  it('are none for nothing, and hold nothing before the first or after the last', () => {
    expect(pagesOf(0).pages).toBe(0);
    const pages = pagesOf(7);
    expect([pages.blocksOf(0), pages.blocksOf(pages.pages + 1)]).toEqual([[], []]);
    const many = pagesOf(1_000);
    expect(many.blocksOf(many.pages + 1)).toEqual([]);
  });

  it('make only those of the page that is asked for, where there are many', () => {
    let made = 0;
    pagesOfThings(
      numbers(1_000),
      (index) => {
        made += 1;
        return [block(`${index}`)];
      },
      budget,
    ).blocksOf(200);
    expect(made).toBeLessThan(10);
  });

  it('follow each other, and each page has its heading', () => {
    const part = (name: string, count: number) =>
      pagesUnder([block(name)], { pages: count, blocksOf: (page) => [block(`${name}${page}`)] });
    const all = joinPages([part('a', 2), part('none', 0), part('b', 1)]);
    expect(textsOf(all)).toEqual([
      ['a', 'a1'],
      ['a', 'a2'],
      ['b', 'b1'],
    ]);
    expect([all.blocksOf(0), all.blocksOf(4)]).toEqual([[], []]);
  });
});
