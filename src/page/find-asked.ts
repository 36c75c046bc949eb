import type { PageAsked } from '../core/command/page-address.ts';
import { findRecords, prepareRecord } from '../core/command/read-record.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { PageParts } from './page-parts.ts';

const kinds = ['question', 'claim', 'source'] as const;

/**
 * What an address most likely means where its path names a record that is not there: the same with the id that the
 * record has now, or with that of the one record whose name fits. Null where it names one that is there, or none.
 */
export async function findMeant(
  { invocation, isById }: PageAsked,
  dossier: Dossier,
  parts: Pick<PageParts, 'words' | 'work' | 'dossiers'>,
): Promise<Invocation | null> {
  const kind = isById ? kinds.find((name) => invocation.options[name] !== undefined) : undefined;
  const text = kind === undefined ? undefined : invocation.options[kind];
  if (kind === undefined || text === undefined) return null;
  const records = { question: dossier.questions, claim: dossier.claims, source: dossier.sources }[kind];
  if (records.has(text)) return null;
  const as = (id: string): Invocation => ({ ...invocation, options: { ...invocation.options, [kind]: id } });
  const moved = kind === 'source' ? undefined : dossier.moved[kind].get(text);
  if (moved !== undefined && records.has(moved)) return as(moved);
  if (text.length > 100) return null;
  const context = { dossier, dossiers: parts.dossiers(), words: parts.words };
  await parts.work(prepareRecord(kind, text, context));
  const [only, ...others] = findRecords(kind, text, context);
  return only === undefined || others.length > 0 ? null : as(only);
}

/** The dossiers that have a question or a claim of this id, also of an id that was moved. */
export function dossiersWith(kind: 'question' | 'claim', id: string, dossiers: Iterable<Dossier>): Dossier[] {
  return [...dossiers].filter((dossier) => {
    const records = kind === 'question' ? dossier.questions : dossier.claims;
    return records.has(id) || dossier.moved[kind].has(id);
  });
}
