import { claimsView } from '../src/core/answers/claims-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { typed } from '../src/core/message/phrase.ts';
import { prepareSearch, searchClaims } from '../src/core/query/search.ts';

export const search = defineCommand({
  name: 'search',
  summary: 'Full text over claims, quotes and actors; beginnings and slips are found too',
  options: {
    text: { kind: 'text', required: true, summary: 'the words to look for', example: 'howitzer' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'text',
  examples: ['/search howitzer', '/search text:"human wave"'],
  *prepare({ text }, { dossier }) {
    yield* prepareSearch(dossier, text);
  },
  run({ text, page = 1 }, context) {
    return claimsView(context.words.searchTitle([typed(text)]), searchClaims(context.dossier, text), page, context);
  },
});
