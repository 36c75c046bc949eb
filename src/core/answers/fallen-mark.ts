import type { Standings } from '../compare/standing.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

/** "Corrected since: ", before a claim that no longer stands or that a relay took back; empty for any other. */
export function fallenMark(claim: Claim, standings: Standings, w: Words): Phrase {
  const standing = standings.of(claim);
  if (standing !== 'standing') return [words(w.fallenFirst[standing], 'strong')];
  if (standings.unsupportedBy(claim).length === 0) return [];
  return [words(standings.nothingSupports(claim) ? w.fallenFirst.unsupported : w.fallenFirst.weakened, 'strong')];
}
