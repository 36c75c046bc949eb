import type { QuestionRecord } from '../dossier/question.ts';

/** A scope with all that it includes, certainly or perhaps: what it counts under the widest reading. */
export function scopesWithin(question: QuestionRecord, scope: string): Set<string> {
  const found = new Set<string>();
  const open = [scope];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || !Object.hasOwn(question.scopes, next)) continue;
    found.add(next);
    open.push(...(question.scopes[next]?.includes ?? []), ...(question.scopes[next]?.['may-include'] ?? []));
  }
  return found;
}
