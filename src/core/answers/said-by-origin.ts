import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

interface SaidOptions {
  /** Adds who the speaker is. */
  role?: boolean;
  joint?: string;
  /** Names the speaker before what was said. */
  speakerFirst?: boolean;
  /** True of a speaker that stands out. */
  strong?: boolean;
  /** True of an outlet that does not say whose information it is. */
  unsourced?: boolean;
}

/**
 * Something that a claim's origin said, beside its name; of a denial the speaker comes first: "the mayor denies 200
 * houses".
 */
export function saidByOrigin(
  { origin, modality }: Claim,
  content: Said['content'],
  w: Words,
  options: SaidOptions = {},
): Said {
  const { role = false, speakerFirst = false, strong = false, unsourced = false, joint } = options;
  const denies = modality === 'denied' && !speakerFirst && joint === undefined;
  const name = actorName(origin, strong ? 'strong' : undefined);
  const speaker: Said['speaker'] =
    role && origin.role !== null
      ? [name, words(w.listSeparator), field('actor', origin.id, 'role', origin.role)]
      : [name, ...(unsourced ? [words(w.noSource)] : [])];
  return {
    kind: 'said',
    speaker,
    order: speakerFirst || denies ? 'speaker-first' : 'content-first',
    joint: denies ? w.space : (joint ?? (speakerFirst ? w.colon : w.saidJoint)),
    content,
  };
}

/** The same with its figures standing out. */
export function strengthened(content: Said['content']): Said['content'] {
  return content.map((inline) =>
    inline.kind === 'figure' || (inline.kind === 'arithmetic' && inline.op === 'sum')
      ? { ...inline, style: 'strong' }
      : inline,
  );
}

/** A claim's statement, which names its speaker itself. */
export function statementOf({ id, origin, statement }: Claim, text: string = statement): Said {
  const content: Said['content'] = [{ kind: 'statement', text, of: id }];
  return { kind: 'said', speaker: [actorName(origin)], order: 'speaker-within', joint: '', content };
}
