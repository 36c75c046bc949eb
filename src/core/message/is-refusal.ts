import type { Block, View } from './view.ts';

/**
 * Whether an answer is nothing but what was wrong with the question, and buttons with what would be right: it concerns
 * nobody but who asked. An empty view is none.
 */
export function isRefusal({ blocks }: View): boolean {
  const isError = (block: Block) => block.kind === 'notice' && block.tone === 'error';
  return blocks.some(isError) && blocks.every((block) => isError(block) || block.kind === 'actions');
}
