import fc from 'fast-check';
import type { Modality } from '../../src/core/dossier/claim-record.ts';
import type { Actor, Claim, Question, Source, Sum, Value } from '../../src/core/dossier/dossier.ts';
import type { Figure } from '../../src/core/figure/figure.ts';
import { isTwoSided } from '../../src/core/figure/interval.ts';
import type { Moment } from '../../src/core/time/moment.ts';
import { chains, outlets, speakers } from './actor-pool.ts';
import { questions, scopeIds, stateIds } from './arbitrary-question.ts';
import { figures, moments } from './figure-pool.ts';
import { often } from './often.ts';

/*
 * Questions with the claims that answer them, linked, without files or schemas. Everything is drawn from small pools,
 * so that claims meet: numbers near each other, a month of days, few actors.
 */

/** A question and the claims that answer it. */
export interface Answered {
  question: Question;
  claims: readonly Claim[];
}

const modalities: Modality[] = [
  ...often<Modality>(20, 'asserted'),
  ...often<Modality>(2, 'assessed', 'denied'),
  ...often<Modality>(1, 'unconfirmed', 'predicted', 'retracted'),
];
/** Most of these lie in one week; many claims give no date. */
const maybeMoments = [...often(4, null), ...moments, ...often(2, ...moments.slice(1, 3))];
const ranks = [...often(19, 'normal' as const), 'deprecated' as const];

const twoSided = figures.filter(({ interval }) => isTwoSided(interval));
const figure = fc.constantFrom(...figures, ...twoSided, ...twoSided);
const moment = fc.constantFrom(...maybeMoments);
const draft = fc.record({
  page: fc.nat(2),
  chain: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...chains) },
    fc.array(fc.constantFrom(...outlets, ...speakers), { maxLength: 3 }),
  ),
  chainComplete: fc.constantFrom(...often(5, true), false),
  modality: fc.constantFrom(...modalities),
  scope: fc.constantFrom(...often(3, 'all' as const), ...often(2, ...scopeIds), null),
  kind: fc.constantFrom(...often(16, 'plain' as const), ...often(3, 'parts' as const), 'unstated' as const),
  figures: fc.tuple(figure, figure, figure),
  yes: fc.boolean(),
  state: fc.constantFrom(...stateIds),
  day: fc.constantFrom(...moments),
  asOf: moment,
  said: moment,
  rank: fc.constantFrom(...ranks),
  corrects: fc.nat(30),
});
type Draft = typeof draft extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const page = fc.record({
  publisher: fc.constantFrom(...outlets),
  syndicates: fc.constantFrom(null, null, ...outlets),
  published: moment,
});
type Page = typeof page extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function sourceOf({ publisher, syndicates, published }: Page, id: string): Source {
  const known = { title: id, language: 'en', url: null, note: null, leftOut: [], claims: [] };
  return {
    ...known,
    id,
    publisher,
    author: syndicates ?? publisher,
    published,
    capture: { file: id, sha256: '', at: null },
  };
}

function answerOf(
  { kind, figures: [first, second, third], yes, state, day }: Draft,
  { measure, scopes }: Question,
): Value {
  if (kind === 'unstated') return { kind, text: kind };
  switch (measure) {
    case 'cumulative':
    case 'level':
    case 'flow':
      if (kind === 'plain' || scopes.size === 0) return { kind: 'figure', text: first.text, figure: first };
      return partsOf(yes ? [first, second] : [first, second, third], state !== 'open');
    case 'event':
      return { kind: 'date', text: day.edtf, moment: day };
    case 'yes-no':
      return { kind: 'yes-no', text: yes ? 'yes' : 'no', yes };
    case 'category':
    case 'place':
      return { kind: 'category', text: state, category: state };
    case 'text':
      return { kind: 'text', text: state };
    default:
      return measure satisfies never;
  }
}

function partsOf(list: readonly Figure[], all: boolean): Value {
  const parts = list.map((part, index) => ({ scope: scopeIds[index + 1] ?? 'other', figure: part }));
  return { kind: 'parts', text: parts.map((part) => `${part.figure.text} ${part.scope}`).join(', '), parts, all };
}

/** A claim with every figure of its value changed; a value without figures stays as it is. */
export function withFigures(claim: Claim, change: (figure: Figure) => Figure): Claim {
  const { value } = claim;
  if (value?.kind === 'figure') {
    const changed = change(value.figure);
    return { ...claim, value: { kind: 'figure', text: changed.text, figure: changed } };
  }
  if (value?.kind !== 'parts') return claim;
  const parts = value.parts.map(({ scope, figure: part }) => ({ scope, figure: change(part) }));
  return {
    ...claim,
    value: { ...value, text: parts.map((part) => `${part.figure.text} ${part.scope}`).join(', '), parts },
  };
}

function claimOf(drawn: Draft, index: number, question: Question, sources: readonly Source[]): Claim {
  const source = sources[drawn.page % sources.length];
  if (source === undefined) throw new Error('no source');
  const { chain, chainComplete, modality, asOf, said, rank, corrects } = drawn;
  const value = answerOf(drawn, question);
  const words = {
    statement: '',
    quote: '',
    at: null,
    event: null,
    note: null,
    reason: null,
    takenBackBy: null,
    wording: 'reported' as const,
  };
  return {
    ...words,
    id: `claim-${index}`,
    source,
    chain,
    chainComplete,
    circular: false,
    origin: chain.at(-1) ?? source.author,
    modality,
    question,
    value,
    asOf,
    said,
    rank,
    scope: question.scopes.size === 0 || value.kind === 'parts' ? null : drawn.scope,
    // only an earlier claim, so that corrections make no circle
    corrects: corrects < index ? `claim-${corrects}` : null,
  };
}

/** The sums that the checks allow: figures of one origin, whose scopes share nothing under any reading. */
function sumsOf({ scopes }: Question, claims: readonly Claim[]): Sum[] {
  const within = (scope: string): string[] => {
    const { includes = [], mayInclude = [] } = scopes.get(scope) ?? {};
    return [scope, ...[...includes, ...mayInclude].flatMap(within)];
  };
  const apart = (a: string | null, b: string | null) =>
    a !== null && b !== null && !within(a).some((scope) => within(b).includes(scope));
  return claims.flatMap((a, index) =>
    claims.slice(index + 1).flatMap((b): Sum[] => {
      if (a.value?.kind !== 'figure' || b.value?.kind !== 'figure') return [];
      if (a.origin.id !== b.origin.id || !apart(a.scope, b.scope)) return [];
      return [{ id: `${a.id}+${b.id}`, label: 'both', of: [a.id, b.id] }];
    }),
  );
}

/** A question of any measure, with `min` to `max` claims that answer it. */
export function answered(min = 1, max = 6): fc.Arbitrary<Answered> {
  return fc
    .record({
      question: questions,
      pages: fc.tuple(page, page, page),
      drafts: fc.array(draft, { minLength: min, maxLength: max, size: 'max' }),
    })
    .map(({ question: plain, pages, drafts }) => {
      const sources = pages.map((drawn, index) => sourceOf(drawn, `source-${index}`));
      const unsummed = drafts.map((drawn, index) => claimOf(drawn, index, plain, sources));
      const question = { ...plain, sums: sumsOf(plain, unsummed).slice(0, 2) };
      return { question, claims: unsummed.map((claim) => ({ ...claim, question })) };
    });
}

/** Claims that another outlet carries about the same question, whatever their chains. */
export function carriedBy(publisher: Actor, { question }: Answered): fc.Arbitrary<Claim[]> {
  return fc
    .record({ drafts: fc.array(draft, { minLength: 1, maxLength: 2 }), published: moment })
    .map(({ drafts, published }) => {
      const source = sourceOf({ publisher, syndicates: null, published }, publisher.id);
      return drafts.map((drawn, index) => ({
        ...claimOf({ ...drawn, page: 0 }, index, question, [source]),
        id: `${publisher.id}-${index}`,
        corrects: null,
      }));
    });
}

/** A page that copies the article of a source: the same claims, on another outlet's page. */
export function copyOf(source: Source, claims: readonly Claim[], publisher: Actor, published: Moment | null): Claim[] {
  const copied: Source = { ...source, id: `${source.id}-copy`, publisher, author: source.author, published };
  return claims
    .filter((claim) => claim.source === source)
    .map((claim) => ({ ...claim, id: `${claim.id}-copy`, source: copied }));
}
