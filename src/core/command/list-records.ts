import type { Claim, Dossier } from '../dossier/dossier.ts';
import { compareDays } from '../time/order.ts';
import type { RecordKind } from './option.ts';

/** A value that an option can take, with the name that people know it by and the other texts that it is found by. */
export interface Candidate {
  value: string;
  label: string;
  also: readonly string[];
}

/** The records of a kind in the order of the files: claims are also found by who speaks, actors by their aliases. */
export function listRecords(kind: RecordKind, dossier: Dossier, dossiers: ReadonlyMap<string, Dossier>): Candidate[] {
  switch (kind) {
    case 'claim':
      return Array.from(dossier.claims.values(), ({ id, statement, origin }) => ({
        value: id,
        label: statement,
        also: [origin.name, ...origin.aliases],
      }));
    case 'source':
      return Array.from(dossier.sources.values(), ({ id, title, publisher, author }) => ({
        value: id,
        label: title,
        also: [publisher.name, author.name],
      }));
    case 'actor':
      return Array.from(dossier.actors.values(), ({ id, name, role, aliases }) => ({
        value: id,
        label: name,
        also: role === null ? aliases : [...aliases, role],
      }));
    case 'question':
      return Array.from(dossier.questions.values(), ({ id, title, ask }) => ({ value: id, label: title, also: [ask] }));
    case 'dossier':
      return Array.from(dossiers.values(), ({ id, title }) => ({ value: id, label: title, also: [] }));
    default:
      return kind satisfies never;
  }
}

/** The dates that the dossier's claims and sources carry, as written (EDTF), the latest first. */
export function listDates(dossier: Dossier): Candidate[] {
  const claims = [...dossier.claims.values()].flatMap(momentsOf);
  const published = Array.from(dossier.sources.values(), (source) => source.published);
  const moments = [...claims, ...published].filter((moment) => moment !== null);
  const latestFirst = moments.sort((a, b) => compareDays(b, a));
  const dates = new Set(latestFirst.map((moment) => moment.edtf));
  return Array.from(dates, (edtf) => ({ value: edtf, label: edtf, also: [] }));
}

function momentsOf(claim: Claim) {
  return [claim.said, claim.asOf, claim.event?.when ?? null];
}
