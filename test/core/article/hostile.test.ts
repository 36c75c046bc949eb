import { expect, it } from 'vitest';
import { describeDocument } from '../../../src/core/article/describe-document.ts';
import { findArticle } from '../../../src/core/article/find-article.ts';
import { findCopy } from '../../../src/core/article/find-copy.ts';
import { languageOf } from '../../../src/core/article/language-of.ts';

const sentence = 'At least 300 homes were flooded on Friday, the mayor of the town said at a briefing. ';

/** Work that grows faster than the text does not end within the time of a test. */
it.each([
  ['one line of 5 MB', sentence.repeat(60_000)],
  ['one word of 5 MB', 'a'.repeat(5_000_000)],
  ['one headline of 200,000 words', 'Related '.repeat(200_000)],
  ['twenty thousand lines', `${sentence}\nComments\n`.repeat(10_000)],
  [
    'ten thousand stories',
    `${sentence}\nRelated stories\n${`Frost takes the apples\n2 hours ago\n${sentence}\n`.repeat(10_000)}`,
  ],
  ['related headings again and again', `${sentence}${sentence}\n${`Read also\n${sentence}\n`.repeat(20_000)}`],
  ['almost a path', `${'a > '.repeat(74)}!\n`.repeat(500)],
  ['almost a list of names', `By ${'A-b '.repeat(70)}!\n`.repeat(500)],
  ['almost hashtags', `${'#a '.repeat(99)}!\n`.repeat(500)],
  ['almost a credit', `Photo: ${'(a '.repeat(190)}\n`.repeat(500)],
  ['almost an advertisement', `${'Try A free '.repeat(1_700)}\n`.repeat(20)],
  ['separators alone', '\u2028'.repeat(1_000_000)],
  ['empty lines', '\n \n'.repeat(500_000)],
])('reads %s in time', (_, text) => {
  const language = languageOf(text);
  const found = findArticle(text, language);
  expect(describeDocument(text, found).language).toBe(language);
  expect(findCopy(`${text}.`, [{ id: 'a', text }])?.id ?? 'a').toBe('a');
});
