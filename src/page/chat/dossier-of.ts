import type { Dossier } from '../../core/dossier/dossier.ts';
import { flatten } from '../../core/message/inline.ts';
import type { View } from '../../core/message/view.ts';
import type { ChatParts } from './chat-parts.ts';

/** The dossier that an answer is of; the first where it is of none. */
export function dossierOf({ footer }: View, { dossiers }: Pick<ChatParts, 'dossiers'>): Dossier {
  const all = dossiers();
  const named = flatten(footer).flatMap((inline) =>
    inline.kind === 'name' && inline.of.record === 'dossier' ? [inline.of.id] : [],
  );
  const [first] = all.values();
  const dossier = all.get(named[0] ?? '') ?? first;
  if (dossier === undefined) throw new Error('there is no dossier to answer from');
  return dossier;
}
