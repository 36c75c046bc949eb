import { expect, it } from 'vitest';
import { sourceItem } from '../../../src/core/answers/source-item.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierFiles, dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  actors: { 'river-post': { kind: 'outlet', reliability: { grade: 'B', basis: 'so far' } } },
  sources: {
    'river-post': {
      published: '2031-03-05',
      claims: [
        { id: 'old', chain: ['mayor'], rank: 'deprecated', reason: 'misread' },
        { id: 'a', chain: ['ministry'] },
        { id: 'b', chain: ['ministry'] },
      ],
    },
    copy: { syndicates: 'river-post', published: null },
    channel: { title: null, capture: null, claims: [{ id: 'c', quote: 'it is gone' }] },
    post: { title: null, published: null, capture: { file: 'post.txt' } },
    'untitled-copy': { title: null, syndicates: 'river-post' },
  },
});

function linesOf(id: string, { sources } = dossier): string[] {
  const source = sources.get(id);
  if (source === undefined) throw new Error(id);
  const { text, details } = sourceItem(source, { dossier, words: english });
  return [text, ...details].map(textOf);
}

it('counts every claim, but the origins only of those that stand', () => {
  expect(linesOf('river-post')).toEqual([
    'A report of River Post — River Post',
    'published on 5 March 2031 · river-post',
    '3 claims · 1 outlet · 1 origin',
    'reliability B, usually reliable',
  ]);
});

it('names the outlet that a copy was taken from, and says what is not known', () => {
  expect(linesOf('copy')).toEqual([
    'A report of Copy — Copy, copying River Post',
    'no date of publication · copy',
    '0 claims · 0 outlets · 0 origins',
  ]);
});

it('names a source without a title by its publisher, and its date or else its id', () => {
  expect(linesOf('channel')[0]).toBe('Channel, 5 March 2031');
  expect(linesOf('post')[0]).toBe('Post, post');
  expect(linesOf('untitled-copy')[0]).toBe('Untitled Copy, 5 March 2031 — Untitled Copy, copying River Post');
});

it('says why the quotes of a source are unverified', () => {
  expect(linesOf('channel').at(-1)).toBe('no text was kept, so its quotes are unverified');
  expect(linesOf('post').at(-1)).toBe('the hash of the kept text is not filled in, so its quotes are unverified');
  const claims = [{ quote: 'it is gone', at: [0, 10] as [number, number] }, {}];
  const unplaced = linkDossier(dossierFiles({ sources: { some: { claims }, none: { claims: [{}] } } }), '');
  expect(linesOf('some', unplaced).at(-1)).toBe(
    'some quotes have no position in the kept text, so these are unverified',
  );
  expect(linesOf('none', unplaced).at(-1)).toBe('no quote has a position in the kept text, so they are unverified');
});
