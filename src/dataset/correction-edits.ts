import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import type { Edit } from './edit/edit.ts';

/** What a person wants corrected of a claim. */
export interface Correction {
  claim: string;
  /** The keys that are to be otherwise. */
  keys: Partial<ClaimRecord>;
  /** Who was wrong: we, when we wrote the claim down; or the speaker, who has corrected itself. */
  by: 'record' | 'speaker';
  /** The source in which the speaker corrects itself; the claim's own where it is null. */
  source: string | null;
  reason: string;
  /** The day of the correction (EDTF). */
  date: string;
}

/**
 * The edits that correct a claim. What we wrote down wrongly is deprecated with the reason, and stands again as it
 * should have been; a speaker's correction is a claim that corrects the older one. A sentence or a note in our own
 * words is changed in its place. The id is that of the claim that stands afterwards; null where none takes its place.
 */
export function correctionEdits(
  files: DossierFiles,
  { claim: id, keys, by, source, reason, date }: Correction,
): { edits: Edit[]; id: string | null } {
  const [own, old] = claimIn(files, id);
  const changed = Object.keys(keys);
  const deprecate: Edit = {
    kind: 'change-claim',
    claim: id,
    keys: { rank: 'deprecated', reason: `${reason} (${date})` },
  };
  if (changed.length === 0) return { edits: [deprecate], id: null };
  if (by === 'record' && changed.every((key) => key === 'statement' || key === 'note'))
    return { edits: [{ kind: 'change-claim', claim: id, keys }], id };
  const newId = freeId(files, id);
  const { rank: _, reason: __, corrects, at, draft: ___, ...kept } = old;
  const isSamePlace = keys.quote === undefined && (source === null || source === own);
  const claim: ClaimRecord = {
    ...kept,
    ...(isSamePlace && at !== undefined ? { at } : {}),
    ...(by === 'speaker'
      ? { corrects: id, note: `Corrected on ${date}: ${reason}` }
      : corrects === undefined
        ? {}
        : { corrects }),
    ...keys,
    id: newId,
    rank: 'normal',
    draft: false,
  };
  const add: Edit = { kind: 'add-claim', source: source ?? own, claim: withoutDefaults(claim) };
  return { edits: by === 'speaker' ? [add] : [deprecate, add], id: newId };
}

function claimIn(files: DossierFiles, id: string): [string, ClaimRecord] {
  for (const [source, { claims }] of files.sources) {
    const found = claims.find((claim) => claim.id === id);
    if (found !== undefined) return [source, found];
  }
  throw new Error(`there is no claim "${id}"`);
}

/** "mayor-houses-2", or the next number that no claim has. */
function freeId(files: DossierFiles, id: string): string {
  const taken = new Set([...files.sources.values()].flatMap(({ claims }) => claims.map((claim) => claim.id)));
  const base = id.replace(/-\d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** What a key has by itself is not written. */
function withoutDefaults(claim: ClaimRecord): ClaimRecord {
  const silent: Partial<Record<keyof ClaimRecord, unknown>> = {
    'chain-complete': true,
    circular: false,
    wording: 'reported',
    rank: 'normal',
    draft: false,
  };
  const entries = Object.entries(claim).filter(([key, value]) => {
    if (key === 'chain') return claim.chain.length > 0;
    return !(key in silent && Reflect.get(silent, key) === value);
  });
  return Object.fromEntries(entries) as ClaimRecord;
}
