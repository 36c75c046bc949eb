import type { QuestionRecord } from '../dossier/question.ts';

const found = new WeakMap<QuestionRecord, Map<string, ReadonlySet<string>>>();

/** A scope with all that it includes, certainly or perhaps: what it counts under the widest reading. */
export function scopesWithin(question: QuestionRecord, scope: string): ReadonlySet<string> {
  const known = found.getOrInsertComputed(question, () => new Map());
  return known.getOrInsertComputed(scope, () => findWithin(question.scopes, scope));
}

function findWithin(scopes: QuestionRecord['scopes'], scope: string): Set<string> {
  const within = new Set([scope]);
  const record = (id: string) => (Object.hasOwn(scopes, id) ? scopes[id] : undefined);
  // A set is walked to its end, with what is added on the way.
  for (const whole of within) {
    const { includes = [], 'may-include': mayInclude = [] } = record(whole) ?? {};
    for (const part of [...includes, ...mayInclude]) within.add(part);
  }
  return new Set([...within].filter((id) => record(id) !== undefined));
}
