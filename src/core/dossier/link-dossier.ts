import type { Policy } from '../figure/policy.ts';
import { type Moment, parseMoment } from '../time/moment.ts';
import type { ActorRecord } from './actor.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { Actor, Claim, Dossier, Question, Source } from './dossier.ts';
import type { DossierFiles } from './dossier-record.ts';
import type { MomentRecord } from './moment-record.ts';
import type { QuestionRecord } from './question.ts';
import type { SourceRecord } from './source-record.ts';
import { parseValue } from './value.ts';

/**
 * Links the files of one dossier into a Dossier. The files must have passed the checks: a reference or a value that does not resolve throws
 * an Error here, for it is a bug of the caller and not of the data.
 */
export function linkDossier(files: DossierFiles, revision: string): Dossier {
  const actors = mapRecord(current(files.actors.actors), (record, id) => linkActor(id, record));
  const questions = mapRecord(current(files.dossier.questions), (record, id) => linkQuestion(id, record));
  const context = { actors, questions, records: files.dossier.questions, policy: files.dossier.policy };
  const sources = new Map([...files.sources].map(([id, record]) => [id, linkSource(id, record, context)]));
  const claims = new Map([...sources.values()].flatMap((source) => source.claims.map((claim) => [claim.id, claim])));
  return {
    id: files.id,
    title: files.dossier.title,
    summary: files.dossier.summary,
    language: files.dossier.language,
    revision,
    policy: files.dossier.policy,
    parties: new Map(Object.entries(files.actors.parties)),
    actors,
    questions,
    events: new Map(Object.entries(files.dossier.events)),
    sources,
    claims,
    moved: movedIds(files),
  };
}

interface Context {
  actors: ReadonlyMap<string, Actor>;
  questions: ReadonlyMap<string, Question>;
  records: Readonly<Record<string, QuestionRecord>>;
  policy: Policy;
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  link: (from: From, id: string) => To,
): Map<string, To> {
  return new Map(Object.entries(record).map(([id, from]) => [id, link(from, id)]));
}

function linkActor(id: string, record: ActorRecord): Actor {
  const { name, kind, aliases, plural } = record;
  const { role = null, party = null, reliability = null } = record;
  return { id, name, kind, role, aliases, party, plural, reliability };
}

function linkQuestion(id: string, record: QuestionRecord): Question {
  const { ask, title, measure, unit = null, settles = null } = record;
  return {
    ...{ id, ask, title, measure, unit, settles },
    scopes: mapRecord(record.scopes, ({ label, includes, exhaustive, 'may-include': mayInclude }, scope) => {
      return { id: scope, label, includes, mayInclude, exhaustive };
    }),
    categories: mapRecord(record.categories, (category, key) => ({ id: key, ...category })),
    sums: record.sums.map(({ label, of }) => ({ id: of.join('+'), label, of })),
  };
}

function linkSource(id: string, record: SourceRecord, context: Context): Source {
  const publisher = resolve(context.actors, record.publisher);
  const claims: Claim[] = [];
  const source: Source = {
    id,
    publisher,
    author: record.syndicates === undefined ? publisher : resolve(context.actors, record.syndicates),
    title: record.title,
    language: record.language,
    url: record.url,
    published: moment(record.published),
    capture: { ...record.capture, at: moment(record.capture.at) },
    note: record.note ?? null,
    leftOut: record['left-out'],
    claims,
  };
  for (const claim of record.claims)
    if (claim['moved-to'] === undefined) claims.push(linkClaim(claim, source, context));
  return source;
}

function linkClaim(record: ClaimRecord, source: Source, context: Context): Claim {
  const { id, statement, quote, at = null, circular, wording, modality, scope = null, rank } = record;
  const { corrects = null, reason = null, note = null } = record;
  const chain = record.chain.map((hop) => resolve(context.actors, hop));
  const event = record.event === undefined ? null : { id: record.event.id, when: moment(record.event.when) };
  return {
    ...{ id, source, statement, quote, at, chain, chainComplete: record['chain-complete'], circular },
    origin: chain.at(-1) ?? source.author,
    ...{ wording, modality },
    question: record.answers === undefined ? null : resolve(context.questions, record.answers),
    scope,
    value: linkValue(record, context),
    asOf: moment(record['as-of']),
    said: moment(record.said),
    ...{ event, rank, reason, corrects, note },
  };
}

function linkValue(record: ClaimRecord, context: Context): Claim['value'] {
  if (record.value === undefined || record.answers === undefined) return null;
  const question = context.records[record.answers];
  if (question === undefined) throw new Error(`no question "${record.answers}"`);
  const result = parseValue(record.value, question, context.policy);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** A moment record as days; throws where it is no date. */
function moment(record: MomentRecord | null | undefined): Moment | null {
  if (record === null || record === undefined) return null;
  const result = typeof record === 'string' ? parseMoment(record) : parseMoment(record.edtf, record.basis);
  if (!result.ok) throw new Error(result.reason);
  return result.moment;
}

function resolve<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`no record "${id}"`);
  return thing;
}

/** The old ids, each with where it led in the end. */
function movedIds(files: DossierFiles): Dossier['moved'] {
  const claims = [...files.sources.values()].flatMap((source) =>
    source.claims.map((claim) => [claim.id, claim] as const),
  );
  return {
    claim: endsOf(claims),
    actor: endsOf(Object.entries(files.actors.actors)),
    question: endsOf(Object.entries(files.dossier.questions)),
  };
}

interface Movable {
  'moved-to'?: string | undefined;
}

function endsOf(records: readonly (readonly [string, Movable])[]): Map<string, string> {
  const steps = new Map(records.flatMap(([id, { 'moved-to': to }]) => (to === undefined ? [] : [[id, to] as const])));
  const endOf = (id: string): string => {
    const next = steps.get(id);
    return next === undefined ? id : endOf(next);
  };
  return new Map([...steps.keys()].map((id) => [id, endOf(id)]));
}

function current<Kept extends Movable>(records: Readonly<Record<string, Kept>>): Record<string, Kept> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => record['moved-to'] === undefined));
}
