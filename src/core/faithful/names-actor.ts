import type { Phrase } from '../message/inline.ts';

/** True where one of some inlines is the name of this actor. */
export function namesActor(parts: Phrase, id: string): boolean {
  return parts.some((part) => part.kind === 'name' && part.of.record === 'actor' && part.of.id === id);
}
