import type { Known } from '../core/review/claim-fields.ts';
import type { Edit } from '../dataset/edit/edit.ts';
import type { Additions } from './request.ts';

/** What is known once the additions are there. */
export function withAdditions(known: Known, { actors, aliases }: Additions): Known {
  const all = new Map(known.actors);
  for (const { id, actor } of actors) all.set(id, { name: actor.name, aliases: actor.aliases ?? [], kind: actor.kind });
  for (const { of, name } of aliases) {
    const actor = all.get(of);
    if (actor !== undefined) all.set(of, { ...actor, aliases: [...actor.aliases, name] });
  }
  return { ...known, actors: all };
}

/** The edits that bring the additions into the dossier's files. */
export function editsOf({ actors, aliases, questions, events }: Additions): Edit[] {
  return [
    ...actors.map(({ id, actor }): Edit => ({ kind: 'add-actor', id, actor })),
    ...aliases.map(({ of, name }): Edit => ({ kind: 'add-alias', actor: of, alias: name })),
    ...questions.map(({ id, question }): Edit => ({ kind: 'add-question', id, question })),
    ...events.map(({ id, name }): Edit => ({ kind: 'add-event', id, name })),
  ];
}
