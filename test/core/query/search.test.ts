import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchClaims } from '../../../src/core/query/search.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { bridges: { title: 'Bridges closed', ask: 'Which bridges were closed?', measure: 'text' } },
  actors: {
    zelensky: { name: 'Zelenskyy', aliases: ['Zelensky', 'Ze Leader'], role: 'the president of an invented country' },
    munoz: { name: 'Núñez Muñoz', role: 'harbour master' },
  },
  claims: [
    { id: 'artillery', statement: 'The ministry counted artillery pieces.', quote: 'some 11,000 shells' },
    { id: 'president', statement: 'He spoke of the flood.', chain: ['zelensky'] },
    { id: 'harbour', statement: 'The quay is under water.', chain: ['coast-wire', 'munoz'] },
    { id: 'bridge-north', statement: 'It is shut.', answers: 'bridges', value: 'the northern one' },
    { id: 'crate', statement: 'A crate bore a number.', quote: 'crate 12345' },
    { id: 'cafe', statement: 'The café São João served soup.', quote: 'naïve façade' },
  ],
});

function found(text: string) {
  return searchClaims(dossier, text).map(({ id }) => id);
}

describe('a search finds', () => {
  it.each([
    ['a word of the statement', 'artillery', 'artillery'],
    ['a word of the quote', 'shells', 'artillery'],
    ['a number of the quote', '11,000', 'artillery'],
    ['the beginning of a word', 'artil', 'artillery'],
    ['a word in capitals', 'ARTILLERY', 'artillery'],
    ['a word with a letter wrong', 'artilery', 'artillery'],
    ['a word with two letters exchanged', 'artilelry', 'artillery'],
    ['an origin by name', 'Zelenskyy', 'president'],
    ['an origin by an alias', 'zelensky', 'president'],
    ['an origin by an alias that is unlike the name', 'leader', 'president'],
    ['an origin with accents that it has not', 'zelenský', 'president'],
    ['an origin without the accents that it has', 'nunez munoz', 'harbour'],
    ['an origin by its role', 'harbour master', 'harbour'],
    ['a relay', 'coast wire', 'harbour'],
    ['a publisher and a word of the statement', 'river post quay', 'harbour'],
    ['the question', 'bridges', 'bridge-north'],
    ['the id', 'bridge-north', 'bridge-north'],
    ['a word without its accents', 'cafe sao joao', 'cafe'],
    ['a word with combining accents', 'cafe\u0301', 'cafe'],
    ['words in any order', 'pieces counted', 'artillery'],
  ])('%s', (_, text, id) => {
    expect(found(text)).toContain(id);
  });

  it.each([
    ['nothing', ''],
    ['nothing', '   '],
    ['marks', '?!…'],
    ['an accent alone', '\u0301'],
    ['a word that stands nowhere', 'submarine'],
    ['words of which one stands nowhere', 'artillery submarine'],
    ['two letters within a word', 'ti'],
    ['two letters at the beginning of a word', 'ar'],
    ['a long number with a digit wrong', '12346'],
    ['another number', '12,000'],
  ])('nothing for %s: %j', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('the better match first: a short statement before a long one', () => {
    const ranked = dossierOf({
      claims: [
        { id: 'aside', statement: 'The ministry spoke of many things, of the flood among others, and of barges.' },
        { id: 'matter', statement: 'Barges sank.' },
      ],
    });
    expect(searchClaims(ranked, 'barges').map(({ id }) => id)).toEqual(['matter', 'aside']);
  });

  it('a word of the statement before one of the quote', () => {
    const ranked = dossierOf({
      claims: [
        { id: 'quoted', statement: 'Little happened in the harbour that day.', quote: 'barges' },
        {
          id: 'stated',
          statement: 'The barges in the harbour sank that day.',
          quote: 'little happened in all that time',
        },
      ],
    });
    expect(searchClaims(ranked, 'barges').map(({ id }) => id)).toEqual(['stated', 'quoted']);
  });

  it('a publisher who copied the page of another outlet, and that outlet', () => {
    const copied = dossierOf({ sources: { mirror: { syndicates: 'gazette', claims: [{ id: 'copy' }] } } });
    expect(['mirror', 'gazette'].map((name) => searchClaims(copied, name).length)).toEqual([1, 1]);
  });

  it('the same again, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(found(text)).toEqual(found(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

it('finds the same, in the order of its score, where a dossier has more claims than one index takes', () => {
  const many = dossierOf({
    claims: Array.from({ length: 10_050 }, (_, index) => ({
      id: `c${index}`,
      statement: index % 5_000 === 7 ? 'A rare heron stood on the quay.' : 'The quay is under water.',
      quote: index === 5_007 ? 'heron' : 'water',
    })),
  });
  expect(searchClaims(many, 'heron').map(({ id }) => id)).toEqual(['c5007', 'c7', 'c10007']);
  expect(searchClaims(many, 'quay')).toHaveLength(10_050);
});
