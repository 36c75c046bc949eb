import { checkForms, formOf } from '../src/core/answers/check-form.ts';
import { checkView, prepareCheck } from '../src/core/answers/check-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Whose figures a message or a draft has',
  options: {
    text: {
      kind: 'text',
      long: true,
      required: true,
      summary: 'the message or the draft',
      example: 'Seoul says 200 guns went to Russia',
    },
    as: {
      kind: 'choice',
      choices: checkForms,
      summary: 'message: whose figures it has; draft: what to mend; by its length, unless said',
    },
  },
  main: 'text',
  examples: ['/check "Seoul says 200 guns went to Russia"'],
  piped: { as: 'draft' },
  onMessage: { label: 'Whose number is this?', text: 'text', options: { as: 'message' } },
  prepare({ text }, context) {
    return prepareCheck(text, context);
  },
  run({ text, as = formOf(text) }, context) {
    return checkView(text, as, context);
  },
});
