import { expect, it } from 'vitest';
import { sourceView } from '../../../src/core/answers/source-view.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

function source(id: string, short: ShortDossier, page = 1) {
  const dossier = dossierOf(short);
  const found = dossier.sources.get(id);
  if (found === undefined) throw new Error(id);
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'sources', options: { source: id } } };
  return sourceView(found, page, context);
}

const hash = `Hash of the capture: ${'0'.repeat(64)}`;

it('one source with everything that is known of it', () => {
  const view = source('post', {
    actors: {
      post: { kind: 'outlet', reliability: { grade: 'B', basis: 'so far' } },
      officials: { name: 'Officials', kind: 'anonymous' },
    },
    sources: {
      post: {
        title: 'Flood',
        url: 'https://post.example/',
        published: { edtf: '2031-03-05', basis: 'the page says so' },
        note: 'on paper',
        'left-out': [{ at: [1000, 1200], why: 'an advertisement' }],
        claims: [
          { id: 'old', chain: ['army'], rank: 'deprecated', reason: 'misread' },
          { chain: ['mayor'], 'chain-complete': false },
          { chain: ['officials'], 'chain-complete': false },
          { chain: ['mayor'] },
          { chain: ['wire', 'mayor'] },
          { chain: ['wire', 'mayor'] },
        ],
      },
    },
  });
  expect(linesOf(view.blocks)).toEqual([
    'Publisher: Post',
    'Published: 5 March 2031',
    'Holds: 6 claims',
    'Origins: 1 outlet · 1–2 origins',
    'Address: https://post.example/',
    'Reliability: B, usually reliable',
    'Chains',
    '  2 claims · Post ← Wire ← Mayor',
    '  1 claim · Post ← Army',
    '  1 claim · Post ← Mayor · no source given',
    '  1 claim · Post ← Officials · the text does not name them',
    '  1 claim · Post ← Mayor',
    'What changed on the way:',
    'No relay is known to change what it passes on.',
    'How this is known',
    '  How the date is known: the page says so',
    '  Reliability: so far',
    '  Note: on paper',
    `  Source: post · Language: en · Capture: post.txt · ${hash}`,
    'Left out',
    '  an advertisement · code points 1,000 to 1,200',
  ]);
  expect(controlsOf(view)).toEqual(['Claims']);
});

it('one source with as little as can be known', () => {
  const lines = linesOf(source('copy', { sources: { copy: { syndicates: 'post', published: null } } }).blocks);
  expect(lines).toEqual([
    'Publisher: Copy, copying Post',
    'Published: not stated',
    'Holds: 0 claims',
    'Origins: 0 outlets · 0 origins',
    'Address: not stated',
    'What changed on the way:',
    'No relay is known to change what it passes on.',
    'How this is known',
    `  Source: copy · Language: en · Capture: copy.txt · ${hash}`,
  ]);
});

it('a long source has pages, and each of its chains and of what was left out is on one of them', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const short: ShortDossier = {
    sources: {
      post: {
        'left-out': numbers.map((n) => ({ at: [1000 + n, 1001 + n], why: `advertisement ${n}` })),
        claims: numbers.map((n) => ({ chain: [`speaker-${n}`] })),
      },
    },
  };
  const pages: string[] = [];
  for (let page = 1; controlsOf(source('post', short, page)).includes('Next page'); page += 1) {
    pages.push(linesOf(source('post', short, page + 1).blocks).join('\n'));
  }
  const all = [linesOf(source('post', short).blocks).join('\n'), ...pages].join('\n');
  for (const n of numbers) {
    expect(all).toContain(`Post ← Speaker ${n}\n`);
    expect(all).toContain(`advertisement ${n} ·`);
  }
  expect(linesOf(source('post', short, pages.length + 2).blocks).join()).toContain('There are not so many pages');
});

it('one source of which no text was kept, in a dossier that was looked over', () => {
  const short = { dossier: { reviewed: '2031-03-09' }, sources: { post: { title: null, capture: null } } };
  const view = source('post', short);
  expect(textOf(view.title)).toBe('Post, 5 March 2031');
  expect(linesOf(view.blocks).join('\n')).toContain('Capture: no text was kept, so its quotes are unverified');
  expect(linesOf(view.blocks).filter((line) => line.includes('Hash'))).toEqual([]);
  expect(textOf(view.footer)).toMatch(/ · last looked over on 9 March 2031$/);
});

it('shows what its own relays changed, in claims that stand', () => {
  const said = { chain: ['mayor'], answers: 'houses', quote: 'at least 300 homes', value: 'at least 300' };
  const relayed = { chain: ['mayor'], answers: 'houses', quote: '300 homes', value: '300' };
  const changed = (rank: 'normal' | 'deprecated') => {
    const lines = (id: string) =>
      linesOf(
        source(id, {
          questions: { houses: { measure: 'level' } },
          sources: {
            post: { claims: [{ ...said, wording: 'direct' }] },
            herald: { claims: [{ ...relayed, rank, ...(rank === 'normal' ? {} : { reason: 'misread' }) }] },
            wire: { claims: [] },
          },
        }).blocks,
      );
    return ['post', 'herald', 'wire'].map((id) => lines(id).includes('No relay is known to change what it passes on.'));
  };
  expect(changed('normal')).toEqual([true, false, true]);
  expect(changed('deprecated')).toEqual([true, true, true]);
});
