import type { Policy } from '../figure/policy.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { type Moment, parseMoment } from '../time/moment.ts';
import { type ClaimRecord, type Hop, hopId } from './claim-record.ts';
import type { Actor, Claim, Dossier, Question, Source } from './dossier.ts';
import type { DossierFiles } from './dossier-record.ts';
import { jointActor, linkActors } from './link-actors.ts';
import { linkRelatives } from './link-relatives.ts';
import type { MomentRecord } from './moment-record.ts';
import { movedIds, withoutMoved } from './moved-ids.ts';
import type { QuestionRecord } from './question.ts';
import type { SourceRecord } from './source-record.ts';
import { parseValue, type UnlinkedRelative } from './value.ts';

/**
 * Links the files of one dossier into a Dossier. The files must have passed the checks: a reference or a value that
 * does not resolve is then a bug in the program, and throws an Error here.
 */
export function linkDossier(files: DossierFiles, revision: string): Dossier {
  return runToEnd(linkInTurns(files, revision));
}

const claimsInTurn = 200;

/** Links as `linkDossier` does, in turns of a few milliseconds, so that whoever else waits can be served in between. */
export function* linkInTurns(files: DossierFiles, revision: string): Turns<Dossier> {
  const actors = linkActors(withoutMoved(files.actors.actors));
  const jointActors = new Map<string, Actor>();
  const questions = mapRecord(withoutMoved(files.dossier.questions), (record, id) => linkQuestion(id, record));
  const { questions: records, policy, language } = files.dossier;
  const relatives = new Map<Claim, UnlinkedRelative>();
  const chains = new Map<string, readonly Actor[]>();
  const context = { actors, jointActors, chains, questions, records, policy, language, relatives };
  const sources = new Map<string, Source>();
  const claims = new Map<string, Claim>();
  for (const [id, record] of files.sources) {
    yield;
    sources.set(id, yield* linkSource(id, record, context, claims));
  }
  linkRelatives(context.relatives, claims, files.dossier.policy);
  return {
    id: files.id,
    title: files.dossier.title,
    summary: files.dossier.summary,
    language,
    revision,
    reviewed: linkMoment(files.dossier.reviewed),
    fourEyes: files.dossier['four-eyes'],
    policy,
    parties: new Map(Object.entries(files.actors.parties)),
    actors,
    jointActors,
    questions,
    events: new Map(Object.entries(files.dossier.events)),
    sources,
    claims,
    moved: movedIds(files),
  };
}

/** What the records of sources refer to. */
interface Context {
  actors: ReadonlyMap<string, Actor>;
  /** Those who spoke together, as they are met. */
  jointActors: Map<string, Actor>;
  /** The chains as they are met, by the ids of their hops: equal ones are one object. */
  chains: Map<string, readonly Actor[]>;
  questions: ReadonlyMap<string, Question>;
  records: Readonly<Record<string, QuestionRecord>>;
  policy: Policy;
  language: string;
  /** The claims whose values wait until all claims are known. */
  relatives: Map<Claim, UnlinkedRelative>;
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  link: (from: From, id: string) => To,
): Map<string, To> {
  return new Map(Object.entries(record).map(([id, from]) => [id, link(from, id)]));
}

function linkQuestion(id: string, record: QuestionRecord): Question {
  const { ask, title, measure, unit = null, settles = null } = record;
  return {
    id,
    ask,
    title,
    measure,
    unit,
    settles,
    scopes: mapRecord(record.scopes, ({ label, includes, exhaustive, 'may-include': mayInclude }, scope) => {
      return { id: scope, label, includes, mayInclude, exhaustive };
    }),
    categories: mapRecord(record.categories, (category, key) => ({ id: key, ...category })),
    sums: record.sums.map(({ label, of }) => ({ id: of.join('+'), label, of })),
  };
}

/** Links a source, and adds its claims to those of the dossier. */
function* linkSource(id: string, record: SourceRecord, context: Context, all: Map<string, Claim>): Turns<Source> {
  const publisher = resolve(context.actors, record.publisher);
  const claims: Claim[] = [];
  const { claims: claimRecords } = record;
  const source: Source = {
    id,
    publisher,
    author: record.syndicates === undefined ? publisher : resolve(context.actors, record.syndicates),
    title: record.title,
    language: record.language,
    url: record.url,
    published: linkMoment(record.published),
    capture: linkCapture(record.capture),
    note: record.note ?? null,
    leftOut: record['left-out'],
    claims,
  };
  for (const [index, record] of claimRecords.entries()) {
    if (index % claimsInTurn === claimsInTurn - 1) yield;
    if (record['moved-to'] !== undefined || record.draft) continue;
    const claim = linkClaim(record, source, context);
    claims.push(claim);
    all.set(claim.id, claim);
  }
  return source;
}

function linkClaim(record: ClaimRecord, source: Source, context: Context): Claim {
  const { id, statement, quote, at = null, circular, wording, modality, scope = null, rank } = record;
  const { corrects = null, reason = null, note = null, 'taken-back-by': takenBackBy } = record;
  const chain = linkChain(record.chain, context);
  const event = record.event === undefined ? null : { id: record.event.id, when: linkMoment(record.event.when) };
  const value = linkValue(record, source, context);
  const claim: Claim = {
    id,
    source,
    statement,
    quote,
    at,
    chain,
    chainComplete: record['chain-complete'],
    circular,
    origin: chain.at(-1) ?? source.author,
    wording,
    modality,
    question: record.answers === undefined ? null : resolve(context.questions, record.answers),
    scope,
    value: value?.kind === 'relative' ? null : value,
    asOf: linkMoment(record['as-of']),
    said: linkMoment(record.said),
    event,
    rank,
    reason,
    corrects,
    takenBackBy: takenBackBy === undefined ? null : resolve(context.actors, takenBackBy),
    note,
  };
  if (value?.kind === 'relative') context.relatives.set(claim, value);
  return claim;
}

function linkChain(chain: readonly Hop[], context: Context): readonly Actor[] {
  return context.chains.getOrInsertComputed(chain.map(hopId).join(' '), () =>
    chain.map((hop) => linkHop(hop, context)),
  );
}

function linkHop(hop: Hop, { actors, jointActors, language }: Context): Actor {
  if (typeof hop === 'string') return resolve(actors, hop);
  const speakers = hop.toSorted().map((speaker) => resolve(actors, speaker));
  const id = hopId(hop);
  return jointActors.getOrInsertComputed(id, () => jointActor(id, speakers, language));
}

function linkValue(record: ClaimRecord, { language }: Source, context: Context) {
  if (record.value === undefined || record.answers === undefined) return null;
  const question = context.records[record.answers];
  if (question === undefined) throw new Error(`no question "${record.answers}"`);
  const result = parseValue(record.value, question, context.policy, { language, quote: record.quote });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function linkCapture(record: SourceRecord['capture']): Source['capture'] {
  if (record === null) return null;
  const { file, sha256 = null, at } = record;
  return { file, sha256, at: linkMoment(at) };
}

/** Throws where the record is no date. */
function linkMoment(record: MomentRecord | null | undefined): Moment | null {
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
