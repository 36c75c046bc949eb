import type { TaskOptions } from './task-options.ts';

/** What can be done with one's own suggestions, each with the options that it takes. */
export const suggestTasks = {
  add: ['text', 'from', 'note', 'question'],
  list: ['page'],
} as const satisfies TaskOptions;

/** The same of what curators can do. */
export const inboxTasks = {
  list: ['state', 'page'],
  show: ['id', 'page'],
  approve: ['id', 'version'],
  edit: ['id', 'version', 'text', 'from', 'note', 'question'],
  refuse: ['id', 'version', 'reason'],
  erase: ['id'],
} as const satisfies TaskOptions;
