import { evidenceView } from '../src/core/answers/evidence-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const evidence = defineCommand({
  name: 'evidence',
  summary: 'One claim: its quote, hash and chain',
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
  examples: ['/evidence claim:budanov-koksans-given'],
  run({ claim }, context) {
    return evidenceView(claim, context);
  },
});
