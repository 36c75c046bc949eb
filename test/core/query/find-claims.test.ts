import { describe, expect, it } from 'vitest';
import { type ClaimFilter, findClaims } from '../../../src/core/query/find-claims.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const dossier = dossierOf({
  questions: { houses: {}, pumps: {} },
  sources: {
    post: {
      published: '2031-03-05',
      claims: [
        {
          id: 'a',
          chain: ['wire', 'mayor'],
          answers: 'houses',
          value: '300',
          said: '2031-03-03',
          statement: 'The mayor counted flooded houses.',
        },
        {
          id: 'b',
          answers: 'pumps',
          value: '20',
          modality: 'unconfirmed',
          statement: 'Pumps are said to be on their way.',
        },
      ],
    },
    copy: {
      syndicates: 'herald',
      published: '2031-03-08/2031-03-10',
      claims: [
        {
          id: 'c',
          chain: ['ministry'],
          answers: 'houses',
          value: '320',
          modality: 'denied',
          statement: 'The ministry denied the count of houses.',
        },
        { id: 'd', chain: ['mayor'], said: '2031-03-01/2031-03-06', statement: 'The mayor thanked the volunteers.' },
      ],
    },
    undated: { published: null, claims: [{ id: 'e', statement: 'Someone saw pumps.' }] },
  },
});

function ids(filter: ClaimFilter) {
  return findClaims(dossier, filter).map(({ id }) => id);
}

it('an actor is found with its voices, and those who spoke together one by one', () => {
  const voices = dossierOf({
    actors: { minister: { 'part-of': 'ministry' } },
    claims: [
      { id: 'a', chain: ['minister'] },
      { id: 'b', chain: ['ministry', 'mayor'] },
      { id: 'c', chain: ['wire', ['minister', 'lee']] },
      { id: 'd', chain: ['army'] },
    ],
  });
  const found = (actor: string) => findClaims(voices, { actor }).map(({ id }) => id);
  expect([found('ministry'), found('minister'), found('lee')]).toEqual([['a', 'b', 'c'], ['a', 'c'], ['c']]);
});

describe('the claims that fit', () => {
  it.each<[string, ClaimFilter, string[]]>([
    ['no filter', {}, ['a', 'b', 'c', 'd', 'e']],
    ['a source', { source: 'copy' }, ['c', 'd']],
    ['an origin', { actor: 'mayor' }, ['a', 'd']],
    ['a relay', { actor: 'wire' }, ['a']],
    ['a publisher', { actor: 'copy' }, ['c', 'd']],
    ['the outlet that wrote it', { actor: 'herald' }, ['c', 'd']],
    ['a question', { question: 'houses' }, ['a', 'c']],
    ['a modality', { modality: 'denied' }, ['c']],
    ['what was said, or else published, since a day', { since: momentOf('2031-03-04') }, ['b', 'c', 'd', 'e']],
    ['since a later day', { since: momentOf('2031-03-09') }, ['c', 'e']],
    ['until a day', { until: momentOf('2031-03-04') }, ['a', 'd', 'e']],
    ['from one day to another', { since: momentOf('2031-03-05'), until: momentOf('2031-03-06') }, ['b', 'd', 'e']],
    ['as of a day', { asOf: momentOf('2031-03-05') }, ['a', 'b', 'e']],
    ['as of a day that a source straddles', { asOf: momentOf('2031-03-08') }, ['a', 'b', 'c', 'd', 'e']],
    ['a text', { text: 'pumps' }, ['b', 'e']],
    ['a text and an actor', { text: 'houses', actor: 'mayor' }, ['a']],
    ['a text as of a day', { text: 'houses', asOf: momentOf('2031-03-05') }, ['a']],
    [
      'everything at once',
      { actor: 'mayor', question: 'houses', modality: 'asserted', source: 'post', text: 'flooded' },
      ['a'],
    ],
    ['two that exclude each other', { actor: 'ministry', source: 'post' }, []],
    ['an unknown source', { source: 'nowhere' }, []],
  ])('%s', (_, filter, expected) => {
    expect(ids(filter).toSorted()).toEqual(expected);
  });

  it('stand in the order of their sources; where a text is searched for, the best first', () => {
    expect(ids({ actor: 'mayor' })).toEqual(['a', 'd']);
    expect(ids({ text: 'mayor' })).toHaveLength(2);
    expect(ids({ text: 'count houses' })[0]).toBe('c');
  });
});
