import { driftOf } from '../compare/drift.ts';
import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, Fact, ListItem, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import { wholeChain } from './chain-line.ts';
import { claimCount, countInline, originLine } from './counts.ts';
import { driftItems } from './drift-items.ts';
import { footer } from './footer.ts';
import { publisherName } from './record-names.ts';
import { publishedDate, standingClaims } from './source-item.ts';

/** One source in detail: dates and how they are known, every chain, drift, and what was left out. */
export function sourceView(source: Source, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: [field('source', source.id, 'title', source.title)],
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
    footer: footer(context),
  };
}

function sourceFacts(source: Source, { dossier, words: w }: ItemContext): Fact[] {
  const { id, publisher, published, url, note, language, capture, claims } = source;
  const { reliability } = publisher;
  const ids = claims.map((claim) => claim.id);
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
    { label: w.labels.reliability, value: [words(w.reliability[reliability?.grade ?? 'F'])] },
    reliability === null
      ? null
      : { label: w.labels.reason, value: [field('actor', publisher.id, 'reliability.basis', reliability.basis)] },
    { label: w.labels.claims, value: [countInline(ids.length, { what: 'claims', ids }, w)] },
    { label: w.labels.origins, value: originLine(standingClaims(source, dossier), w) },
    { label: w.labels.capture, value: own('capture.file', capture.file) },
    { label: w.labels.hash, value: own('capture.sha256', capture.sha256) },
    note === null ? null : { label: w.labels.note, value: own('note', note) },
  ];
  return facts.filter((fact) => fact !== null);
}

/** Every chain of a source, with the number of claims that came through it, the most used first. */
function chainItems(source: Source, w: Words): ListItem[] {
  const groups = Map.groupBy(source.claims, ({ chain, chainComplete }) =>
    [...chain.map(({ id }) => id), chainComplete].join(' '),
  );
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((claims): ListItem[] => {
      const [claim] = claims;
      if (claim === undefined) return [];
      const caveat = claim.chainComplete
        ? []
        : [claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.chainBreaksOff];
      return [{ text: join([wholeChain(claim, w), claimCount(claims, w), ...caveat], w.dot), details: [] }];
    });
}

function driftBlocks(source: Source, { dossier, words: w }: AnswerContext): Block[] {
  const items = [...dossier.questions.values()].flatMap((question) => {
    const claims = [...dossier.claims.values()].filter(
      (claim) => claim.question === question && standingsIn(dossier).of(claim) === 'standing',
    );
    return driftItems(
      driftOf(question, claims).filter(({ relay }) => relay.source === source),
      w,
    );
  });
  return items.length === 0 ? [{ kind: 'paragraph', text: w.driftNone }] : [{ kind: 'list', items }];
}

function leftOutBlocks(source: Source, w: Words): Block[] {
  if (source.leftOut.length === 0) return [];
  const items = source.leftOut.map(({ at, why }, index): ListItem => {
    const position = (end: 'start' | 'end', value: number) => [
      field('source', source.id, `left-out.${index}.${end}`, w.number(value)),
    ];
    const range = w.codePoints(position('start', at[0]), position('end', at[1]));
    return { text: [field('source', source.id, `left-out.${index}.why`, why)], details: [range] };
  });
  return [
    { kind: 'heading', text: w.labels.leftOut },
    { kind: 'list', items },
  ];
}
