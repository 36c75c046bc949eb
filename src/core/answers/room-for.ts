import { budgets } from '../message/budgets.ts';
import type { Size } from '../message/measure.ts';
import type { AnswerContext } from './answer-context.ts';

/** How much room an answer has where it is shown: a message's budget, or so many times as much on a page. */
export function roomFor(budget: keyof typeof budgets, { roomTimes = 1 }: Pick<AnswerContext, 'roomTimes'>): Size {
  const { characters, lines } = budgets[budget];
  return { characters: roomTimes * characters, lines: roomTimes * lines };
}
