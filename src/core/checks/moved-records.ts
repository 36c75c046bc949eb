import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { FilePlace } from './check.ts';
import { claimsOf, placeIn } from './placed-claim.ts';

/** A record whose id moved, and where its file says so. */
export interface MovedRecord {
  to: string;
  place: FilePlace;
}

/** The records of one kind that can move: all of them, and those that moved, by their old id. */
export interface MovableKind {
  /** With its article: "an actor". */
  what: string;
  ids: Readonly<Record<string, unknown>>;
  moved: ReadonlyMap<string, MovedRecord>;
}

type Kinds = Readonly<Record<'actors' | 'questions' | 'claims', MovableKind>>;
const kinds = new WeakMap<DossierFiles, Kinds>();

/** The three kinds of records whose ids can move. They are put together once for all checks. */
export function kindsOf(files: DossierFiles): Kinds {
  return kinds.getOrInsertComputed(files, sortKinds);
}

function sortKinds(files: DossierFiles): Kinds {
  const claims = claimsOf(files);
  return {
    actors: recordKind('an actor', files.actors.actors, 'actors.yaml', 'actors'),
    questions: recordKind('a question', files.dossier.questions, 'dossier.yaml', 'questions'),
    claims: {
      what: 'a claim',
      ids: Object.fromEntries(claims.map(({ claim }) => [claim.id, claim])),
      moved: new Map(
        claims.flatMap((placed) => {
          const { id, 'moved-to': to } = placed.claim;
          return to === undefined ? [] : [[id, { to, place: placeIn(placed, 'moved-to') }]];
        }),
      ),
    },
  };
}

function recordKind(
  what: string,
  ids: Readonly<Record<string, { 'moved-to'?: string | undefined }>>,
  file: string,
  key: string,
): MovableKind {
  const moved = Object.entries(ids).flatMap(([id, { 'moved-to': to }]) =>
    to === undefined ? [] : [[id, { to, place: { file, path: [key, id, 'moved-to'] } }] as const],
  );
  return { what, ids, moved: new Map(moved) };
}
