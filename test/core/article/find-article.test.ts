import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../src/core/article/find-article.ts';
import { keptPages } from './pages/kept.ts';
import { pastedPages } from './pages/pasted.ts';
import { foundLabel, labelledPage } from './support/labelled-page.ts';

describe('findArticle', () => {
  it.each([...Object.entries(pastedPages), ...Object.entries(keptPages)])('%s', (_, { language, page }) => {
    const { text, lines } = labelledPage(page);
    const found = findArticle(text, language);
    const shown = lines.map(({ text: line, at }) => `${foundLabel(found, at)}| ${line}`);
    expect(shown).toEqual(lines.map(({ label, text: line }) => `${label}| ${line}`));
  });
});
