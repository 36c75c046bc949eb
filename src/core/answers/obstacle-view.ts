import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import type { Obstacle } from '../place/obstacle.ts';
import type { AnswerContext } from './answer-context.ts';
import { refusalView } from './refusal-view.ts';

/** What keeps the bot from posting; `isHere` where that is the channel in which it was asked. */
export interface FoundObstacle {
  obstacle: Obstacle;
  isHere: boolean;
}

/**
 * The answer to what would post later where the bot cannot: how that is mended, and a button that asks the same again.
 * Where nothing can be mended there is no button.
 */
export function obstacleView(
  { obstacle, isHere }: FoundObstacle,
  invocation: Invocation,
  { words: w }: Pick<AnswerContext, 'words'>,
): View {
  const refusal = refusalView(w.obstacle(obstacle, isHere ? w.thisChannel : w.thatChannel), { words: w });
  if (obstacle.kind === 'between-people') return refusal;
  const again = { kind: 'button', label: w.tryAgain, invocation } as const;
  return { ...refusal, blocks: [...refusal.blocks, { kind: 'actions', actions: [again] }] };
}
