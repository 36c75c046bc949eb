import { dossiersView, usedView } from '../src/core/answers/dossiers-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const dossier = defineCommand({
  name: 'dossier',
  summary: 'Which dossiers there are, and which one this channel uses',
  options: {
    use: { kind: 'record', of: 'dossier', summary: 'use this dossier here from now on', example: 'dprk-arms-russia' },
  },
  main: 'use',
  examples: ['/dossier', '/dossier use dprk-arms-russia'],
  run({ use }, context) {
    if (use === undefined) return dossiersView(context);
    return { kind: 'use-dossier', dossier: use.id, view: ({ kept }) => usedView(use, kept, context) };
  },
  changes({ use }) {
    return use !== undefined;
  },
});
