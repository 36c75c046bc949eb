import { differenceView } from '../src/core/answers/difference-view.ts';
import { differencesListView } from '../src/core/answers/differences-list-view.ts';
import { differencesView } from '../src/core/answers/differences-view.ts';
import { questionPictures } from '../src/core/answers/pictured.ts';
import { proofView } from '../src/core/answers/proof-view.ts';
import { prepareMoved, vantagesOfRange } from '../src/core/answers/range-picture.ts';
import { questionTitle } from '../src/core/answers/record-names.ts';
import { nothingFound, refusalView } from '../src/core/answers/refusal-view.ts';
import { listings } from '../src/core/answers/verdict-groups.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { positionsIn } from '../src/core/compare/renderings.ts';
import { differenceOn, differencesOf, prepareDifferences } from '../src/core/query/differences.ts';

export const differences = defineCommand({
  name: 'differences',
  summary: 'Where the sources differ, worst first',
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
    show: {
      kind: 'choice',
      choices: ['proof', ...listings],
      summary: 'the proof of a question; or without a question every one, or those of one verdict',
    },
    picture: {
      kind: 'choice',
      choices: questionPictures,
      summary: 'as a picture; of a question also through whom, and how it moved',
    },
    page: { kind: 'page', summary: 'which page of a long list' },
  },
  main: 'question',
  examples: [
    '/differences',
    '/differences question:artillery-delivered',
    '/differences question:artillery-delivered show:proof',
    '/differences question:artillery-delivered picture:yes',
    '/differences picture:yes',
    '/differences show:single-source',
    '/differences without:budanov',
    '/differences as-of:2025-02-01',
  ],
  *prepare({ question, without, 'as-of': asOf, picture }, { dossier }) {
    const asked = question === undefined ? undefined : [question.id];
    const vantage = { asOf, without: without?.id };
    yield* prepareDifferences(dossier, [{}, vantage], asked);
    const difference = question === undefined ? null : differenceOn(dossier, question.id, vantage);
    if (difference === null) return;
    positionsIn(difference);
    if (picture === 'range') yield* prepareDifferences(dossier, vantagesOfRange(difference, vantage), asked);
    else if (picture !== undefined) yield* prepareMoved(difference, vantage, dossier);
  },
  run({ question, without, 'as-of': asOf, show, picture, page = 1 }, context) {
    const { dossier, words } = context;
    const vantage = { asOf, without: without?.id };
    if (show !== undefined && picture !== undefined) return refusalView(words.pictures.notOfList, context);
    if (question === undefined) {
      if (picture !== undefined && picture !== 'yes')
        return refusalView(words.pictures.ofOneQuestion(picture), context);
      if (show === 'proof') return refusalView(words.proofOfWhat, context);
      const differences = differencesOf(dossier, vantage);
      return show === undefined
        ? differencesView(differences, vantage, { page, picture }, context)
        : differencesListView(differences, show, vantage, page, context);
    }
    if (show !== undefined && show !== 'proof') return refusalView(words.showsProofOnly(show), context);
    const difference = differenceOn(dossier, question.id, vantage);
    if (difference === null) return nothingFound([questionTitle(question)], context, asOf);
    if (show === 'proof') return proofView(difference, vantage, page, context);
    return differenceView(difference, vantage, { page, picture }, context);
  },
});
