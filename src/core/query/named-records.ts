import { bodyOf } from '../dossier/body-of.ts';
import type { Actor, Dossier, Question, Source } from '../dossier/dossier.ts';
import { indexNames, type Named, type NameIndex } from './name-index.ts';

/** The indexes by the records that they are of: a dossier is never changed, only replaced by another. */
const known = new WeakMap<ReadonlyMap<string, unknown>, NameIndex>();

/** Questions by their titles, their sentences, and what they count; each decides what the one before leaves open. */
export function namedQuestions({ questions, language }: Dossier): NameIndex {
  return known.getOrInsertComputed(questions, () =>
    indexNames(Array.from(questions.values(), ofQuestion), language, 3),
  );
}

/** Actors by their names and aliases; by their roles, the bodies that they speak for, and their parties. */
export function namedActors({ actors, parties, language }: Dossier): NameIndex {
  return known.getOrInsertComputed(actors, () =>
    indexNames(
      Array.from(actors.values(), (actor) => ofActor(actor, parties)),
      language,
      1,
    ),
  );
}

/** Sources by their titles, publishers and authors. */
export function namedSources({ sources, language }: Dossier): NameIndex {
  return known.getOrInsertComputed(sources, () => indexNames(Array.from(sources.values(), ofSource), language, 1));
}

/** Dossiers by their titles. */
export function namedDossiers(dossiers: ReadonlyMap<string, Dossier>): NameIndex {
  return known.getOrInsertComputed(dossiers, () => {
    const records = Array.from(dossiers.values(), ({ id, title }): Named => {
      return { id, names: [title], layers: [[title], [id]] };
    });
    return indexNames(records, 'und', 1);
  });
}

function ofQuestion({ id, title, ask, unit, scopes, categories }: Question): Named {
  const counted = [...scopes.values()].map(({ label }) => label);
  const answers = [...categories.values()].map(({ label }) => label);
  return { id, names: [title, ask], layers: [[title], [ask], counted, [id, unit ?? '', ...answers]] };
}

function ofActor(actor: Actor, parties: Dossier['parties']): Named {
  const { id, name, aliases, role, party, partOf } = actor;
  const body = partOf === null ? '' : bodyOf(actor).name;
  return {
    id,
    names: [name, ...aliases],
    layers: [
      [name, ...aliases],
      [id, role ?? '', body, parties.get(party ?? '') ?? ''],
    ],
  };
}

function ofSource({ id, title, publisher, author }: Source): Named {
  const outlets = [publisher, author].flatMap(({ name, aliases }) => [name, ...aliases]);
  return { id, names: title === null ? [] : [title], layers: [[title ?? '', ...outlets], [id]] };
}
