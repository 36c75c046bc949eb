import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Inline } from '../../../src/core/message/inline.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { sessionOf } from '../../support/desk.ts';
import { flood } from './flood-dossier.ts';

const session = sessionOf(flood);

/** What was asked: with white space around two of the values, as people paste them. */
export const options = { 'as-of': ' 2031-03-10', text: 'burst  pipe ', page: '2' };

const context = { ...session, invocation: { command: 'claims', options } };

/** What the faithfulness check finds in a view of these blocks. */
export function problemsOfBlocks(blocks: readonly Block[]): string[] {
  return checkAnswer({ title: [], blocks, footer: [] }, context, session.commands);
}

/** What the faithfulness check finds in an inline. */
export function problemsOf(inline: Inline): string[] {
  return problemsOfBlocks([{ kind: 'paragraph', text: [inline] }]);
}

/** An inline that says what its record says, one like it that does not, and what is wrong with that. */
export interface Example {
  branch: string;
  faithful: Inline;
  unfaithful: Inline;
  problem: string;
}
