import { type Phrase, textOf } from '../message/inline.ts';

/** Platforms take a thousand characters and some in place of a picture. */
const mostCharacters = 898;

/** As many of the inlines of a phrase as may stand in place of a picture; the answer beside it has the rest. */
export function firstPhrases(phrase: Phrase): Phrase {
  let left = mostCharacters;
  const end = phrase.findIndex((inline) => {
    left -= textOf([inline]).length;
    return left < 0;
  });
  return end === -1 ? phrase : [...phrase.slice(0, Math.max(1, end)), { kind: 'words', text: ' …' }];
}
