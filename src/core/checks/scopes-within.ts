import type { QuestionRecord } from '../dossier/question.ts';

/** A scope with all that it includes, certainly or perhaps: what it counts under the widest reading. */
export function scopesWithin(question: QuestionRecord, scope: string): Set<string> {
  const scopes = new Map(Object.entries(question.scopes));
  const found = new Set([scope]);
  // A set is walked to its end, with what is added on the way.
  for (const whole of found) {
    const { includes = [], 'may-include': mayInclude = [] } = scopes.get(whole) ?? {};
    for (const part of [...includes, ...mayInclude]) found.add(part);
  }
  return new Set([...found].filter((id) => scopes.has(id)));
}
