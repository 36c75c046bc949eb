import type { z } from 'zod';
import type { DescribedDocument, NamedBy } from '../core/article/described-document.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { Id } from '../core/dossier/id.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import { fold } from '../core/text/fold.ts';
import type { Edit } from '../dataset/edit/edit.ts';
import type { SavedDocument } from './saved-document.ts';

/** What of a source its curator says. */
export interface CaptureChoice {
  dossier: Dossier;
  /** The source's id; null to make one. */
  source: string | null;
  /** An actor's id, or a name; null to take what the document says. */
  publisher: string | null;
  /** The source whose copy it is. */
  copyOf: string | null;
}

/** What is written for a captured document. */
export interface PlannedCapture {
  source: string;
  file: string;
  edits: Edit[];
}

/** The edits that add a captured document to a dossier; null where nobody says who published it. */
export function planCapture(
  saved: SavedDocument,
  described: DescribedDocument,
  leftOut: readonly { at: [number, number]; why: string }[],
  sha256: string,
  choice: CaptureChoice,
): PlannedCapture | null {
  const { dossier } = choice;
  const given: NamedBy | null = choice.publisher === null ? described.publisher : { name: choice.publisher, basis: '' };
  if (given === null) return null;
  const publisher = actorFor(given.name, dossier);
  const copied = choice.copyOf === null ? described.copiedFrom : null;
  const known = choice.copyOf === null ? undefined : dossier.sources.get(choice.copyOf)?.author;
  const origin =
    known !== undefined ? { id: known.id, edits: [] } : copied === null ? null : actorFor(copied.name, dossier);
  const syndicates = origin !== null && origin.id !== publisher.id ? origin : null;
  const source = choice.source ?? freeId(`${publisher.id}-${titleWords(described.title)}`, dossier);
  const file = `${source}.txt`;
  const note = [
    ...(syndicates !== null && copied !== null
      ? [`That it is a copy of ${copied.name} is seen from the page: ${copied.basis}.`]
      : []),
    ...(saved.archive === null ? [] : [`Archived at ${saved.archive}`]),
  ].join(' ');
  const record: z.input<typeof SourceRecord> = {
    publisher: publisher.id,
    ...(syndicates === null ? {} : { syndicates: syndicates.id }),
    title: described.title,
    language: described.language,
    url: saved.address,
    published: described.published,
    capture: { file, sha256, at: saved.savedAt },
    ...(note === '' ? {} : { note }),
    ...(leftOut.length === 0 ? {} : { 'left-out': [...leftOut] }),
    claims: [],
  };
  return {
    source,
    file,
    edits: [...publisher.edits, ...(syndicates?.edits ?? []), { kind: 'add-source', id: source, record }],
  };
}

/** The actor of a name: one of the dossier, by its id, its name or an alias; or a new outlet. */
function actorFor(name: string, { actors }: Dossier): { id: string; edits: Edit[] } {
  const known = [...actors.values()].find(
    (actor) => actor.id === name || [actor.name, ...actor.aliases].some((one) => same(one, name)),
  );
  if (known !== undefined) return { id: known.id, edits: [] };
  const id = idOf(name) ?? 'publisher';
  const free = actors.has(id) ? `${id}-2` : id;
  return { id: free, edits: [{ kind: 'add-actor', id: free, actor: { name, kind: 'outlet' } }] };
}

function same(a: string, b: string): boolean {
  const bare = (text: string) => fold(text).replace(/^the /, '');
  return bare(a) === bare(b);
}

function titleWords(title: string | null): string {
  const words = fold(title ?? '').match(/[a-z]+/g) ?? [];
  return (
    words
      .filter((word) => word.length > 3)
      .slice(0, 3)
      .join('-') || '1'
  );
}

/** The words of a text as an id; null where they make none. */
function idOf(text: string): string | null {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const id = Id.safeParse(words.join('-'));
  return id.success ? id.data : null;
}

function freeId(id: string, { sources }: Dossier): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!sources.has(free)) return free;
  }
}
