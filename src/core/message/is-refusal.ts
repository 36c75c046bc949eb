import type { Block, View } from './view.ts';

/**
 * Whether an answer is nothing but what was wrong with the question, or which of several is meant, and buttons with
 * what would be right: it concerns nobody but who asked. An empty view is none.
 */
export function isRefusal({ blocks, asksBack }: View): boolean {
  if (asksBack === true) return true;
  const isError = (block: Block) => block.kind === 'notice' && block.tone === 'error';
  return blocks.some(isError) && blocks.every((block) => isError(block) || block.kind === 'actions');
}
