import { gapsView, questionGapsView } from '../src/core/answers/gaps-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { prepareDifferences } from '../src/core/query/differences.ts';
import { gapsInTurns, gapsOn } from '../src/core/query/gaps.ts';

export const gaps = defineCommand({
  name: 'gaps',
  summary: 'What would settle a question; what to ask',
  options: {
    question: {
      kind: 'record',
      of: 'question',
      summary: 'one question, with what to ask next',
      example: 'artillery-delivered',
    },
    page: { kind: 'page', summary: 'which page' },
  },
  main: 'question',
  examples: ['/gaps', '/gaps question:artillery-delivered'],
  *prepare({ question }, { dossier }) {
    yield* prepareDifferences(dossier, [{}], question === undefined ? dossier.questions.keys() : [question.id]);
    if (question === undefined) yield* gapsInTurns(dossier);
  },
  run({ question, page = 1 }, context) {
    if (question === undefined) return gapsView(page, context);
    return questionGapsView(gapsOn(question, context.dossier), page, context);
  },
});
