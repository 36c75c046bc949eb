import { isCircular, pathOf } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Block, Fact, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { intervalContent, valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { quoteLine } from './quote-line.ts';
import { actorName, claimId, nameWithRole, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';

/** One claim: quote, position, capture hash, chain hop by hop, figure as interval, what corrects it. */
export function evidenceView(claim: Claim, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: w.evidenceTitle([claimId(claim)]),
    blocks: [
      { kind: 'quote', text: quoteLine(claim, w) },
      { kind: 'paragraph', text: [statementOf(claim)] },
      { kind: 'heading', text: w.labels.chain },
      { kind: 'list', items: hops(claim, w).map((text) => ({ text, details: [] })) },
      {
        kind: 'facts',
        facts: [
          ...valueFacts(claim, w),
          ...timeFacts(claim, w),
          ...recordFacts(claim, context),
          ...captureFacts(claim, w),
        ],
      },
      ...actions(claim, w),
    ],
    footer: footer(context),
  };
}

function hops(claim: Claim, w: Words): Phrase[] {
  const { source } = claim;
  const [author, ...chain] = pathOf(claim);
  const relays = chain.slice(0, -1).map((actor) => w.hopRelay([actorName(actor)]));
  const page = source.publisher === source.author ? [] : [w.hopSource([actorName(source.publisher)])];
  const wrote = author === undefined || chain.length === 0 ? [] : [w.hopWrote([actorName(author)])];
  const last = originHop(claim, w);
  return [...page, ...wrote, ...relays, last, ...(isCircular(claim) ? [w.circular] : [])];
}

function originHop(claim: Claim, w: Words): Phrase {
  const end = nameWithRole(claim.origin, w);
  if (claim.chainComplete) return claim.chain.length === 0 ? w.hopOwn(end) : w.hopOrigin(end);
  return claim.origin.kind === 'anonymous'
    ? w.hopUnnamed([actorName(claim.origin)])
    : w.hopBroken([actorName(claim.origin)]);
}

function valueFacts(claim: Claim, w: Words): Fact[] {
  const { question } = claim;
  const tag = w.modality[claim.modality];
  const firmly: Fact = { label: w.labels.modality, value: [words(tag === '' ? w.asserted : tag)] };
  if (question === null || claim.value === null) return [firmly];
  const interval = intervalContent(claim, w);
  return [
    firmly,
    { label: w.labels.question, value: [field('question', question.id, 'ask', question.ask)] },
    { label: w.labels.value, value: [saidByOrigin(claim, valueContent(claim, w), w)] },
    ...(interval.length === 0 ? [] : [{ label: w.labels.taken, value: [saidByOrigin(claim, interval, w)] }]),
  ];
}

function timeFacts(claim: Claim, w: Words): Fact[] {
  const { source } = claim;
  const moments: [Phrase, Moment | null, 'as-of' | 'said'][] = [
    [w.labels.asOf, claim.asOf, 'as-of'],
    [w.labels.said, claim.said, 'said'],
  ];
  const own = moments.flatMap(([label, moment, name]) =>
    momentFacts(label, moment, { record: 'claim', id: claim.id, field: name }, w),
  );
  const published = momentFacts(
    w.labels.published,
    source.published,
    { record: 'source', id: source.id, field: 'published' },
    w,
  );
  return [...own, ...(published.length === 0 ? [{ label: w.labels.published, value: w.notKnown }] : published)];
}

function momentFacts(
  label: Phrase,
  moment: Moment | null,
  of: { record: 'claim' | 'source'; id: string; field: string },
  w: Words,
): Fact[] {
  if (moment === null) return [];
  const fact = { label, value: [dateInline(moment, of, w)] };
  if (moment.basis === null) return [fact];
  return [fact, { label: w.labels.basis, value: [field(of.record, of.id, `${of.field}.basis`, moment.basis)] }];
}

function recordFacts(claim: Claim, { dossier, words: w }: AnswerContext): Fact[] {
  const correctedBy = standingsIn(dossier).correctionsOf(claim);
  const { origin, corrects, reason, note } = claim;
  const party = origin.party === null ? undefined : dossier.parties.get(origin.party);
  const facts: (Fact | null)[] = [
    party === undefined ? null : { label: w.labels.party, value: [field('party', origin.party ?? '', 'label', party)] },
    claim.rank === 'normal' ? null : { label: w.labels.rank, value: [words(w.ranks[claim.rank])] },
    reason === null ? null : { label: w.labels.reason, value: [field('claim', claim.id, 'reason', reason)] },
    corrects === null ? null : { label: w.labels.corrects, value: [field('claim', corrects, 'id', corrects)] },
    ...correctedBy.map((other) => ({ label: w.labels.correctedBy, value: [claimId(other)] })),
    note === null ? null : { label: w.labels.note, value: [field('claim', claim.id, 'note', note)] },
  ];
  return facts.filter((fact) => fact !== null);
}

function captureFacts(claim: Claim, w: Words): Fact[] {
  const { source, at } = claim;
  const position = (end: 'start' | 'end', value: number) => [field('claim', claim.id, `at.${end}`, w.number(value))];
  return [
    { label: w.labels.title, value: [field('source', source.id, 'title', source.title)] },
    {
      label: w.labels.position,
      value: at === null ? w.notKnown : w.codePoints(position('start', at[0]), position('end', at[1])),
    },
    { label: w.labels.capture, value: [field('source', source.id, 'capture.file', source.capture.file)] },
    { label: w.labels.hash, value: [field('source', source.id, 'capture.sha256', source.capture.sha256)] },
  ];
}

function actions(claim: Claim, w: Words): Block[] {
  const cite = {
    kind: 'button' as const,
    label: w.citeTitle,
    invocation: { command: 'cite', options: { claim: claim.id } },
  };
  const { question } = claim;
  if (question === null) return [{ kind: 'actions', actions: [cite] }];
  const compare = { command: 'differences', options: { question: question.id } };
  return [
    {
      kind: 'actions',
      actions: [cite, { kind: 'button', label: w.compare([questionTitle(question)]), invocation: compare }],
    },
  ];
}
