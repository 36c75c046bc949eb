import { citeForms, citeView } from '../src/core/answers/cite-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const cite = defineCommand({
  name: 'cite',
  summary: 'One sentence fit to publish, or a reference',
  options: {
    claim: {
      kind: 'record',
      of: 'claim',
      required: true,
      summary: 'the claim, by its words or its id',
      example: 'budanov-koksans-given',
    },
    as: {
      kind: 'choice',
      choices: citeForms,
      summary: 'a sentence, or a form that reference managers read',
      example: 'bibtex',
    },
  },
  main: 'claim',
  examples: ['/cite claim:budanov-koksans-given', '/cite claim:budanov-koksans-given as:bibtex'],
  needsReferences: ({ as }) => as !== undefined && as.trim() !== 'text',
  run({ claim, as }, context) {
    return citeView(claim, context, as);
  },
});
