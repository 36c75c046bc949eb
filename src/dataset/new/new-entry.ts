import { join } from 'node:path';
import type { z } from 'zod';
import type { ActorRecord } from '../../core/dossier/actor.ts';
import type { QuestionRecord } from '../../core/dossier/question.ts';
import type { Edit } from '../edit/edit.ts';
import { type EditPlace, editDossier } from '../edit/edit-dossier.ts';
import { fromCurrentFolder } from '../located-problem.ts';
import type { Written } from './new-dossier.ts';
import { whyNoId } from './why-no-id.ts';

/** A question of a dossier that is new. */
export interface NewQuestion {
  kind: 'question';
  dossier: string;
  id: string;
  question: z.input<typeof QuestionRecord>;
}

/** Somebody who says something, and is new in a dossier. */
export interface NewActor {
  kind: 'actor';
  dossier: string;
  id: string;
  actor: z.input<typeof ActorRecord>;
}

/** Adds a question or an actor to the files of a dossier. Nothing is ever overwritten. */
export async function newEntry(place: EditPlace, entry: NewQuestion | NewActor): Promise<Written> {
  const { kind, dossier, id } = entry;
  const why = whyNoId(id);
  if (why !== null) return { ok: false, message: `"${id}" cannot be the name of a ${kind}: ${why}` };
  const edited = await editDossier(place, dossier, [editOf(entry)]);
  if (!edited.ok) return { ok: false, message: edited.problems.join('\n') };
  const [name = ''] = edited.files;
  const next =
    kind === 'question'
      ? `Next: answer it in a claim, with "answers: ${id}".`
      : `Next: name it in a claim: "chain: [${id}]".`;
  return { ok: true, text: `${fromCurrentFolder(join(place.dataDir, dossier, name))}: wrote ${id}.\n${next}\n` };
}

function editOf(entry: NewQuestion | NewActor): Edit {
  return entry.kind === 'question'
    ? { kind: 'add-question', id: entry.id, question: entry.question }
    : { kind: 'add-actor', id: entry.id, actor: entry.actor };
}
