import { countOrigins, pathOf } from '../compare/origins.ts';
import type { Actor, Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { CountInline, DateInline, NameInline, Phrase, Ref, Style } from './inline.ts';
import { join, words } from './phrase.ts';

/** A field of a record as an inline. */
export function field(record: Ref['record'], id: string, name: string, text: string, style?: Style): NameInline {
  const inline: NameInline = { kind: 'name', text, of: { record, id, field: name } };
  return style === undefined ? inline : { ...inline, style };
}

export function actorName(actor: Actor, style?: Style): NameInline {
  return field('actor', actor.id, 'name', actor.name, style);
}

/** "Kyrylo Budanov, Ukraine's military intelligence chief". */
export function introduction(actor: Actor, w: Words, style?: Style): Phrase {
  const role = actor.role === null ? null : [field('actor', actor.id, 'role', actor.role)];
  return w.speaker([actorName(actor, style)], role);
}

export function questionTitle(question: Question, style?: Style): NameInline {
  return field('question', question.id, 'title', question.title, style);
}

export function dossierTitle(dossier: Dossier, style?: Style): NameInline {
  return field('dossier', dossier.id, 'title', dossier.title, style);
}

export function claimId(claim: Claim): NameInline {
  return field('claim', claim.id, 'id', claim.id);
}

/** The publisher, and whose article it copied where it did. */
export function publisherName(source: Source, w: Words): Phrase {
  const publisher = [actorName(source.publisher)];
  return source.author === source.publisher ? publisher : w.copyOf(publisher, [actorName(source.author)]);
}

/** The way from the page to the origin, without the origin itself: "RBC-Ukraine ← Yonhap". */
export function route(claim: Claim, w: Words): Phrase {
  const hops = pathOf(claim)
    .slice(1, -1)
    .map((actor): Phrase => [actorName(actor)]);
  return join([publisherName(claim.source, w), ...hops], w.arrow);
}

/** The whole chain, nearest to the reader first: "RBC-Ukraine ← Yonhap ← South Korea's defence ministry". */
export function fullChain(claim: Claim, w: Words): Phrase {
  const hops = claim.chain.map((actor): Phrase => [actorName(actor)]);
  return join([publisherName(claim.source, w), ...hops], w.arrow);
}

/** What a reader must know of a chain that does not end in a named speaker; null of one that does. */
export function chainCaveat(claim: Claim, w: Words): Phrase | null {
  if (claim.circular) return w.circular;
  if (claim.chainComplete) return null;
  return claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.chainBreaksOff;
}

/** A date of a record; `form` is how it stands: alone, or as part of a sentence. */
export function date(moment: Moment, of: Ref, w: Words, form: 'alone' | 'in-sentence' = 'alone'): DateInline {
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
