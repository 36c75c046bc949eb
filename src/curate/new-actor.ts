import type { z } from 'zod';
import type { ActorRecord } from '../core/dossier/actor.ts';
import { type ActorKind, withoutArticle } from '../core/review/speakers.ts';

/** An actor from what a person says of it. The name that the text has is kept as another name, where it differs. */
export function newActor(named: string, name: string, kind: ActorKind, role: string): z.input<typeof ActorRecord> {
  const written = withoutArticle(named);
  const isSame = written.toLowerCase() === withoutArticle(name).toLowerCase();
  return {
    name,
    kind,
    ...(role === '' ? {} : { role }),
    ...(isSame ? {} : { aliases: [written] }),
    // "officials say", not "says"
    ...(kind === 'anonymous' && /(?:[^s]s|people)$/iu.test(name) ? { plural: true } : {}),
  };
}
