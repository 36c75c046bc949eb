import { type Drift, driftsOf } from '../compare/drift.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, Fact, ListItem, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import { wholeChain } from './chain-line.ts';
import { claimCount, originLine, restInline, totalInline } from './counts.ts';
import { driftItems } from './drift-items.ts';
import { footerWithReview } from './footer.ts';
import { publisherName, sourceName } from './record-names.ts';
import { captureFacts, publishedDate, standingClaims } from './source-item.ts';
import { voiceLines } from './voice-lines.ts';

/** How many of each list are shown. */
const mostChains = 40;
const mostDrifts = 40;
const mostLeftOut = 40;

/** One source in detail: dates and how they are known, every chain, drift, and what was left out. */
export function sourceView(source: Source, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: sourceName(source, w),
    blocks: [
      { kind: 'facts', facts: sourceFacts(source, context) },
      { kind: 'heading', text: w.labels.chains },
      { kind: 'list', items: chainItems(source, w) },
      { kind: 'heading', text: w.driftTitle },
      ...driftBlocks(source, context),
      ...leftOutBlocks(source, w),
      {
        kind: 'actions',
        actions: [
          { kind: 'button', label: w.claimsTitle, invocation: { command: 'claims', options: { source: source.id } } },
        ],
      },
    ],
    footer: footerWithReview(context),
  };
}

function sourceFacts(source: Source, { dossier, words: w }: ItemContext): Fact[] {
  const { id, publisher, published, url, note, language, claims } = source;
  const { reliability } = publisher;
  const basis = published?.basis ?? null;
  const own = (name: string, text: string): Phrase => [field('source', id, name, text)];
  const address: Phrase =
    url === null ? w.notKnown : [{ kind: 'link', text: url, url, of: { record: 'source', id, field: 'url' } }];
  const facts: (Fact | null)[] = [
    { label: w.labels.publisher, value: publisherName(source, w) },
    { label: w.labels.published, value: publishedDate(source, w, 'alone') },
    basis === null ? null : { label: w.labels.basis, value: own('published.basis', basis) },
    { label: w.labels.address, value: address },
    { label: w.labels.language, value: own('language', language) },
    reliability === null ? null : { label: w.labels.reliability, value: [words(w.reliability[reliability.grade])] },
    reliability === null
      ? null
      : { label: w.labels.reason, value: [field('actor', publisher.id, 'reliability.basis', reliability.basis)] },
    { label: w.labels.claims, value: [totalInline('claims', claims, w)] },
    { label: w.labels.origins, value: originLine(standingClaims(source, dossier), { source: id }, w) },
    ...captureFacts(source, w),
    note === null ? null : { label: w.labels.note, value: own('note', note) },
  ];
  return facts.filter((fact) => fact !== null);
}

/** Every chain of a source, with the number of claims that came through it, the most used first. */
function chainItems(source: Source, w: Words): ListItem[] {
  const groups = Map.groupBy(source.claims, ({ chain, chainComplete }) =>
    [...chain.map(({ id }) => id), chainComplete].join(' '),
  );
  const items = [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostChains)
    .flatMap((claims): ListItem[] => {
      const [claim] = claims;
      if (claim === undefined) return [];
      const caveat = claim.chainComplete
        ? []
        : [claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.chainBreaksOff];
      const text = join([wholeChain(claim, w), claimCount(claims, w), ...caveat], w.dot);
      return [{ text, details: voiceLines(claim.origin, w) }];
    });
  return [...items, ...restItems(groups.size, mostChains, w)];
}

function driftBlocks(source: Source, { dossier, words: w }: AnswerContext): Block[] {
  const drifts: Drift[] = [];
  for (const drift of driftsIn(source, dossier)) {
    if (drifts.length === mostDrifts) {
      const text = w.moreDrift;
      return [
        { kind: 'list', items: driftItems(drifts, w) },
        { kind: 'paragraph', text },
      ];
    }
    drifts.push(drift);
  }
  return drifts.length === 0
    ? [{ kind: 'paragraph', text: w.driftNone }]
    : [{ kind: 'list', items: driftItems(drifts, w) }];
}

function* driftsIn(source: Source, dossier: Dossier): Generator<Drift> {
  const standings = standingsIn(dossier);
  const standing = [...dossier.claims.values()].filter((claim) => standings.of(claim) === 'standing');
  const answers = Map.groupBy(standing, ({ question }) => question);
  for (const question of dossier.questions.values()) {
    const claims = answers.get(question) ?? [];
    yield* driftsOf(
      question,
      claims,
      claims.filter((claim) => claim.source === source),
    );
  }
}

function leftOutBlocks(source: Source, w: Words): Block[] {
  if (source.leftOut.length === 0) return [];
  const items = source.leftOut.slice(0, mostLeftOut).map(({ at, why }, index): ListItem => {
    const position = (end: 'start' | 'end', value: number) => [
      field('source', source.id, `left-out.${index}.${end}`, w.number(value)),
    ];
    const range = w.codePoints(position('start', at[0]), position('end', at[1]));
    return { text: [field('source', source.id, `left-out.${index}.why`, why)], details: [range] };
  });
  return [
    { kind: 'heading', text: w.labels.leftOut },
    { kind: 'list', items: [...items, ...restItems(source.leftOut.length, mostLeftOut, w)] },
  ];
}

/** How many more there are; the record has them. */
function restItems(of: number, shown: number, w: Words): ListItem[] {
  return of <= shown ? [] : [{ text: w.moreInRecord([restInline(of, shown, w)]), details: [] }];
}
