import { countOrigins } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { CountInline, DateInline, FieldRef, Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';

/** A date of a record; `form` is how it stands: alone, or as part of a sentence. */
export function date(moment: Moment, of: FieldRef, w: Words, form: 'alone' | 'in-sentence' = 'alone'): DateInline {
  return { kind: 'date', text: form === 'alone' ? w.date(moment) : w.dateInSentence(moment), of };
}

/** A number of records, which the faithfulness check counts again. */
export function count(n: number, of: CountInline['of'], w: Words): CountInline {
  return { kind: 'count', text: w.number(n), of };
}

/** "2 outlets · 2–3 origins · 1 party". */
export function originLine(claims: readonly Claim[], w: Words): Phrase {
  const origins = countOrigins(claims);
  const ids = claims.map(({ id }) => id);
  const bounds: CountInline = {
    kind: 'count',
    text: w.bounds(origins.min, origins.max),
    of: { what: 'origins', claims: ids },
  };
  const parties: Phrase =
    origins.parties === 0
      ? []
      : [count(origins.parties, { what: 'parties', claims: ids }, w), words(w.parties(origins.parties))];
  return w.originLine(
    [
      [count(origins.outlets, { what: 'outlets', claims: ids }, w), words(w.outlets(origins.outlets))],
      [bounds, words(w.origins(origins))],
      parties,
    ].filter((phrase) => phrase.length > 0),
  );
}
