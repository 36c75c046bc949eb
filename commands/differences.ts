import { differenceView } from '../src/core/answers/difference-view.ts';
import { differencesView } from '../src/core/answers/differences-view.ts';
import { questionTitle } from '../src/core/answers/record-names.ts';
import { nothingFound } from '../src/core/answers/refusal-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { differenceOn, differencesOf, prepareDifferences } from '../src/core/query/differences.ts';

export const differences = defineCommand({
  name: 'differences',
  summary: 'Where the sources differ, worst first; one question with its proof',
  options: {
    question: {
      kind: 'record',
      of: 'question',
      summary: 'one question with its proof',
      example: 'artillery-delivered',
    },
    without: {
      kind: 'record',
      of: 'actor',
      summary: 'as if this origin had said nothing; a body is left out with its voices',
      example: 'budanov',
    },
    'as-of': { kind: 'date', summary: 'only what had been published by this date', example: '2025-02-01' },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'question',
  examples: [
    '/differences',
    '/differences question:artillery-delivered',
    '/differences without:budanov',
    '/differences as-of:2025-02-01',
  ],
  *prepare({ question, without, 'as-of': asOf }, { dossier }) {
    const asked = question === undefined ? undefined : [question.id];
    yield* prepareDifferences(dossier, [{}, { asOf, without: without?.id }], asked);
  },
  run({ question, without, 'as-of': asOf, page = 1 }, context) {
    const vantage = { asOf, without: without?.id };
    if (question === undefined) return differencesView(differencesOf(context.dossier, vantage), vantage, page, context);
    const difference = differenceOn(context.dossier, question.id, vantage);
    return difference === null
      ? nothingFound([questionTitle(question)], context, asOf)
      : differenceView(difference, vantage, page, context);
  },
});
