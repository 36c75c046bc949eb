import { describe, expect, it } from 'vitest';
import { intervalContent, valueContent } from '../../../src/core/answers/claim-value.ts';
import { comparandContent } from '../../../src/core/answers/comparand-content.ts';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { comparandOfSum, comparandsOf } from '../../../src/core/compare/comparand.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const actors = { officials: { name: 'Officials', kind: 'anonymous' as const, plural: true } };
const scopes = { killed: { label: 'killed' }, wounded: { label: 'wounded' } };

function claimOf(value: ShortClaim['value'], question: ShortQuestion = {}, claim: ShortClaim = {}) {
  const short = { id: 'c', answers: 'q', ...claim, ...(value === undefined ? {} : { value }) };
  const [linked] = dossierOf({ actors, questions: { q: question }, claims: [short] }).claims.values();
  if (linked === undefined) throw new Error('there is a claim');
  return linked;
}
const textOf = (content: readonly { text: string }[]) => content.map(({ text }) => text).join('');

describe('the value of a claim', () => {
  const parts = { parts: { killed: 'about 1,000', wounded: '3,000' }, all: true };
  it.each<[ShortClaim['value'], ShortQuestion, ShortClaim, string]>([
    ['about 200', {}, {}, 'about 200'],
    ['about 200', { unit: 'houses' }, {}, 'about 200 houses'],
    ['about 200 homes', { unit: 'houses' }, {}, 'about 200 homes'],
    ['about 200', { unit: 'people', scopes }, { scope: 'killed' }, 'about 200 killed'],
    ['about 200', {}, { modality: 'denied' }, 'denies about 200'],
    ['about 200', { unit: 'houses' }, { modality: 'denied', chain: ['officials'] }, 'deny about 200 houses'],
    [parts, { scopes }, { modality: 'denied' }, 'denies about 1,000 killed, 3,000 wounded'],
    ['unstated', { scopes }, { scope: 'killed', modality: 'denied' }, 'denies: killed: no figure given'],
    ['unstated', { measure: 'event' }, {}, 'no answer given'],
    ['unstated', { measure: 'text' }, {}, 'no answer given'],
    ['unstated', { measure: 'yes-no' }, {}, 'no answer given'],
    ['unstated', { measure: 'category', categories: { open: { label: 'open' } } }, {}, 'no answer given'],
    ['unstated', { measure: 'flow' }, {}, 'no figure given'],
    ['dozens', { unit: 'houses' }, {}, 'dozens of houses'],
    ['hundreds', { unit: 'houses' }, { modality: 'denied' }, 'denies hundreds of houses'],
    ['at least tens of thousands', { unit: 'houses' }, {}, 'at least tens of thousands of houses'],
    ['several hundred', { unit: 'houses' }, {}, 'several hundred houses'],
    ['dozens', { unit: 'people', scopes }, { scope: 'killed' }, 'dozens killed'],
    ['dozens of homes', { unit: 'houses' }, {}, 'dozens of homes'],
    ['none', {}, {}, 'none'],
    ['none', { unit: 'houses' }, {}, 'no houses'],
    ['none', { unit: 'people', scopes }, { scope: 'killed' }, 'none killed'],
    ['none', {}, { modality: 'denied' }, 'denies that the number is none'],
    ['none', { unit: 'houses' }, { modality: 'denied' }, 'denies that the number of houses is none'],
    [
      'none',
      { unit: 'houses' },
      { modality: 'denied', chain: ['officials'] },
      'deny that the number of houses is none',
    ],
    ['yes', { measure: 'yes-no' }, { modality: 'denied' }, 'denies it'],
    ['yes', { measure: 'yes-no' }, { modality: 'denied', chain: ['officials'] }, 'deny it'],
    ['2031-03', { measure: 'event' }, { modality: 'denied' }, 'denies: March 2031'],
    ['a burst pipe', { measure: 'text' }, { modality: 'denied' }, 'denies: a burst pipe'],
    ['about 200', {}, { modality: 'retracted', chain: ['mayor'] }, 'about 200 [taken back]'],
    ['about 200', {}, { modality: 'retracted', chain: ['wire', 'mayor'] }, 'about 200 [taken back by Wire]'],
    [
      'about 200',
      {},
      { modality: 'retracted', chain: ['wire', 'mayor'], 'taken-back-by': 'mayor' },
      'about 200 [taken back]',
    ],
    [parts, { scopes }, {}, 'about 1,000 killed, 3,000 wounded'],
    [parts, { scopes }, { modality: 'predicted' }, 'about 1,000 killed, 3,000 wounded [predicted]'],
    ['unstated', {}, {}, 'no figure given'],
    ['unstated', { scopes }, { scope: 'killed' }, 'killed: no figure given'],
    ['yes', { measure: 'yes-no' }, {}, 'yes'],
    ['no', { measure: 'yes-no' }, { modality: 'unconfirmed' }, 'no [not confirmed]'],
    ['open', { measure: 'category', categories: { open: { label: 'wide open' } } }, {}, 'wide open'],
    ['2031-03', { measure: 'event' }, {}, 'March 2031'],
    ['a burst pipe', { measure: 'text' }, {}, 'a burst pipe'],
    [undefined, {}, {}, ''],
  ])('%j of %j, %j reads "%s"', (value, question, claim, text) => {
    expect(textOf(valueContent(claimOf(value, question, claim), english))).toBe(text);
  });

  it('has the given words between its parts', () => {
    expect(textOf(valueContent(claimOf(parts, { scopes }), english, { separator: ' + ' }))).toBe(
      'about 1,000 killed + 3,000 wounded',
    );
  });
});

describe('the range of a figure', () => {
  it.each([
    ['about 200', '180–220'],
    ['nearly 200', '180 to under 200'],
    ['exactly 200', ''],
    ['217', ''],
    ['at least 200', ''],
    ['180–220', ''],
    ['180 to 220', '180–220'],
    ['unstated', ''],
  ])('of "%s" is "%s"', (value, text) => {
    expect(textOf(intervalContent(claimOf(value), english))).toBe(text);
  });
});

describe('a comparand', () => {
  const contentOf = (...claim: Parameters<typeof claimOf>) =>
    comparandsOf(claimOf(...claim)).map((comparand) => textOf(comparandContent(comparand, english)));

  it('reads as the range that it allows, with what it counts', () => {
    expect(contentOf('about 200', { unit: 'houses' })).toEqual(['180–220 houses']);
    expect(contentOf('about 200', { unit: 'people', scopes }, { scope: 'killed', modality: 'predicted' })).toEqual([
      '180–220 killed [predicted]',
    ]);
  });

  it('says of a denied "none" what the denial is of', () => {
    expect(contentOf('none', { unit: 'houses' }, { modality: 'denied' })).toEqual([
      'denies that the number of houses is 0',
    ]);
  });

  it('is each part, and their sum, which is ours', () => {
    expect(contentOf({ parts: { killed: 'about 1,000', wounded: '3,000' }, all: true }, { scopes })).toEqual([
      '900–1,100 killed',
      '2,850 to under 3,150 wounded',
      '3,750 to under 4,250 killed and wounded ‡',
    ]);
  });

  it('reads as it was said where it is no number', () => {
    expect(contentOf('2031-03', { measure: 'event' })).toEqual(['March 2031']);
    expect(contentOf('yes', { measure: 'yes-no' })).toEqual(['yes']);
  });

  it('is as firm as the least firm term of a sum', () => {
    const chain = ['mayor'];
    const dossier = dossierOf({
      questions: { q: { scopes, sums: [{ label: 'all', of: ['a', 'b'] }] } },
      claims: [
        { id: 'a', chain, answers: 'q', scope: 'killed', value: '20' },
        { id: 'b', chain, answers: 'q', scope: 'wounded', value: '31', modality: 'predicted' },
      ],
    });
    const [sum] = dossier.questions.get('q')?.sums ?? [];
    const comparand = sum === undefined ? null : comparandOfSum(sum, dossier.claims);
    expect(comparand && textOf(comparandContent(comparand, english))).toMatch(/killed and wounded ‡ \[predicted\]$/);
  });
});
