import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { Draft } from '../draft/draft.ts';
import { chainText, momentText, valueText } from './field-text.ts';
import { actorNamed, freeId, type KnownActors, withoutArticle } from './speakers.ts';

/** What a person can write of a claim, in the order in which it is asked. Each is one line of text. */
export const fieldNames = [
  'statement',
  'quote',
  'chain',
  'chain-complete',
  'modality',
  'answers',
  'scope',
  'value',
  'as-of',
  'said',
  'wording',
  'event',
  'corrects',
  'taken-back-by',
  'note',
  'id',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type ClaimFields = Readonly<Record<FieldName, string>>;

/** What the names and ids of a new claim are held against. */
export interface Known {
  actors: KnownActors;
  claims: { has(id: string): boolean };
}

/** A draft as lines that a person can change. Who of the chain is no actor yet stands there by name. */
export function fieldsOf(draft: Draft, known: Known): ClaimFields {
  const chain = draft.chain.map((hop) => hop.map(({ name, actor }) => actor ?? actorNamed(name, known.actors) ?? name));
  return {
    statement: draft.statement ?? '',
    quote: draft.quote,
    chain: chainText(chain),
    'chain-complete': draft['chain-complete'] ? 'yes' : 'no',
    modality: draft.modality,
    answers: draft.answers ?? '',
    scope: draft.scope ?? '',
    value: valueText(draft.value),
    'as-of': momentText(draft['as-of']),
    said: momentText(draft.said),
    wording: draft.wording,
    event: '',
    corrects: '',
    'taken-back-by': '',
    note: '',
    id: freeId(idWords(draft, withoutArticle(chain.at(-1)?.[0] ?? '')), (id) => known.claims.has(id)),
  };
}

/** The lines of a claim by hand, whose quote a person has chosen. */
export function fieldsByHand(quote: string, known: Known): ClaimFields {
  const blank: ClaimFields = {
    ...{
      statement: '',
      quote,
      chain: '',
      'chain-complete': 'yes',
      modality: 'asserted',
      answers: '',
      scope: '',
      value: '',
    },
    ...{ 'as-of': '', said: '', wording: 'reported', event: '', corrects: '', 'taken-back-by': '', note: '', id: '' },
  };
  return { ...blank, id: freeId(firstWords(quote), (id) => known.claims.has(id)) };
}

/** The lines of a claim of the record. */
export function fieldsOfClaim(claim: ClaimRecord): ClaimFields {
  return {
    statement: claim.statement,
    quote: claim.quote,
    chain: chainText(claim.chain),
    'chain-complete': claim['chain-complete'] ? 'yes' : 'no',
    modality: claim.modality,
    answers: claim.answers ?? '',
    scope: claim.scope ?? '',
    value: valueText(claim.value),
    'as-of': momentText(claim['as-of']),
    said: momentText(claim.said),
    wording: claim.wording,
    event: claim.event === undefined ? '' : `${claim.event.id} ${momentText(claim.event.when)}`.trim(),
    corrects: claim.corrects ?? '',
    'taken-back-by': claim['taken-back-by'] ?? '',
    note: claim.note ?? '',
    id: claim.id,
  };
}

function idWords({ counts, answers, quote }: Draft, origin: string): string {
  return `${origin} ${answers ?? firstWords(withoutArticle(counts ?? quote))}`;
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 4).join(' ');
}
