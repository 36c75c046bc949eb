import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findArticle } from '../../../src/core/article/find-article.ts';
import { leftOutOf } from '../../../src/core/article/left-out-of.ts';
import { keptPages } from './pages/kept.ts';
import { pastedPages } from './pages/pasted.ts';
import { labelledPage } from './support/labelled-page.ts';

const lines = Object.values({ ...pastedPages, ...keptPages }).flatMap(({ page }) =>
  labelledPage(page).lines.map(({ text }) => text),
);
const anyLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '---', '𝒳😀 letters beyond the first plane') },
);
const anyText = fc
  .array(fc.tuple(anyLine, fc.constantFrom('\n', '\n\n', '\r\n', '\f')), { maxLength: 60 })
  .map((parts) => parts.map(([line, end]) => line + end).join(''));
const anyHints = fc.option(
  fc.record({
    title: fc.option(fc.constantFrom(...lines)),
    furniture: fc.array(fc.record({ text: anyLine, why: fc.constant('a block of the page') }), { maxLength: 5 }),
    article: fc.array(anyLine, { maxLength: 5 }),
  }),
);

it('covers every line that says something, in order, each place once', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'de', 'uk', 'und', 'pt-BR'), anyHints, (text, language, hints) => {
      const points = [...text];
      const { parts, title, stories } = findArticle(text, language, hints);
      let end = 0;
      for (const { at, kind, why } of parts) {
        expect(at[0]).toBeGreaterThanOrEqual(end);
        expect(at[1]).toBeGreaterThan(at[0]);
        // What stands between two parts says nothing.
        expect(points.slice(end, at[0]).join('')).not.toMatch(/[\p{L}\p{N}]/u);
        expect(why !== null).toBe(kind === 'left-out');
        end = at[1];
      }
      expect(points.slice(end).join('')).not.toMatch(/[\p{L}\p{N}]/u);
      const titles = parts.filter(({ kind }) => kind === 'title');
      expect(titles).toHaveLength(title === null ? 0 : 1);
      for (const { at } of stories) expect(at[1]).toBeGreaterThan(at[0]);
    }),
  );
});

it('gives reasons that a source file takes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { why } of leftOutOf(findArticle(text, 'en'))) expect(why).toMatch(/^\S[^\r\n]{0,598}\S$/u);
    }),
  );
});
