import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

/** Something that a claim's origin said, with the speaker after it; `role` adds who the speaker is. */
export function saidByOrigin(
  { origin }: Claim,
  content: Said['content'],
  w: Words,
  options: { role?: boolean; joint?: string } = {},
): Said {
  const speaker: Said['speaker'] =
    options.role === true && origin.role !== null
      ? [actorName(origin, 'strong'), words(w.listSeparator), field('actor', origin.id, 'role', origin.role)]
      : [actorName(origin, 'strong')];
  return { kind: 'said', speaker, order: 'content-first', joint: options.joint ?? w.saidJoint, content };
}

/** A claim's statement, which names its speaker itself. */
export function statementOf({ id, origin, statement }: Claim, text: string = statement): Said {
  const content: Said['content'] = [{ kind: 'statement', text, of: id }];
  return { kind: 'said', speaker: [actorName(origin)], order: 'speaker-within', joint: '', content };
}
