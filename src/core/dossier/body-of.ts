import type { Actor } from './dossier.ts';

/** The body that an actor speaks for in the end; itself, where it is part of none. */
export function bodyOf(actor: Actor): Actor {
  let body = actor;
  while (body.partOf !== null) body = body.partOf;
  return body;
}

/** Those who speak, one by one: an actor itself, or those who spoke together as it. */
export function membersOf(actor: Actor): readonly Actor[] {
  return actor.speakers.length === 0 ? [actor] : actor.speakers;
}

/** The bodies behind an actor: one, or those of several who spoke together. */
export function bodiesOf(actor: Actor): readonly Actor[] {
  if (actor.speakers.length === 0) return [bodyOf(actor)];
  return [...new Map(actor.speakers.map(bodyOf).map((body) => [body.id, body])).values()];
}

/** True of an actor itself, of every voice of it, and of those who spoke together where one of them is either. */
export function isVoiceOf(actor: Actor, body: string): boolean {
  for (let one: Actor | null = actor; one !== null; one = one.partOf) if (one.id === body) return true;
  return actor.speakers.some((speaker) => isVoiceOf(speaker, body));
}
