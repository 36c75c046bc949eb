import type { AnswerContext } from '../answers/answer-context.ts';

/** What a view is checked against. */
export interface FaithfulContext
  extends Pick<AnswerContext, 'dossier' | 'dossiers' | 'words' | 'now' | 'invocation' | 'commands'> {
  /** Whether a line, such as "/claims actor:budanov", is one that a person could type. */
  canBeTyped(line: string): boolean;
}
