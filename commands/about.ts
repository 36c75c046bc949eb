import { aboutView } from '../src/core/answers/about-view.ts';
import { defineCommand } from '../src/core/command/command.ts';

export const about = defineCommand({
  name: 'about',
  summary: 'What this bot does, what it covers, and how to report an error',
  options: {},
  examples: ['/about'],
  run(_options, context) {
    return aboutView(context);
  },
});
