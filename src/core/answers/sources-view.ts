import { driftOf } from '../compare/drift.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, ListItem, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { fullChain } from './chain-line.ts';
import { count, date, originLine } from './counts.ts';
import { driftItems } from './drift-items.ts';
import { footer } from './footer.ts';
import { actorName, publisherName } from './record-names.ts';

type Shown = Pick<AnswerContext, 'dossier' | 'words'>;

/** All sources, each with its publisher, dates, claims and origins. */
export function sourcesView(context: AnswerContext): View {
  const { dossier, words: w } = context;
  const sources = [...dossier.sources.values()];
  return {
    title: w.sourcesTitle,
    blocks: [
      { kind: 'list', items: sources.map((source) => sourceItem(source, context)) },
      {
        kind: 'actions',
        actions: [{ kind: 'select', label: w.chooseSource, options: sources.map((source) => choice(source, w)) }],
      },
    ],
    footer: footer(context),
  };
}

/** The claims of a source that still stand: only they have an origin to count. */
function standing({ claims }: Source, dossier: Dossier): readonly Claim[] {
  return claims.filter((claim) => standingsIn(dossier).of(claim) === 'standing');
}

function choice(source: Source, w: Words) {
  const label = [actorName(source.publisher), words(w.saidJoint), field('source', source.id, 'id', source.id)];
  return { label, invocation: { command: 'sources', options: { source: source.id } } };
}

/** A source in two or three lines, as it also stands at the end of a digest. */
export function sourceItem(source: Source, { dossier, words: w }: Shown): ListItem {
  const ids = source.claims.map(({ id }) => id);
  const claims: Phrase = [count(ids.length, { what: 'claims', ids }, w), words(w.claims(ids.length))];
  return {
    text: join([[field('source', source.id, 'title', source.title, 'strong')], publisherName(source, w)], w.saidJoint),
    details: [
      join([published(source, w), [field('source', source.id, 'id', source.id)]], w.dot),
      join([claims, originLine(standing(source, dossier), w)], w.dot),
      w.reliabilityLine(w.reliability[source.publisher.reliability?.grade ?? 'F']),
    ],
  };
}

function published(source: Source, w: Words): Phrase {
  return source.published === null ? w.undated : w.publishedWhen(publishedDate(source, w, 'in-sentence'));
}

function publishedDate({ id, published: moment }: Source, w: Words, form: 'alone' | 'in-sentence'): Phrase {
  return moment === null ? w.notKnown : [date(moment, { record: 'source', id, field: 'published' }, w, form)];
}

/** One source in detail: dates and how they are known, every chain, drift, and what was left out. */
export function sourceView(source: Source, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: [field('source', source.id, 'title', source.title)],
    blocks: [
      { kind: 'facts', facts: sourceFacts(source, context) },
      { kind: 'heading', text: w.labels.chains },
      { kind: 'list', items: chains(source, w) },
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

function sourceFacts(source: Source, { dossier, words: w }: Shown) {
  const ids = source.claims.map(({ id }) => id);
  const name = (key: string, text: string): Phrase => [field('source', source.id, key, text)];
  const grade = source.publisher.reliability;
  const url: Phrase =
    source.url === null
      ? w.notKnown
      : [{ kind: 'link', text: source.url, url: source.url, of: { record: 'source', id: source.id, field: 'url' } }];
  const basis = source.published?.basis ?? null;
  return [
    { label: w.labels.publisher, value: publisherName(source, w) },
    { label: w.labels.published, value: publishedDate(source, w, 'alone') },
    ...(basis === null ? [] : [{ label: w.labels.basis, value: name('published.basis', basis) }]),
    { label: w.labels.address, value: url },
    { label: w.labels.language, value: name('language', source.language) },
    { label: w.labels.reliability, value: [words(w.reliability[grade?.grade ?? 'F'])] },
    ...(grade === null
      ? []
      : [{ label: w.labels.reason, value: [field('actor', source.publisher.id, 'reliability.basis', grade.basis)] }]),
    { label: w.labels.claims, value: [count(ids.length, { what: 'claims', ids }, w)] },
    { label: w.labels.origins, value: originLine(standing(source, dossier), w) },
    { label: w.labels.capture, value: name('capture.file', source.capture.file) },
    { label: w.labels.hash, value: name('capture.sha256', source.capture.sha256) },
    ...(source.note === null ? [] : [{ label: w.labels.note, value: name('note', source.note) }]),
  ];
}

/** Every chain of a source, with the number of claims that came through it, the most used first. */
function chains(source: Source, w: Words): ListItem[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of source.claims) {
    const key = [...claim.chain.map(({ id }) => id), claim.chainComplete].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((claims): ListItem[] => {
      const [claim] = claims;
      if (claim === undefined) return [];
      const ids = claims.map(({ id }) => id);
      const number: Phrase = [count(ids.length, { what: 'claims', ids }, w), words(w.claims(ids.length))];
      const caveat = claim.chainComplete
        ? []
        : [claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.chainBreaksOff];
      return [{ text: join([fullChain(claim, w), number, ...caveat], w.dot), details: [] }];
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
