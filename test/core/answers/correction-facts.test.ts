import { expect, it } from 'vitest';
import { correctionFacts } from '../../../src/core/answers/correction-facts.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { standingsOf } from '../../../src/core/compare/standing.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const figure: ShortClaim = { answers: 'houses', value: '300', chain: ['mayor'] };
const actors = { officials: { name: 'Officials', plural: true } };

it.each<[string, ShortClaim, ShortClaim, string[], string[]]>([
  ['corrected', {}, { value: '250' }, ['Corrected by: b'], ['Corrects: a']],
  ['taken back', {}, { modality: 'retracted' }, ['Taken back in: b'], ['Takes back: a']],
  ['disowned', {}, { modality: 'denied' }, ['Disowned: Mayor denies having said it (b)'], ['Denies having said: a']],
  [
    'disowned by several',
    { chain: ['officials'] },
    { chain: ['officials'], modality: 'denied' },
    ['Disowned: Officials deny having said it (b)'],
    ['Denies having said: a'],
  ],
  [
    'taken back by a relay',
    { chain: ['wire', 'mayor'] },
    { chain: ['wire', 'mayor'], modality: 'retracted' },
    ['Support: Wire took back what it had passed on, and nothing else supports it (b)'],
    ['Takes back: a'],
  ],
  [
    'taken back by a relay that names no claim',
    { chain: ['wire', 'mayor'] },
    { chain: ['wire', 'mayor'], modality: 'retracted', corrects: undefined },
    ['Support: Wire took back what it had passed on, and nothing else supports it (b)'],
    [],
  ],
])('a claim that is %s, and what does so', (_, claim, correction, ofClaim, ofCorrection) => {
  const claims = [
    { ...figure, ...claim, id: 'a' },
    { ...figure, corrects: 'a', ...correction, id: 'b' },
  ];
  const all = [...dossierOf({ actors, questions: { houses: {} }, claims }).claims.values()];
  const facts = all.map((one) =>
    correctionFacts(one, standingsOf(all), english).map(({ label, value }) => `${textOf(label)}: ${textOf(value)}`),
  );
  expect(facts).toEqual([ofClaim, ofCorrection]);
});
