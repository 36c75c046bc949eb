import { bodyOf, membersOf } from '../dossier/body-of.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { compareDays } from '../time/order.ts';
import type { RecordKind } from './option.ts';

/** A value that an option can take. */
export interface Candidate {
  value: string;
  /** The name that people know it by. */
  label: string;
  /** Other texts that it is found by. */
  alsoFoundBy: readonly string[];
  /** The names of others that bring it up too: a voice's body. Nobody asks for it by these. */
  comesWith?: readonly string[];
  /** What people type for it, where the value says nothing to them. */
  typedAs?: string;
}

/** The records of a kind in the order of the files. Claims are also found by their speaker, actors by their aliases. */
export function listRecords(kind: RecordKind, dossier: Dossier, dossiers: ReadonlyMap<string, Dossier>): Candidate[] {
  switch (kind) {
    case 'claim':
      return Array.from(dossier.claims.values(), ({ id, statement, origin }) => ({
        value: id,
        label: statement,
        alsoFoundBy: membersOf(origin).flatMap(({ name, aliases }) => [name, ...aliases]),
      }));
    case 'source':
      return Array.from(dossier.sources.values(), ({ id, title, publisher, author, published }) => ({
        value: id,
        label: title ?? `${publisher.name}, ${published?.edtf ?? id}`,
        alsoFoundBy: [publisher.name, author.name],
      }));
    case 'actor':
      return Array.from(dossier.actors.values(), (actor) => {
        const { id, name, role, aliases } = actor;
        const found = { value: id, label: name, alsoFoundBy: role === null ? aliases : [...aliases, role] };
        return actor.partOf === null ? found : { ...found, comesWith: [bodyOf(actor).name] };
      });
    case 'question':
      return Array.from(dossier.questions.values(), ({ id, title, ask }) => ({
        value: id,
        label: title,
        alsoFoundBy: [ask],
      }));
    case 'dossier':
      return Array.from(dossiers.values(), ({ id, title }) => ({ value: id, label: title, alsoFoundBy: [] }));
    default:
      return kind satisfies never;
  }
}

/** The dates of the dossier's claims and sources, as written (EDTF), the latest first. */
export function listDates(dossier: Dossier): Candidate[] {
  const claims = [...dossier.claims.values()].flatMap(momentsOf);
  const published = Array.from(dossier.sources.values(), (source) => source.published);
  const moments = [...claims, ...published].filter((moment) => moment !== null);
  const latestFirst = moments.sort((a, b) => compareDays(b, a));
  const dates = new Set(latestFirst.map((moment) => moment.edtf));
  return Array.from(dates, (edtf) => ({ value: edtf, label: edtf, alsoFoundBy: [] }));
}

function momentsOf(claim: Claim) {
  return [claim.said, claim.asOf, claim.event?.when ?? null];
}
