import { expect, it } from 'vitest';
import { findArticle } from '../../../src/core/article/find-article.ts';

const text = [
  'Weekend magazine',
  'Port Ellen: the water came at four',
  'River Post',
  'The barrier was overtopped at four in the morning, and 300 homes are flooded, the mayor said on Friday.',
  'Our guide to the best pumps of the year will help you to choose the one that your cellar needs.',
  'Related stories',
  'The army has sent 120 soldiers, who will stay for a week, the ministry said in a statement.',
].join('\n');

function shownWith(hints: Parameters<typeof findArticle>[2]) {
  const points = [...text];
  return findArticle(text, 'en', hints).parts.map(({ kind, at, why }) => [
    why ?? kind,
    points
      .slice(...at)
      .join('')
      .split(' ', 3)
      .join(' '),
  ]);
}

it('follows what the reader of a page knows of its blocks', () => {
  const hints = {
    title: 'Port Ellen: the water came at four | River Post',
    furniture: [
      {
        text: 'Our guide to the best pumps of the year\u00a0will help you to choose the one that your cellar needs.',
        why: 'aside of the page',
      },
    ],
    article: ['The army has sent 120 soldiers, who will stay for a week, the ministry said in a statement.'],
  };
  expect(shownWith(hints)).toEqual([
    ['navigation', 'Weekend magazine\nPort'.split('\n')[0]],
    ['title', 'Port Ellen: the'],
    ['article', 'River Post\nThe barrier'],
    ['aside of the page', 'Our guide to'],
    ['heading of the related stories', 'Related stories'],
    ['article', 'The army has'],
  ]);
});

it('keeps a line that is furniture and article: a reader may not lose a sentence', () => {
  const line = 'The army has sent 120 soldiers, who will stay for a week, the ministry said in a statement.';
  const shown = shownWith({ title: null, furniture: [{ text: line, why: 'aside of the page' }], article: [line] });
  expect(shown.at(-1)).toEqual(['article', 'The army has']);
});

it('leaves out printed lines that are put together, where the reader of the page knows each', () => {
  const heading = [
    '---------- Forwarded message ---------',
    'From: River Post <news@river-post.example>',
    'Date: Wed, Mar 5, 2031 at 8:00 AM',
  ];
  const shown = (known: readonly string[]) =>
    findArticle(`${heading.join('\n')}\n\n${text}`, 'en', {
      title: null,
      furniture: [{ text: known.join('\n'), why: 'heading of the forwarded e-mail' }],
      article: [],
    }).parts[0];
  expect(shown(heading)).toMatchObject({ kind: 'left-out', why: 'heading of the forwarded e-mail', at: [0, 115] });
  expect(shown(heading.slice(0, 2))?.why).not.toBe('heading of the forwarded e-mail');
});
