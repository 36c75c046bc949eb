import { sourceView } from '../src/core/answers/source-view.ts';
import { prepareSources, sourcesView } from '../src/core/answers/sources-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { prepareOnlyInSource } from '../src/core/query/only-in-source.ts';

export const sources = defineCommand({
  name: 'sources',
  summary: 'The sources: dates, chains, origins',
  options: {
    source: { kind: 'record', of: 'source', summary: 'one source in detail', example: 'rbc-ukraine-artillery' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'source',
  examples: ['/sources', '/sources source:rbc-ukraine-artillery'],
  *prepare({ source, page = 1 }, context) {
    yield* prepareOnlyInSource(context.dossier);
    if (source === undefined) yield* prepareSources(page, context);
  },
  run({ source, page = 1 }, context) {
    return source === undefined ? sourcesView(page, context) : sourceView(source, page, context);
  },
});
