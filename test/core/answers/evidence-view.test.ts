import { describe, expect, it } from 'vitest';
import { evidenceView } from '../../../src/core/answers/evidence-view.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierFiles, dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

function evidence(short: ShortDossier, dossier = dossierOf(short)) {
  const claim = dossier.claims.get('c');
  if (claim === undefined) throw new Error('there is no claim c');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'evidence', options: { claim: 'c' } } };
  return evidenceView(claim, context);
}

const statement = 'The Mayor put it at about 200.';
const hash = '0'.repeat(64);

it('one claim with everything that is known of it', () => {
  const view = evidence({
    parties: { town: 'the town' },
    actors: { mayor: { name: 'The Mayor', kind: 'person', role: 'head of the town', party: 'town' } },
    questions: { houses: { ask: 'How many houses?', unit: 'houses' } },
    sources: {
      copy: {
        syndicates: 'post',
        title: 'Flood',
        published: { edtf: '2031-03-05', basis: 'the page says so' },
        claims: [
          {
            id: 'c',
            statement,
            quote: 'some 200',
            at: [1041, 1057],
            chain: ['wire', 'mayor'],
            modality: 'predicted',
            answers: 'houses',
            value: 'about 200',
            'as-of': { edtf: '2031-03-03', basis: 'two days before' },
            said: '2031-03-04',
            rank: 'preferred',
            corrects: 'older',
            note: 'on air',
          },
          { id: 'older', statement },
          { id: 'newer', statement, chain: ['mayor'], corrects: 'c' },
        ],
      },
    },
  });
  expect(linesOf(view.blocks)).toEqual([
    '“some 200” — The Mayor, in the words of Post',
    statement,
    'Chain:',
    'published by Copy',
    'written by Post',
    'relayed by Wire',
    'said by The Mayor, head of the town',
    'How firmly: predicted',
    'Answers: How many houses?',
    'Value: about 200 houses [predicted] — The Mayor',
    'Taken as: 180–220 — The Mayor',
    'Refers to: 3 March 2031',
    'How the date is known: two days before',
    'Said: 4 March 2031',
    'Published: 5 March 2031',
    'How the date is known: the page says so',
    'Party: the town',
    'Rank: preferred',
    'Corrects: older',
    'Corrected by: newer',
    'Note: on air',
    'Title: Flood',
    'Position: code points 1,041 to 1,057',
    'Capture: copy.txt',
    `Hash of the capture: ${hash}`,
  ]);
  expect(controlsOf(view)).toEqual(['A sentence to publish', 'Compare: Houses']);
});

it('one claim with as little as can be known', () => {
  const short = { sources: { post: { published: null, claims: [{ id: 'c', statement }] } } };
  const view = evidence(short, linkDossier(dossierFiles(short), ''));
  expect(linesOf(view.blocks)).toEqual([
    '“words of c” (unverified) — Post',
    statement,
    'Chain:',
    'written by Post, speaking for itself',
    'How firmly: asserted',
    'Published: not stated',
    'Title: A report of Post',
    'Position: not stated',
    'Capture: post.txt',
    `Hash of the capture: ${hash}`,
  ]);
  expect(controlsOf(view)).toEqual(['A sentence to publish']);
});

it('one claim of a document without a title, of which no text was kept', () => {
  const lines = linesOf(evidence({ sources: { post: { title: null, capture: null, claims: [{ id: 'c' }] } } }).blocks);
  expect(lines[0]).toBe('“words of c” (unverified) — Post');
  expect(lines.slice(-2)).toEqual([
    'Document: Post, 5 March 2031',
    'Capture: no text was kept, so its quotes are unverified',
  ]);
});

it('one claim of a text whose hash is not filled in', () => {
  const lines = linesOf(evidence({ sources: { post: { capture: { file: 'a.txt' }, claims: [{ id: 'c' }] } } }).blocks);
  expect(lines[0]).toBe('“words of c” (unverified) — Post');
  expect(lines.slice(-2)).toEqual([
    'Capture: a.txt',
    'Hash of the capture: the hash of the kept text is not filled in, so its quotes are unverified',
  ]);
});

describe('the chain of a claim', () => {
  const chainOf = (claim: object, actors: ShortDossier['actors'] = {}) => {
    const lines = linesOf(evidence({ actors, claims: [{ id: 'c', statement, ...claim }] }).blocks);
    return lines.slice(lines.indexOf('Chain:') + 1, lines.indexOf('How firmly: asserted'));
  };

  it('of one hop ends in its speaker', () => {
    expect(chainOf({ chain: ['mayor'] })).toEqual(['written by River Post', 'said by Mayor']);
  });

  it('that breaks off says so', () => {
    expect(chainOf({ chain: ['mayor'], 'chain-complete': false })).toEqual([
      'written by River Post',
      'no further than Mayor: whose information it is, the text does not say',
    ]);
  });

  it('that ends in nobody named says so', () => {
    const officials = { officials: { name: 'Officials', kind: 'anonymous' as const } };
    expect(chainOf({ chain: ['officials'], 'chain-complete': false }, officials)).toEqual([
      'written by River Post',
      'from Officials, not identified in the text',
    ]);
  });

  it('that comes back to its start says so', () => {
    expect(chainOf({ chain: ['mayor', 'river-post'], circular: true })).toEqual([
      'written by River Post',
      'relayed by Mayor',
      'said by River Post',
      'the chain comes back to where it started, and counts for nothing',
    ]);
  });
});
