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

const scripts = dossierOf({
  actors: { los: { name: 'Łoś Kowal', aliases: ['Straße 12, Đà Nẵng'] } },
  sources: {
    ja: { language: 'ja', claims: [{ id: 'japanese', quote: '約一万人の北朝鮮人民軍がロシアへ派遣された' }] },
    zh: { language: 'zh', claims: [{ id: 'chinese', quote: '布达诺夫说至少三百户房屋被淹' }] },
    th: { language: 'th', claims: [{ id: 'thai', quote: 'บ้านอย่างน้อย 300 หลังถูกน้ำท่วม' }] },
    ko: { language: 'ko', claims: [{ id: 'korean', quote: '조선인민군은 러시아로 갔다'.normalize('NFD') }] },
    fa: { language: 'fa', claims: [{ id: 'persian', quote: 'مردم می\u200cخواهند کمک' }] },
    hi: { language: 'hi', claims: [{ id: 'hindi', quote: 'बाढ़ की मार' }] },
    uk: { language: 'uk', claims: [{ id: 'ukrainian', quote: 'п’ять будинків Києва' }] },
    pl: { language: 'pl', claims: [{ id: 'polish', quote: 'zalało Łódź', chain: ['los'] }] },
    en: {
      claims: [
        { id: 'tents', statement: 'On 11 March the mayor spoke.', quote: 'some 4,000 tents on March 11' },
        { id: 'homes', quote: 'at least 11,000 homes' },
        { id: 'help', quote: 'help for $200 million' },
        { id: 'gun', quote: 'a 170mm gun, an M1989' },
        { id: 'many', quote: 'two hundred thousand boats' },
        { id: 'year', quote: 'in 2031 or 2031-04-09' },
        { id: 'gates', quote: 'the flood\u00adgates' },
      ],
    },
  },
});

describe('a search in other scripts, and for numbers', () => {
  it.each([
    ['朝鮮人民軍', 'japanese'],
    ['北朝鮮', 'japanese'],
    ['朝鮮', 'japanese'],
    ['人民軍', 'japanese'],
    ['ロシア', 'japanese'],
    ['ﾛｼｱ', 'japanese'],
    ['軍', 'japanese'],
    ['た', 'japanese'],
    ['派遣 ロシア', 'japanese'],
    ['布达诺夫', 'chinese'],
    ['三百户', 'chinese'],
    ['น้ำท่วม', 'thai'],
    ['บ้าน 300', 'thai'],
    ['인민군', 'korean'],
    ['러시아', 'korean'],
    ['می\u200cخواهند', 'persian'],
    ['میخواهند', 'persian'],
    ['كمك', 'persian'],
    ['की मार', 'hindi'],
    ["п'ять", 'ukrainian'],
    ['КИЄВА', 'ukrainian'],
    ['los kowal', 'polish'],
    ['strasse', 'polish'],
    ['da nang', 'polish'],
    ['lodz', 'polish'],
    ['11,000', 'homes'],
    ['11000', 'homes'],
    ['200', 'help'],
    ['$200 million', 'help'],
    ['200 mil', 'help'],
    ['$200m', 'help'],
    ['200000000', 'help'],
    ['170 mm', 'gun'],
    ['170mm', 'gun'],
    ['M1989', 'gun'],
    ['4,000', 'tents'],
    ['11 march', 'tents'],
    ['200,000', 'many'],
    ['two hundred', 'many'],
    ['2031-04-09', 'year'],
    ['floodgates', 'gates'],
  ])('finds by "%s" only %s', (text, id) => {
    expect(searchClaims(scripts, text).map((claim) => claim.id)).toEqual([id]);
  });

  it.each(['軍朝', 'ガシア', 'का मार', '170 km', '20', '110', '11 200', '2031-04-10'])(
    'finds nothing by "%s"',
    (text) => {
      expect(searchClaims(scripts, text)).toEqual([]);
    },
  );
});

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
