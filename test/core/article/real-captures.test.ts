import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../../src/core/article/describe-document.ts';
import { findArticle } from '../../../src/core/article/find-article.ts';
import { findCopy } from '../../../src/core/article/find-copy.ts';
import { leftOutOf } from '../../../src/core/article/left-out-of.ts';
import { shippedDossier } from '../../support/shipped.ts';

const folder = process.env.CAPTURES_DIR ?? '';

/** The captures are not in the repository. Who has them can hold the finder against what the dossier leaves out. */
describe.skipIf(folder === '')('findArticle on the captures of the shipped dossier', () => {
  const dossier = shippedDossier();
  const sources = [...dossier.sources.values()].flatMap((source) =>
    folder === '' || source.capture === null
      ? []
      : [{ ...source, text: readFileSync(join(folder, source.capture.file), 'utf8') }],
  );

  it.each(sources)('leaves out what the curator of $id left out, and nothing else', ({ text, leftOut }) => {
    expect(leftOutOf(findArticle(text, 'en')).map(({ at }) => at)).toEqual(leftOut.map(({ at }) => at));
  });

  it.each(sources)('takes for the article whatever $id is quoted with', ({ id, text }) => {
    const article = findArticle(text, 'en').parts.filter(({ kind }) => kind !== 'left-out');
    const lost = [...dossier.claims.values()].filter(
      ({ source, at }) =>
        source.id === id && at !== null && !article.some((part) => part.at[0] <= at[0] && at[1] <= part.at[1]),
    );
    expect(lost.map(({ quote }) => quote)).toEqual([]);
  });

  it.each(sources)('knows title and language of $id, and no date', ({ text, title, language }) => {
    const described = describeDocument(text, findArticle(text, 'en'));
    expect(described).toMatchObject({ title, language, published: null });
  });

  it('knows whose features a page advertises, and whose article it is', () => {
    const [daily8] = sources.map(({ text }) => describeDocument(text, findArticle(text, 'en')));
    expect([daily8?.publisher, daily8?.copiedFrom]).toEqual([
      { name: 'Daily8', basis: 'the page says "Explore what Daily8 AI can do for you:"' },
      { name: 'The Telegraph', basis: 'its own advertising says "Try The Telegraph free for"' },
    ]);
  });

  it('takes none for a copy of the other', () => {
    const [one, other] = sources;
    expect(findCopy(one?.text ?? '', [{ id: 'other', text: other?.text ?? '' }])).toBeNull();
  });
});
