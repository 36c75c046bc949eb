import type { z } from 'zod';
import type { Moment } from '../time/moment.ts';
import type { ActorsRecord } from './actor.ts';
import type { ClaimRecord, Hop } from './claim-record.ts';
import type { Actor, Claim, Dossier, Question, Source, Value } from './dossier.ts';
import type { DossierRecord } from './dossier-record.ts';
import type { MomentRecord } from './moment-record.ts';
import type { WrittenPart } from './record-part.ts';

type Written<Schema extends z.ZodType> = z.input<Schema>;
type Questions = Written<typeof DossierRecord>['questions'];
type Actors = Written<typeof ActorsRecord>['actors'];
type WrittenClaim = Written<typeof ClaimRecord>;

/** So many claims or actors are written, or read, within a few milliseconds. */
const mostInPart = 200;

/**
 * The records of a linked dossier, part by part: linked again they give an equal dossier. Drafts are not among them,
 * and of a record that moved only where it moved.
 */
export function* recordsOf(dossier: Dossier): Generator<WrittenPart, void> {
  const { id, title, summary, language, policy, moved } = dossier;
  yield {
    kind: 'dossier',
    id,
    dossier: {
      title,
      summary,
      language,
      reviewed: momentRecord(dossier.reviewed),
      'four-eyes': dossier.fourEyes,
      questions: { ...recordsIn(dossier.questions, questionRecord), ...recordsIn(moved.question, movedQuestion) },
      events: Object.fromEntries(dossier.events),
      policy,
    },
    actors: { parties: Object.fromEntries(dossier.parties), actors: recordsIn(moved.actor, movedActor) },
  };
  const actors = [...dossier.actors];
  for (let start = 0; start < actors.length; start += mostInPart)
    yield { kind: 'actors', actors: recordsIn(new Map(actors.slice(start, start + mostInPart)), actorRecord) };
  const old = [...moved.claim].map(([from, to]) => movedClaim(from, to));
  for (const [index, source] of [...dossier.sources.values()].entries()) {
    yield { kind: 'source', id: source.id, source: sourceRecord(source) };
    // It does not matter in which source an old id stands: the first has them all.
    if (index === 0 && old.length > 0) yield { kind: 'claims', claims: old };
    for (let start = 0; start < source.claims.length; start += mostInPart)
      yield { kind: 'claims', claims: source.claims.slice(start, start + mostInPart).map(claimRecord) };
  }
}

function recordsIn<From, To>(
  things: ReadonlyMap<string, From>,
  write: (from: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries([...things].map(([id, thing]) => [id, write(thing, id)]));
}

function momentRecord(moment: Moment | null): MomentRecord | null {
  if (moment === null) return null;
  return moment.basis === null ? moment.edtf : { edtf: moment.edtf, basis: moment.basis };
}

function questionRecord({ ask, title, measure, unit, settles, scopes, categories, sums }: Question): Questions[string] {
  return {
    ask,
    title,
    measure,
    unit: unit ?? undefined,
    settles: settles ?? undefined,
    scopes: recordsIn(scopes, ({ label, includes, mayInclude, exhaustive }) => {
      return { label, includes: [...includes], 'may-include': [...mayInclude], exhaustive };
    }),
    categories: recordsIn(categories, ({ label, includes, after }) => {
      return { label, includes: [...includes], after: [...after] };
    }),
    sums: sums.map(({ label, of }) => ({ label, of: [...of] })),
  };
}

function actorRecord({ name, kind, role, aliases, partOf, party, plural, reliability }: Actor): Actors[string] {
  return {
    name,
    kind,
    role: role ?? undefined,
    aliases: [...aliases],
    'part-of': partOf?.id,
    party: party ?? undefined,
    plural,
    reliability,
  };
}

function sourceRecord(source: Source): Extract<WrittenPart, { kind: 'source' }>['source'] {
  const { publisher, author, title, language, url, published, capture, note, leftOut } = source;
  return {
    publisher: publisher.id,
    syndicates: author === publisher ? undefined : author.id,
    title,
    language,
    url,
    published: momentRecord(published),
    capture: capture === null ? null : { ...capture, at: momentRecord(capture.at) },
    note: note ?? undefined,
    'left-out': leftOut.map(({ at: [from, to], why }) => ({ at: [from, to], why })),
    claims: [],
  };
}

function claimRecord(claim: Claim): WrittenClaim {
  const { id, statement, quote, at, chain, chainComplete, circular, wording, modality, question, scope } = claim;
  const { value, asOf, said, event, rank, reason, corrects, takenBackBy, note } = claim;
  return {
    id,
    statement,
    quote,
    at: at === null ? undefined : [at[0], at[1]],
    chain: chain.map(hopOf),
    'chain-complete': chainComplete,
    circular,
    wording,
    modality,
    answers: question?.id,
    scope: scope ?? undefined,
    value: value === null ? undefined : valueRecord(value),
    'as-of': momentRecord(asOf),
    said: momentRecord(said),
    event: event === null ? undefined : { id: event.id, when: momentRecord(event.when) },
    rank,
    reason: reason ?? undefined,
    corrects: corrects ?? undefined,
    'taken-back-by': takenBackBy?.id,
    note: note ?? undefined,
  };
}

function hopOf({ id, speakers }: Actor): Hop {
  return speakers.length === 0 ? id : speakers.map((speaker) => speaker.id);
}

function valueRecord(value: Value): NonNullable<WrittenClaim['value']> {
  switch (value.kind) {
    case 'relative':
      return { relative: value.text, to: value.to.id };
    case 'parts':
      return {
        parts: Object.fromEntries(value.parts.map(({ scope, figure }) => [scope, figure.text])),
        all: value.all,
      };
    case 'figure':
    case 'date':
    case 'yes-no':
    case 'category':
    case 'text':
    case 'unstated':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** What a record says that moved: nobody reads it any more, but a record must say something. */
const gone = 'moved';

function movedQuestion(to: string): Questions[string] {
  return { ask: gone, title: gone, measure: 'text', 'moved-to': to };
}

function movedActor(to: string): Actors[string] {
  return { name: gone, kind: 'office', 'moved-to': to };
}

function movedClaim(id: string, to: string): WrittenClaim {
  return { id, statement: gone, quote: gone, modality: 'asserted', 'moved-to': to };
}
