import { isCircular, pathOf } from '../compare/origins.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, Fact, ListItem, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { intervalContent, modalityTag, valueContent } from './claim-value.ts';
import { correctionFacts } from './correction-facts.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { quoteLine } from './quote-line.ts';
import { actorName, claimId, nameWithRole, questionTitle, sourceName } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';
import { captureFacts } from './source-item.ts';
import { voiceLines } from './voice-lines.ts';

/** One claim: quote, position, capture hash, chain hop by hop, figure as interval, what corrects it. */
export function evidenceView(claim: Claim, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: w.evidenceTitle([claimId(claim)]),
    blocks: [
      { kind: 'quote', text: quoteLine(claim, w) },
      { kind: 'paragraph', text: [statementOf(claim)] },
      { kind: 'heading', text: w.labels.chain },
      { kind: 'list', items: hops(claim, w) },
      {
        kind: 'facts',
        facts: [
          ...valueFacts(claim, context),
          ...timeFacts(claim, w),
          ...recordFacts(claim, context),
          ...documentFacts(claim, w),
        ],
      },
      ...actions(claim, w),
    ],
    footer: footer(context),
  };
}

function hops(claim: Claim, w: Words): ListItem[] {
  const { source } = claim;
  const [author, ...chain] = pathOf(claim);
  const relays = chain.slice(0, -1).map((actor) => w.hopRelay([actorName(actor)]));
  const page = source.publisher === source.author ? [] : [w.hopSource([actorName(source.publisher)])];
  const wrote = author === undefined || chain.length === 0 ? [] : [w.hopWrote([actorName(author)])];
  const last = { text: originHop(claim, w), details: voiceLines(claim.origin, w) };
  const circle = isCircular(claim) ? [w.circular] : [];
  return [...[...page, ...wrote, ...relays].map(plain), last, ...circle.map(plain)];
}

function plain(text: Phrase): ListItem {
  return { text, details: [] };
}

function originHop(claim: Claim, w: Words): Phrase {
  const end = nameWithRole(claim.origin, w);
  if (claim.chainComplete) return claim.chain.length === 0 ? w.hopOwn(end) : w.hopOrigin(end);
  return claim.origin.kind === 'anonymous'
    ? w.hopUnnamed([actorName(claim.origin)])
    : w.hopBroken([actorName(claim.origin)]);
}

function valueFacts(claim: Claim, { dossier, words: w }: AnswerContext): Fact[] {
  const { question } = claim;
  const tag = modalityTag(claim, w);
  const firmly: Fact = { label: w.labels.modality, value: tag.length === 0 ? [words(w.asserted)] : tag };
  if (question === null || claim.value === null) return [firmly];
  const disowns = standingsIn(dossier).disowns(claim);
  const interval = disowns ? [] : intervalContent(claim, w);
  return [
    firmly,
    { label: w.labels.question, value: [field('question', question.id, 'ask', question.ask)] },
    { label: w.labels.value, value: [saidByOrigin(claim, valueContent(claim, w, { disowns }), w)] },
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
  const { origin, reason, note } = claim;
  const parties = [...new Set(membersOf(origin).flatMap(({ party }) => party ?? []))].map((id): Phrase => {
    return [field('party', id, 'label', dossier.parties.get(id) ?? id)];
  });
  const facts: (Fact | null)[] = [
    parties.length === 0 ? null : { label: w.labels.party, value: join(parties, w.listSeparator) },
    claim.rank === 'normal' ? null : { label: w.labels.rank, value: [words(w.ranks[claim.rank])] },
    reason === null ? null : { label: w.labels.reason, value: [field('claim', claim.id, 'reason', reason)] },
    ...correctionFacts(claim, standingsIn(dossier), w),
    note === null ? null : { label: w.labels.note, value: [field('claim', claim.id, 'note', note)] },
  ];
  return facts.filter((fact) => fact !== null);
}

function documentFacts(claim: Claim, w: Words): Fact[] {
  const { source, at } = claim;
  const position = (end: 'start' | 'end', value: number) => [field('claim', claim.id, `at.${end}`, w.number(value))];
  const place = at === null ? w.notKnown : w.codePoints(position('start', at[0]), position('end', at[1]));
  return [
    { label: source.title === null ? w.labels.document : w.labels.title, value: sourceName(source, w) },
    ...(source.capture === null ? [] : [{ label: w.labels.position, value: place }]),
    ...captureFacts(source, w),
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
