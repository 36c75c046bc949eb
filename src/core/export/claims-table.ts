import { standings } from '../compare/standing.ts';
import { modalities, ranks, wordings } from '../dossier/claim-record.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { claimRow } from './claim-row.ts';
import { inOneCell, keyTo, oneOf, optional, required, type Table } from './table.ts';

const ids = 'their ids, with spaces between them';

/** The claims, one a row. The columns are added to, and never renamed. */
export function claimsTable(dossier: Dossier, w: Words): Table {
  return {
    name: 'claims',
    description:
      'One attributed statement in one source each: who said it, through whom, how firmly, with which value.',
    fields,
    primaryKey: ['id'],
    foreignKeys: [
      keyTo('sources', 'source'),
      keyTo('questions', 'question'),
      keyTo('events', 'event'),
      keyTo('', 'corrects'),
      keyTo('', 'relativeTo'),
    ],
    rows: [...dossier.claims.values()].map((claim) => {
      const { chain, at, value, event, correctedBy, speakers, bodies, unsupportedBy, ...rest } = claimRow(
        claim,
        dossier,
        w,
      );
      const { chainIds: _, originId: __, ...cells } = rest;
      return {
        ...cells,
        chain: chain.join(' ← '),
        start: at?.[0] ?? null,
        end: at?.[1] ?? null,
        value: value?.text ?? null,
        low: value?.low ?? null,
        high: value?.high ?? null,
        lowOpen: value?.lowOpen ?? null,
        highOpen: value?.highOpen ?? null,
        relativeTo: value?.relativeTo ?? null,
        event: event?.id ?? null,
        eventWhen: event?.when ?? null,
        correctedBy: inOneCell(correctedBy),
        speakers: inOneCell(speakers),
        bodies: inOneCell(bodies),
        unsupportedBy: inOneCell(unsupportedBy),
      };
    }),
  };
}

const fields = [
  required('id', 'The claim.'),
  required('source', 'The document that it stands in.'),
  required('publisher', 'Whose page it is, by name.'),
  required('origin', 'Who is really speaking, by name.'),
  required('chain', 'From the page to the origin, by name, nearest to the reader first.'),
  required('statement', 'What is claimed, in our own words.'),
  required('quote', 'The words of the source, at most 15.'),
  optional('start', 'Where the quote begins in the captured text, in Unicode code points from 0.', 'integer'),
  optional('end', 'Where it ends, end-exclusive.', 'integer'),
  oneOf('modality', modalities, 'How it is put.'),
  optional('question', 'The question that it answers.'),
  optional('scope', 'What its figure counts: a scope of the question.'),
  optional('value', 'Its answer, as worded.'),
  optional('low', 'The least that the words allow; empty where there is no bound.', 'number'),
  optional('high', 'The most that the words allow; empty where there is no bound.', 'number'),
  optional('asOf', 'The moment that the value refers to, as EDTF.'),
  optional('said', 'When it was said, as EDTF.'),
  optional('event', 'The event that it tells of.'),
  optional('eventWhen', 'When that was, as EDTF.'),
  oneOf('rank', ranks, 'The rank, as Wikidata has them: what is wrong is deprecated, never deleted.'),
  optional('corrects', 'The claim that it corrects.'),
  optional('note', "A curator's remark."),
  oneOf('wording', wordings, "Whether the quote holds the speaker's own words."),
  required('circular', 'Whether its chain comes back to where it started: it then counts for nothing.', 'boolean'),
  optional('reason', 'Why it is deprecated.'),
  optional('asOfBasis', 'How `asOf` is known.'),
  optional('saidBasis', 'How `said` is known.'),
  optional('eventBasis', 'How `eventWhen` is known.'),
  optional('correctedBy', `The claims that correct it: ${ids}.`),
  oneOf('standing', standings, 'Whether it stands.'),
  optional('published', 'When the page appeared, as EDTF.'),
  required('chainComplete', 'Whether the text says that the chain ends there.', 'boolean'),
  optional('lowOpen', 'Whether `low` itself is excluded.', 'boolean'),
  optional('highOpen', 'Whether `high` itself is excluded.', 'boolean'),
  required('speakers', `Those who are really speaking: ${ids}.`),
  required('bodies', `Those whom they speak for, by which origins are counted: ${ids}.`),
  optional('takenBackBy', 'Who takes back what was said, by id.'),
  optional('unsupportedBy', `The relays that took back what they had passed on: ${ids}.`),
  optional('relativeTo', 'The claim that the value is relative to.'),
  required('unverified', 'Whether nobody can hold the quote against a kept text.', 'boolean'),
] as const;
