import { expect, it } from 'vitest';
import { sourceItem } from '../../../src/core/answers/source-item.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

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
  },
});

function linesOf(id: string): string[] {
  const source = dossier.sources.get(id);
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
    'reliability F, cannot be judged',
  ]);
});
