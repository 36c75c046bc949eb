import type { View } from './view.ts';

/**
 * Whether an answer is nothing but what was wrong with the question: it concerns nobody but who asked. An empty view is
 * none.
 */
export function isRefusal({ blocks }: View): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'notice' && block.tone === 'error');
}
