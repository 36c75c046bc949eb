import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { type AskedClaims, claimsView, prepareClaims } from '../src/core/answers/claims-view.ts';
import { allClaims, claimsOfNames } from '../src/core/answers/empty-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { typed } from '../src/core/message/phrase.ts';
import { nearestNames } from '../src/core/query/nearest-names.ts';
import { prepareSearch, searchClaims } from '../src/core/query/search.ts';

export const search = defineCommand({
  name: 'search',
  summary: 'Full text over claims, quotes and actors',
  options: {
    text: { kind: 'text', required: true, summary: 'the words to look for', example: 'howitzer' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'text',
  examples: ['/search howitzer', '/search text:"human wave"'],
  *prepare({ text, page = 1 }, context) {
    yield* prepareSearch(context.dossier, text);
    yield* prepareClaims(askedFor(text, context), page, context);
  },
  run({ text, page = 1 }, context) {
    return claimsView(askedFor(text, context), page, context);
  },
});

function askedFor(text: string, { dossier, words: w }: AnswerContext): AskedClaims {
  const claims = searchClaims(dossier, text);
  return {
    name: w.searchTitle,
    asked: [{ joint: w.colon, text: [typed(text)] }],
    claims,
    namesCount: true,
    instead: claims.length > 0 ? [] : [...claimsOfNames(nearestNames(text, dossier)), allClaims(w)],
  };
}
