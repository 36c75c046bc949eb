import { expect, it } from 'vitest';
import { driftItems } from '../../../src/core/answers/drift-items.ts';
import type { ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { driftsOf } from '../../../src/core/compare/drift.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const claim = { answers: 'houses', value: '300', chain: ['mayor'], quote: '300 homes' };
const hedged = { ...claim, value: 'about 300', quote: 'about 300 homes' };

it.each<[string, Record<string, ShortSource>, string[]]>([
  [
    'of quoted words',
    { post: { claims: [{ ...hedged, wording: 'direct' }] }, herald: { claims: [claim] } },
    [
      '“300 homes” — Mayor, in the words of Herald',
      'Herald: a hedge was lost',
      'the words as quoted: “about 300 homes” — Mayor',
    ],
  ],
  [
    'of what a wire has on its own page',
    { wire: { claims: [hedged] }, herald: { claims: [{ ...claim, chain: ['wire', 'mayor'] }] } },
    [
      '“300 homes” — Mayor, in the words of Herald',
      'Herald ← Wire: a hedge was lost',
      'as Wire itself has it: “about 300 homes” — Mayor, in the words of Wire',
    ],
  ],
  [
    'of two relays, of which nobody is blamed, in two languages',
    { herald: { claims: [claim] }, post: { language: 'uk', claims: [hedged] } },
    [
      '“about 300 homes” — Mayor, in the words of Post',
      'Post and Herald differ in the hedge; who changed it is not known; ' +
        'the pages are in different languages, and a translation may have done it',
      'Herald: “300 homes” — Mayor, in the words of Herald',
    ],
  ],
])('drift %s', (_, sources, lines) => {
  const dossier = dossierOf({ questions: { houses: {} }, sources });
  const question = dossier.questions.get('houses');
  const drifts = question === undefined ? [] : [...driftsOf(question, [...dossier.claims.values()])];
  const items = driftItems(drifts, english);
  expect(items.flatMap(({ text, details }) => [text, ...details].map(textOf))).toEqual(lines);
});
