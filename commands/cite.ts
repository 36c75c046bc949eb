import { citeView } from '../src/core/answers/cite-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const cite = defineCommand({
  name: 'cite',
  summary: 'One sentence fit to publish',
  options: {
    claim: {
      kind: 'record',
      of: 'claim',
      required: true,
      summary: 'the claim, by its words or its id',
      example: 'budanov-koksans-given',
    },
  },
  main: 'claim',
  examples: ['/cite claim:budanov-koksans-given'],
  run({ claim }, context) {
    return citeView(claim, context);
  },
});
