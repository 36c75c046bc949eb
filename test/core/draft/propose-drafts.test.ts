import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/draft/check-draft.ts';
import { Draft } from '../../../src/core/draft/draft.ts';
import { proposeDrafts } from '../../../src/core/draft/propose-drafts.ts';
import { captureText } from '../../../src/core/quote/capture-text.ts';
import { codePoints } from '../../../src/core/quote/code-points.ts';
import { countWords } from '../../../src/core/text/count-words.ts';
import { parseMoment } from '../../../src/core/time/moment.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { emptyDossier } from './empty-dossier.ts';

const empty = emptyDossier();

function draftsOf(text: string, { language = 'en', published = '2031-03-07', dossier = empty } = {}) {
  const day = parseMoment(published);
  return proposeDrafts(text, {
    dossier,
    source: {
      id: 'page',
      language,
      publisher: null,
      name: 'River Post',
      syndicates: null,
      published: day.ok ? day.moment : null,
    },
    article: [[0, codePoints(text).length]],
  });
}

const chainOf = ({ chain }: Draft) => chain.map((hop) => hop.map(({ name }) => name).join(' + '));
const first = (text: string, options = {}) => {
  const [draft] = draftsOf(text, options);
  if (draft === undefined) throw new Error(`nothing is proposed for "${text}"`);
  return draft;
};

it.each([
  ['The barrier has failed in three places along the river.', []],
  ['At least 300 homes were flooded, the mayor said.', ['the mayor']],
  ['At least 300 homes were flooded, Coast Wire reports.', ['Coast Wire']],
  [
    'At least 300 homes were flooded, the ministry said in a briefing, Coast Wire reports.',
    ['Coast Wire', 'the ministry'],
  ],
  [
    'At least 300 homes were flooded, the BBC reported last week, citing unnamed Western officials.',
    ['the BBC', 'unnamed Western officials'],
  ],
  [
    'A spokesman told the Valley Independent that at least 300 homes were flooded.',
    ['the Valley Independent', 'A spokesman'],
  ],
  [
    'Ann Example and Bob Sample told Coast Wire that at least 300 homes were flooded.',
    ['Coast Wire', 'Ann Example + Bob Sample'],
  ],
  ['According to the water office, at least 300 homes were flooded.', ['the water office']],
  ['According to reports, at least 300 homes were flooded.', []],
  ['Officials said at least 300 homes were flooded.', ['Officials']],
  ['Speaking to Coast Wire, Ann Example said at least 300 homes were flooded.', ['Coast Wire', 'Ann Example']],
  ['At least 300 homes were flooded, River Post has learned.', []],
])('finds the chain of "%s"', (text, chain) => {
  expect(chainOf(first(text))).toEqual(chain);
});

it.each([
  [
    'de',
    'Mindestens 1.200 Häuser wurden überflutet, sagte Bürgermeisterin Anna Beispiel.',
    'at least 1,200',
    ['Anna Beispiel'],
  ],
  [
    'fr',
    'Au moins 1 200 maisons ont été inondées, a déclaré le préfet Alain Exemple.',
    'at least 1,200',
    ['Alain Exemple'],
  ],
  ['es', 'Al menos 1.200 casas quedaron inundadas, según el alcalde.', 'at least 1,200', ['el alcalde']],
  [
    'uk',
    'Щонайменше 1200 будинків затоплено, повідомив речник міністерства.',
    'at least 1,200',
    ['речник міністерства'],
  ],
])('reads a figure and its speaker in %s', (language, text, figure, chain) => {
  const draft = first(text, { language });
  expect([draft.figure, chainOf(draft)]).toEqual([figure, chain.map((name) => expect.stringContaining(name))]);
});

it('carries a speaker over only as far as it says so', () => {
  const drafts = draftsOf(
    'Ann Example, the mayor, said that 300 homes were flooded. She added that 12 roads were closed. The river is falling again.',
  );
  expect(
    drafts.map((draft) => [chainOf(draft), draft['rests-on'].find(({ aspect }) => aspect === 'chain')?.confidence]),
  ).toEqual([
    [['Ann Example'], 'sure'],
    [['Ann Example'], 'likely'],
    [[], 'open'],
  ]);
});

it.each([
  ['The mayor denied that 300 homes were flooded.', 'denied'],
  ['The river could rise to the second mark, the mayor said.', 'predicted'],
  ['There are unconfirmed reports that 300 homes were flooded.', 'unconfirmed'],
  ['The gate appears to have been left open, the mayor said.', 'assessed'],
  ['The mayor withdrew her earlier figure of 300 homes.', 'retracted'],
  ['The mayor said that 300 homes were flooded.', 'asserted'],
])('tells how firmly it is said: "%s"', (text, modality) => {
  expect(first(text).modality).toBe(modality);
});

it.each([
  ['The mayor said on Friday that 300 homes were flooded.', '2031-03-07'],
  ['The mayor said on Thursday that 300 homes were flooded.', '2031-03-06'],
  ['The mayor said yesterday that 300 homes were flooded.', '2031-03-06'],
  ['The mayor said on 3 March 2031 that 300 homes were flooded.', '2031-03-03'],
  ['The mayor, who said since Monday that it was over, has left the town hall.', null],
  ['The mayor said that 300 homes were flooded on Thursday.', null],
  ['The mayor said in March that 300 homes were flooded.', null],
])('keeps a day of saying only where it is sure: "%s"', (text, edtf) => {
  const { said } = first(text);
  expect(said === null ? null : typeof said === 'string' ? said : said.edtf).toBe(edtf);
});

it('tells from which words a day was counted', () => {
  expect(first('The mayor said on Friday that 300 homes were flooded.').said).toEqual({
    edtf: '2031-03-07',
    basis: "the text says 'Friday'; published on 2031-03-07",
  });
});

it('proposes a statement of our own only where it follows', () => {
  expect(first('The ministry said at least 300 homes were flooded.').statement).toBe(
    'The ministry put the number of homes flooded at 300 or more.',
  );
  expect(first('The ministry said at least 300 homes looked like ruins.').statement).toBeNull();
  expect(first('The ministry denied that 300 homes were flooded.').statement).toBeNull();
});

it.each([
  'Ann Example, 42, said the river was falling again.',
  'The M1989 guns are back at the bridge, the mayor said.',
  'The gate closed at 14:52 on 3 March, the mayor said.',
  'Call the newsdesk on 0800 555 0142 with your story.',
  'The town has waited for ten years, the mayor said.',
])('finds no figure in "%s"', (text) => {
  expect(draftsOf(text).map(({ figure }) => figure)).not.toContainEqual(expect.any(String));
});

it.each([
  'By Ann Example',
  'Photo: Ann Example / Coast Wire',
  'Read more: ten things to pack',
  'Is the barrier safe?',
  '#flood #river',
  'Credit: Telegram / @river_post',
])('proposes nothing for "%s"', (line) => {
  expect(draftsOf(`The barrier has failed in many places today.\n${line}`)).toHaveLength(1);
});

it('lays a figure beside the question that it may answer', () => {
  const dossier = dossierOf({
    questions: { houses: { ask: 'How many houses were flooded?', title: 'Flooded houses', unit: 'houses' } },
    actors: { mayor: { name: 'Ann Example', role: 'mayor of X', aliases: ['the mayor'] } },
    claims: [
      {
        answers: 'houses',
        value: 'at least 200',
        quote: 'at least 200 houses',
        chain: ['mayor'],
        statement: 'Ann Example counted.',
      },
    ],
  });
  const draft = first('At least 300 houses were flooded, Ann Example said.', { dossier });
  expect(draft).toMatchObject({ answers: 'houses', value: 'at least 300', chain: [[{ actor: 'mayor' }]] });
  expect(checkDraft(draft, 'At least 300 houses were flooded, Ann Example said.', dossier)).toEqual([]);
});

it('counts places in code points, and leaves out what is not the article', () => {
  const text = '🌊 advertising\nAt least 300 homes were flooded, the mayor said.\n';
  const start = codePoints('🌊 advertising\n').length;
  const [draft] = proposeDrafts(text, {
    dossier: empty,
    source: { id: 'a', language: 'en', publisher: null, name: 'A', syndicates: null, published: null },
    article: [[start, codePoints(text).length]],
  });
  expect(captureText(text).quoteAt(draft?.at ?? [0, 0])).toBe(draft?.quote);
  expect(draft?.quote).toBe('At least 300 homes were flooded');
});

const words = fc.constantFrom(
  ...[
    'said',
    'the mayor',
    'Ann Example',
    'at least 300 homes',
    '"',
    '“',
    '”',
    "'",
    '(',
    ')',
    ',',
    '.',
    '\n',
    '\n\n',
    ':',
    '– ',
    'told Coast Wire',
    'according to',
  ],
  ...[
    'and',
    'that',
    '12',
    '3,000',
    'dozens',
    'on Friday',
    'citing officials',
    '\u202e',
    '\ud800',
    '\udc00',
    '🌊',
    'e\u0301',
    '\u00ad',
    '\r\n',
    '\t',
    '«',
    '»',
    'denied',
    'він',
    'каже',
  ],
);
const texts = fc
  .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

it('quotes what stands there, in at most fifteen words, the same each time, whatever the text', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'es', 'uk', 'und'), (text, language) => {
      const drafts = draftsOf(text, { language });
      const capture = captureText(text);
      for (const draft of drafts) {
        expect(Draft.safeParse(draft).error).toBeUndefined();
        expect(capture.quoteAt(draft.at)).toBe(draft.quote);
        expect(countWords(draft.quote)).toBeLessThanOrEqual(15);
      }
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
      expect(draftsOf(text, { language })).toEqual(drafts);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['one word of a million letters', 'x'.repeat(1_000_000)],
  ['quotation marks', '“'.repeat(100_000)],
  ['straight quotation marks', ' "a'.repeat(50_000)],
  ['nested brackets', '('.repeat(100_000)],
  ['marks of direction', '\u202e\u2066'.repeat(100_000)],
  ['lone surrogates', '\ud800'.repeat(200_000)],
  ['numbers', '12 '.repeat(20_000)],
  ['speakers', 'the mayor said, '.repeat(10_000)],
  ['lines', 'a\n'.repeat(30_000)],
])('neither throws nor takes long: %s', { timeout: 60_000 }, (_, text) => {
  expect(draftsOf(text).every(({ draft }) => draft)).toBe(true);
});

it.each([
  [
    'Some 200 roofs were lost, ministry spokeswoman Ines Kolb said. The ministry denied that 40 people had died. The trade ministry said that 12 shops had closed.',
    [['ministry spokeswoman Ines Kolb'], ['The ministry'], ['The trade ministry']],
  ],
  [
    'Two men drowned, police chief Tom Hale said. The police said that 30 cars were lost. The river police said that 40 boats sank.',
    [['police chief Tom Hale'], ['The police'], ['The river police']],
  ],
])('takes no body for its voice, and none for another: %s', (text, chains) => {
  const named = draftsOf(text).map((draft) => chainOf(draft).map((name) => name.toLowerCase()));
  expect(named).toHaveLength(chains.length);
  for (const [index, [name = '']] of chains.entries()) {
    const last = named[index]?.at(-1) ?? '';
    expect(name.toLowerCase()).toContain(last.replace(/^the /, ''));
    expect(named.slice(0, index).flat()).not.toContain(last);
  }
});
