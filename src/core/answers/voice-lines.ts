import { bodyOf, membersOf } from '../dossier/body-of.ts';
import type { Actor } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName, nameWithRole } from './record-names.ts';

/** Whom an actor speaks for, and who spoke together as it; empty for one who speaks for itself. */
export function voiceLines(actor: Actor, w: Words): Phrase[] {
  if (actor.speakers.length === 0) return speaksFor(actor, w);
  const members = membersOf(actor).map((member) =>
    join([nameWithRole(member, w), ...speaksFor(member, w)], w.semicolon),
  );
  return [...members, w.spokeTogether];
}

function speaksFor(actor: Actor, w: Words): Phrase[] {
  return actor.partOf === null ? [] : [w.speaksFor([actorName(bodyOf(actor))])];
}
