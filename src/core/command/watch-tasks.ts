import type { TaskOptions } from './task-options.ts';

/** What can be done with watches, each with the options that it takes. */
export const watchTasks = {
  add: ['question', 'when', 'above', 'below', 'quiet', 'zone'],
  list: ['page'],
  pause: ['id'],
  resume: ['id'],
  remove: ['id', 'confirm'],
} as const satisfies TaskOptions;
