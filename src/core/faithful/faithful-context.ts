import type { AnswerContext } from '../answers/answer-context.ts';

/** What a view is checked against. */
export interface FaithfulContext
  extends Pick<AnswerContext, 'dossier' | 'dossiers' | 'words' | 'now' | 'invocation' | 'commands' | 'writeReference'> {
  /** Whether a line, such as "/claims actor:budanov", is one that a person could type. */
  canBeTyped(line: string): boolean;
}

/** The text of many lines that was asked about; null where the command takes none. */
export function longText({ commands, invocation }: Pick<FaithfulContext, 'commands' | 'invocation'>): string | null {
  const specs = Object.entries(commands.get(invocation.command)?.options ?? {});
  const name = specs.find(([, { long }]) => long === true)?.[0];
  return name === undefined ? null : (invocation.options[name]?.trim() ?? null);
}
