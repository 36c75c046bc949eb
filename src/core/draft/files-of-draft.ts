import type { ActorRecord } from '../dossier/actor.ts';
import { ClaimRecord, type Hop } from '../dossier/claim-record.ts';
import type { Actor, Dossier, Question } from '../dossier/dossier.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { QuestionRecord } from '../dossier/question.ts';
import type { Draft } from './draft.ts';

const [source, publisher, counted] = ['brought', 'the-page', 'counted'] as const;

/**
 * The files of a dossier that holds one draft as its only claim, so that the checks of the data can be asked about it.
 * A figure without a question answers one that counts anything.
 */
export function filesOfDraft(
  draft: Draft,
  { policy, language: own, actors, questions, title, summary }: Dossier,
  language: string,
): DossierFiles {
  const question = draft.answers === null ? null : (questions.get(draft.answers) ?? null);
  const value = draft.value ?? draft.figure;
  const answers = question?.id ?? (draft.figure === null ? null : counted);
  const hops = draft.chain.flatMap((hop): Hop[] => {
    const ids = hop.flatMap(({ actor }) => (actor !== null && actors.has(actor) ? [actor] : []));
    return ids.length === hop.length ? [ids.length === 1 ? (ids[0] ?? '') : ids] : [];
  });
  const claim = ClaimRecord.parse({
    id: draft.id,
    statement: draft.statement ?? draft.quote,
    quote: draft.quote,
    at: draft.at,
    chain: hops.length === draft.chain.length ? hops : [],
    'chain-complete': draft['chain-complete'],
    wording: draft.wording,
    modality: draft.modality,
    ...(answers === null || value === null ? {} : { answers, value }),
    ...(question === null || draft.scope === null ? {} : { scope: draft.scope }),
    'as-of': draft['as-of'],
    said: draft.said,
  });
  const asked = { [counted]: anyQuestion, ...(question === null ? {} : { [question.id]: questionRecord(question) }) };
  return {
    id: 'draft',
    dossier: { title, summary, language: own, questions: asked, events: {}, 'four-eyes': false, policy },
    actors: { parties: {}, actors: Object.fromEntries(hops.flat().map((id) => [id, actorRecord(actors.get(id))])) },
    sources: new Map([
      [
        source,
        {
          publisher,
          title: null,
          language,
          url: null,
          published: null,
          capture: null,
          'left-out': [],
          claims: [claim],
        },
      ],
    ]),
  };
}

const anyQuestion: QuestionRecord = {
  ask: 'How many are there?',
  title: 'Number',
  measure: 'level',
  scopes: {},
  categories: {},
  sums: [],
};

function questionRecord({ ask, title, measure, unit, scopes, categories }: Question): QuestionRecord {
  return {
    ...{ ask, title, measure, sums: [] },
    ...(unit === null ? {} : { unit }),
    scopes: Object.fromEntries(
      [...scopes.values()].map(({ id, label, includes, mayInclude, exhaustive }) => [
        id,
        { label, includes: [...includes], 'may-include': [...mayInclude], exhaustive },
      ]),
    ),
    categories: Object.fromEntries(
      [...categories.values()].map(({ id, label, includes, after }) => [
        id,
        { label, includes: [...includes], after: [...after] },
      ]),
    ),
  };
}

function actorRecord(actor: Actor | undefined): ActorRecord {
  return {
    name: actor?.name ?? '',
    kind: actor?.kind ?? 'person',
    aliases: [...(actor?.aliases ?? [])],
    plural: actor?.plural ?? false,
  };
}
