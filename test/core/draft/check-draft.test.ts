import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/draft/check-draft.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { readBroughtDrafts } from '../../../src/core/draft/read-brought-drafts.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { emptyDossier } from './empty-dossier.ts';
import { draftsFor, readDraftPassages } from './score-drafts.ts';

const text = 'At least 300 houses were flooded, the mayor said on Friday. The river is falling. The river is calm.';
const dossier = dossierOf({
  questions: {
    houses: {
      ask: 'How many houses were flooded?',
      title: 'Flooded houses',
      unit: 'houses',
      scopes: { brick: { label: 'brick houses' } },
    },
  },
  actors: { mayor: { name: 'Ann Example', aliases: ['the mayor'] } },
  claims: [
    {
      answers: 'houses',
      scope: 'brick',
      value: 'at least 200',
      quote: 'at least 200 houses',
      chain: ['mayor'],
      statement: 'Ann Example counted.',
    },
  ],
});
const good: Draft = {
  draft: true,
  id: 'mayor-houses',
  'made-by': 'desk tool 1',
  statement: 'Ann Example put the number of flooded houses at 300 or more.',
  quote: 'At least 300 houses were flooded',
  at: [0, 32],
  chain: [[{ name: 'the mayor', at: [34, 43], actor: 'mayor' }]],
  'chain-complete': true,
  wording: 'reported',
  modality: 'asserted',
  figure: 'at least 300',
  counts: 'houses',
  answers: 'houses',
  scope: 'brick',
  value: 'at least 300',
  'as-of': null,
  said: { edtf: '2031-03-07', basis: "the text says 'on Friday'" },
  'rests-on': [{ aspect: 'chain', confidence: 'sure', words: 'the mayor said', at: [34, 48] }],
};

it('takes a draft whose words all stand in the text', () => {
  expect(checkDraft(good, text, dossier)).toEqual([]);
});

it.each([
  [{ quote: 'At least 400 houses were flooded' }, 'the capture does not hold this quote'],
  [{ at: [1, 33] }, 'but at [0, 32]'],
  [{ quote: 'At least 300 hous', at: [0, 17] }, 'cuts a word'],
  [{ quote: text.slice(0, 94), at: [0, 94] }, 'at most 15 words'],
  [{ figure: 'abuot 300' }, 'did you mean "about 300"'],
  [{ figure: 'at least 3000', answers: null, value: null, scope: null }, 'but the quote says "300"'],
  [{ value: 'at least 400' }, 'but the quote says "300"'],
  [{ figure: 'up to 300', value: 'up to 300' }, 'quote'],
  [
    { quote: 'The river is falling', at: [60, 80], value: null, answers: null, scope: null },
    'does not stand in the quote',
  ],
  [{ answers: 'homes' }, '"homes" is not a question'],
  [{ scope: 'wood' }, '"wood" is not a scope of houses'],
  [{ answers: null }, 'answers and value belong together'],
  [{ answers: null, value: null }, 'a scope needs the question'],
  [{ chain: [[{ name: 'the mayor', at: null, actor: 'major' }]] }, 'did you mean "mayor"'],
  [{ chain: [[{ name: 'the minister', at: [34, 43], actor: null }]] }, '"the minister" does not stand at [34, 43]'],
  [
    { 'rests-on': [{ aspect: 'chain', confidence: 'sure', words: 'the king said', at: [34, 48] }] },
    '"the king said" does not stand',
  ],
  [{ statement: 'Ann Example put the number of flooded houses at 700.' }, 'the statement says "700"'],
  [{ statement: 'Somebody put the number of flooded houses at 300 or more.' }, 'does not name its speaker'],
  [{ said: 'on Friday' }, 'is not a date'],
] satisfies [Partial<Draft>, string][])('refuses %o', (change, why) => {
  expect(checkDraft({ ...good, ...change }, text, dossier).join('\n')).toContain(why);
});

it('takes what it proposes itself', () => {
  const empty = emptyDossier();
  for (const passage of readDraftPassages('tuned') ?? [])
    for (const draft of draftsFor(passage))
      expect([draft.quote, checkDraft(draft, passage.text, empty, passage.language)]).toEqual([draft.quote, []]);
});

it('reads what a desk brings, with a reason for each that is refused', () => {
  const { drafts, refused } = readBroughtDrafts(
    [
      good,
      { id: 'calm', 'made-by': 'a model', quote: 'The river is calm', modality: 'asserted' },
      { id: 'twice', 'made-by': 'a model', quote: 'The river is', modality: 'asserted' },
      { id: 'ours', 'made-by': 'Parallax', quote: 'The river is calm', modality: 'asserted' },
      { id: 'nobody', quote: 'The river is calm', modality: 'asserted' },
      { id: 'calm', 'made-by': 'a model', quote: 'The river is calm', modality: 'asserted' },
      { id: 'more', 'made-by': 'a model', quote: 'The river is calm', modality: 'asserted', trust: true },
      'text',
    ],
    text,
    dossier,
  );
  expect(drafts.map(({ id, at }) => [id, at])).toEqual([
    ['mayor-houses', [0, 32]],
    ['calm', [82, 99]],
  ]);
  expect(refused.map(({ index, reasons }) => [index, reasons.join('; ')])).toEqual([
    [2, expect.stringContaining('2 times')],
    [3, expect.stringContaining('our own name')],
    [4, expect.stringContaining('made-by')],
    [5, expect.stringContaining('is there already')],
    [6, expect.stringContaining('trust')],
    [7, expect.stringContaining('the draft')],
  ]);
});

it.each([null, 'drafts', { claims: [] }, 7])('says what brought drafts look like beside %o', (json) => {
  expect(readBroughtDrafts(json, text, dossier).refused).toMatchObject([
    { reasons: [expect.stringContaining('a list')] },
  ]);
});
