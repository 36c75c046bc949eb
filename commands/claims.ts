import { claimsView } from '../src/core/answers/claims-view.ts';
import { refusalView } from '../src/core/answers/refusal-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { modalities } from '../src/core/dossier/claim-record.ts';
import { findClaims } from '../src/core/query/find-claims.ts';
import { prepareSearch } from '../src/core/query/search.ts';

export const claims = defineCommand({
  name: 'claims',
  summary: 'Claims: who said what, through whom and in which words',
  options: {
    text: { kind: 'text', summary: 'words that the claim, its quote or its speaker should hold', example: 'Koksan' },
    source: { kind: 'record', of: 'source', summary: 'only claims of this source' },
    actor: {
      kind: 'record',
      of: 'actor',
      summary: 'only claims that this actor, or a voice of it, made, relayed or published',
    },
    question: {
      kind: 'record',
      of: 'question',
      summary: 'only claims that answer this question',
      example: 'troops-sent',
    },
    modality: { kind: 'choice', choices: modalities, summary: 'only claims said this firmly' },
    since: { kind: 'date', summary: 'said, or at the latest published, on this date or later', example: '2025-01' },
    until: {
      kind: 'date',
      summary: 'said, or at the earliest published, on this date or before',
      example: '2025-02-07',
    },
    'as-of': { kind: 'date', summary: 'only what had been published by this date', example: '2025-02-01' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'text',
  examples: [
    '/claims',
    '/claims actor:budanov',
    '/claims question:troops-sent',
    '/claims modality:predicted since:2025-01',
  ],
  *prepare({ text }, { dossier }) {
    if (text !== undefined) yield* prepareSearch(dossier, text);
  },
  run(options, context) {
    const { source, actor, question, modality, text, since, until, page = 1 } = options;
    const { words } = context;
    if (since !== undefined && until !== undefined && since.first > until.last)
      return refusalView(words.startsLate, context);
    const filter = {
      source: source?.id,
      actor: actor?.id,
      question: question?.id,
      modality,
      text,
      since,
      until,
      asOf: options['as-of'],
    };
    return claimsView(words.claimsTitle, findClaims(context.dossier, filter), page, context, options['as-of']);
  },
});
