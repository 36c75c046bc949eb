import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { driftsOf } from '../../../src/core/compare/drift.ts';
import { dossierOf } from '../../support/dossiers.ts';

const scopes = { diesel: {}, hand: {}, heavy: { includes: ['diesel'], 'may-include': ['hand'] } };

/** The drift between the mayor's own words in the post and what the herald makes of them. */
function drifts(words: ShortClaim, relay: ShortClaim, page: Partial<ShortSource> = {}) {
  const base = { answers: 'pumps', scope: 'diesel', value: '100', chain: ['mayor'] };
  const dossier = dossierOf({
    questions: { pumps: { scopes } },
    sources: {
      post: { claims: [{ ...base, wording: 'direct', ...words, id: 'words' }] },
      herald: { ...page, claims: [{ ...base, ...relay, id: 'relay' }] },
    },
  });
  const question = dossier.questions.get('pumps');
  if (question === undefined) throw new Error('a question');
  return [...driftsOf(question, [...dossier.claims.values()])];
}

describe('drift between an origin and its relay', () => {
  it.each<[string, ShortClaim, ShortClaim, string[]]>([
    ['nothing changed', {}, {}, []],
    ['nothing but the words for exact', { value: 'exactly 100' }, { value: '100' }, []],
    ['a hedge that was lost', { value: 'at least 100' }, { value: '100' }, ['lost-hedge']],
    ['a hedge that was lost for "exactly"', { value: 'about 100' }, { value: 'exactly 100' }, ['lost-hedge']],
    ['a hedge that was gained', { value: '100' }, { value: 'about 100' }, ['gained-hedge']],
    ['a hedge that was changed', { value: 'about 100' }, { value: 'at least 100' }, ['changed-hedge']],
    ['one word for another of the same hedge', { value: 'about 100' }, { value: 'some 100' }, []],
    ['another number', { value: 'about 100' }, { value: 'about 120' }, ['changed-number']],
    ['another end of a range', { value: '100 to 120' }, { value: '100 to 130' }, ['changed-number']],
    ['a range made into one number', { value: '100 to 120' }, { value: '100' }, ['lost-hedge', 'changed-number']],
    ['a wider scope', {}, { scope: 'heavy' }, ['wider-scope']],
    ['a narrower scope', { scope: 'heavy' }, {}, ['narrower-scope']],
    ['another scope', {}, { scope: 'hand' }, ['other-scope']],
    ['a scope that is open', { scope: 'heavy' }, { scope: 'hand' }, ['open-scope']],
    ['firmer', { modality: 'unconfirmed' }, { modality: 'asserted' }, ['firmer']],
    ['a prediction made a fact', { modality: 'predicted' }, {}, ['firmer']],
    ['a prediction made a rumour', { modality: 'predicted' }, { modality: 'unconfirmed' }, ['weaker']],
    ['a prediction made an assessment', { modality: 'predicted' }, { modality: 'assessed' }, []],
    ['an assessment made a fact', { modality: 'assessed' }, {}, ['firmer']],
    ['weaker', {}, { modality: 'unconfirmed' }, ['weaker']],
    [
      'the speaker dropped',
      { chain: ['wire', 'mayor'] },
      { chain: ['wire'], 'chain-complete': false },
      ['dropped-attribution'],
    ],
    ['no speaker dropped, where the chain breaks off as late', {}, { 'chain-complete': false }, []],
    [
      'everything at once',
      { value: 'at least 100', modality: 'assessed' },
      { value: '120', scope: 'heavy' },
      ['lost-hedge', 'changed-number', 'firmer', 'wider-scope'],
    ],
  ])('%s', (_, words, relay, kinds) => {
    const found = drifts(words, relay);
    expect(found.flatMap((drift) => drift.kinds)).toEqual(kinds);
    expect(found.map((drift) => [drift.words.id, drift.relay.id])).toEqual(
      kinds.length === 0 ? [] : [['words', 'relay']],
    );
  });

  it.each<[string, ShortClaim, ShortClaim]>([
    ['another speaker', {}, { chain: ['ministry'], value: '300' }],
    ['words that are no quote', { wording: 'reported' }, { value: '300' }],
    ['two quotes', {}, { wording: 'direct', value: '300' }],
    ['words whose speaker is not named', { 'chain-complete': false }, { value: '300' }],
    ['a circular chain', {}, { chain: ['wire', 'mayor', 'wire', 'mayor'], value: '300' }],
    ['another day', { said: '2031-03-01' }, { said: '2031-03-04', value: '300' }],
    ['another number of another thing', {}, { scope: 'hand', value: '300' }],
    ['what gives no figure', {}, { value: 'unstated' }],
    ['another time that is spoken of', { 'as-of': '2031-03-01' }, { 'as-of': '2031-03-04', value: '300' }],
  ])('is none over %s', (_, words, relay) => {
    expect(drifts(words, relay)).toEqual([]);
  });

  it('is none between two statements of one speaker: that they left, and that they will be back', () => {
    const categories = { left: { label: 'left' }, back: { label: 'back', after: ['left'] } };
    const state = (words: ShortClaim, relay: ShortClaim) => {
      const claims = [
        { answers: 'pumps', chain: ['mayor'], wording: 'direct' as const, ...words },
        { answers: 'pumps', chain: ['mayor'], ...relay },
      ];
      const dossier = dossierOf({ questions: { pumps: { measure: 'category', categories } }, claims });
      const question = dossier.questions.get('pumps');
      return question === undefined ? [] : [...driftsOf(question, [...dossier.claims.values()])];
    };
    expect(state({ value: 'back', modality: 'predicted' }, { value: 'left' })).toEqual([]);
    expect(state({ value: 'back', modality: 'predicted' }, { value: 'back' })).toMatchObject([{ kinds: ['firmer'] }]);
  });

  it.each<[string, ShortQuestion, ShortClaim, ShortClaim, string[]]>([
    [
      'yes made a rumour',
      { measure: 'yes-no' },
      { value: 'yes' },
      { value: 'yes', modality: 'unconfirmed' },
      ['weaker'],
    ],
    ['yes and no', { measure: 'yes-no' }, { value: 'yes' }, { value: 'no', modality: 'unconfirmed' }, []],
    [
      'a date made firm',
      { measure: 'event' },
      { value: '2031-03', modality: 'predicted' },
      { value: '2031-03-04' },
      ['firmer'],
    ],
    ['two dates', { measure: 'event' }, { value: '2031-03-03', modality: 'predicted' }, { value: '2031-03-04' }, []],
    [
      'a date of another thing',
      { measure: 'event', scopes },
      { value: '2031-03-04', scope: 'diesel', modality: 'predicted' },
      { value: '2031-03-04', scope: 'heavy' },
      [],
    ],
    ['two texts', { measure: 'text' }, { value: 'rain', modality: 'predicted' }, { value: 'rain' }, []],
  ])('of what is no figure: %s', (_, question, words, relay, kinds) => {
    const base = { answers: 'pumps', chain: ['mayor'] };
    const dossier = dossierOf({
      questions: { pumps: question },
      claims: [
        { ...base, wording: 'direct', ...words },
        { ...base, ...relay },
      ],
    });
    const asked = dossier.questions.get('pumps');
    const found = asked === undefined ? [] : [...driftsOf(asked, [...dossier.claims.values()])];
    expect(found.flatMap((drift) => drift.kinds)).toEqual(kinds);
  });

  it('is one over what may be one occasion', () => {
    expect(drifts({ said: '2031-03-01' }, { said: '2031-03', value: '300' })).toHaveLength(1);
    expect(drifts({ said: '2031-03-01' }, { value: '300' })).toHaveLength(1);
  });
});
