import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { askedOfClaims, type GivenFilters } from '../src/core/answers/asked-claims.ts';
import { type AskedClaims, claimsView, prepareClaims } from '../src/core/answers/claims-view.ts';
import { allClaims, claimsOfNames, withoutOptions } from '../src/core/answers/empty-view.ts';
import { startsLateView } from '../src/core/answers/refusal-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { modalities } from '../src/core/dossier/claim-record.ts';
import type { Claim, Dossier } from '../src/core/dossier/dossier.ts';
import type { Action } from '../src/core/message/view.ts';
import { findClaims } from '../src/core/query/find-claims.ts';
import { nearestNames } from '../src/core/query/nearest-names.ts';
import { prepareSearch } from '../src/core/query/search.ts';

export const claims = defineCommand({
  name: 'claims',
  summary: 'Who said what, through whom, in which words',
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
  *prepare(options, context) {
    if (options.text !== undefined) yield* prepareSearch(context.dossier, options.text);
    if (startsLate(options)) return;
    yield* prepareClaims(askedFor(options, context), options.page ?? 1, context);
  },
  run(options, context) {
    if (startsLate(options)) return startsLateView(['since', 'until'], context);
    return claimsView(askedFor(options, context), options.page ?? 1, context);
  },
});

interface Filters extends GivenFilters {
  page?: number | undefined;
}

function startsLate({ since, until }: Filters): boolean {
  return since !== undefined && until !== undefined && since.first > until.last;
}

function askedFor(filters: Filters, context: AnswerContext): AskedClaims {
  const claims = findFor(filters, context.dossier);
  return {
    name: context.words.claimsTitle,
    asked: askedOfClaims(filters, claims, context),
    claims,
    asOf: filters['as-of'],
    namesCount: false,
    instead: claims.length > 0 ? [] : insteadOf(filters, context),
  };
}

/** Where nothing fits: the same without one filter, as far as something fits then; and all claims. */
function insteadOf({ page: _, ...filters }: Filters, context: AnswerContext): Action[] {
  const { dossier, words: w } = context;
  const tooMany = Object.keys(filters).filter((name) => findFor({ ...filters, [name]: undefined }, dossier).length > 0);
  const isOne = Object.values(filters).filter((value) => value !== undefined).length === 1;
  const near = filters.text === undefined ? [] : nearestNames(filters.text, dossier);
  return [...(isOne ? [] : withoutOptions(tooMany, context)), ...claimsOfNames(near), allClaims(w)];
}

function findFor({ actor, question, source, 'as-of': asOf, ...others }: Filters, dossier: Dossier): Claim[] {
  return findClaims(dossier, { actor: actor?.id, question: question?.id, source: source?.id, asOf, ...others });
}
