import { auditView } from '../src/core/answers/audit-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const audit = defineCommand({
  name: 'audit',
  summary: 'For curators: the log, and whether it holds',
  options: { page: { kind: 'page', summary: 'which page' } },
  examples: ['/audit'],
  isPrivate: true,
  run({ page = 1 }, context) {
    return { kind: 'read-audit', view: (outcome) => auditView(outcome, page, context) };
  },
});
