import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { sizeOfView } from '../message/measure.ts';
import { words } from '../message/phrase.ts';
import type { Action, Block, Fact, View } from '../message/view.ts';
import { onlyInSource } from '../query/only-in-source.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { originLine } from './counts.ts';
import { driftUnits } from './drift-units.ts';
import { smallFacts } from './evidence-small.ts';
import { footerWithReview } from './footer.ts';
import { pageActions, pageLine, roomBeside } from './page-blocks.ts';
import { publisherName, questionTitle, sourceName } from './record-names.ts';
import { noSuchPage } from './refusal-view.ts';
import { roomFor } from './room-for.ts';
import { pageOfSections, type Section } from './sectioned-pages.ts';
import { addsLine } from './source-entry.ts';
import { captureFacts, publishedDate, standingClaims } from './source-item.ts';
import { chainUnits, leftOutUnits } from './source-units.ts';

/**
 * One source in detail, in pages: what it is and what it adds, every chain, what changed on the way, on which questions
 * it stands alone; last how all this is known, the capture, and what was left out.
 */
export function sourceView(source: Source, page: number, context: AnswerContext): View {
  const { words: w } = context;
  const title = sourceName(source, w);
  const controls: Block = { kind: 'actions', actions: actions(source, w) };
  const standing = sizeOfView({ title, blocks: [controls], footer: footerWithReview(context) });
  const shown = pageOfSections(sections(source, context), page, roomBeside(roomFor('answer', context), standing));
  if (!('items' in shown)) return noSuchPage(shown.pages, context);
  return {
    title,
    blocks: [
      ...shown.items,
      ...pageLine(shown, context),
      { ...controls, actions: [...controls.actions, ...pageActions(shown, context)] },
    ],
    footer: footerWithReview(context),
  };
}

function sections(source: Source, context: AnswerContext): Section[] {
  const { words: w } = context;
  const drifts = driftUnits(source, context);
  const left = leftOutUnits(source, w);
  const isLone = context.dossier.sources.size === 1;
  const alone = isLone ? [] : onlyInSource(source, context.dossier).questions;
  const all: Section[] = [
    { heading: null, units: firstUnits(source, context) },
    { heading: w.labels.chains, units: chainUnits(source, w) },
    { heading: w.driftTitle, units: drifts.length === 0 ? [{ kind: 'paragraph', text: w.driftNone }] : drifts },
    { heading: w.aloneTitle, units: alone.map((question) => ({ kind: 'small', text: [questionTitle(question)] })) },
    { heading: w.howKnown, units: knownUnits(source, w) },
    { heading: w.labels.leftOut, units: left },
  ];
  return all.filter(({ units }) => units.length > 0);
}

function firstUnits(source: Source, context: AnswerContext): Block[] {
  const { dossier, words: w } = context;
  const { id, publisher, url } = source;
  const { reliability } = publisher;
  const address: Phrase =
    url === null ? w.notKnown : [{ kind: 'link', text: url, url, of: { record: 'source', id, field: 'url' } }];
  const facts: Fact[] = [
    { label: w.labels.publisher, value: publisherName(source, w) },
    { label: w.labels.published, value: publishedDate(source, w, 'alone') },
    { label: w.labels.adds, value: addsLine(source, context) },
    { label: w.labels.origins, value: originLine(standingClaims(source, dossier), { source: id }, w) },
    { label: w.labels.address, value: address },
    ...(reliability === null
      ? []
      : [{ label: w.labels.reliability, value: [words(w.reliability[reliability.grade])] }]),
  ];
  return [{ kind: 'facts', facts }];
}

/** How the date and the reliability are known, the note, and the text that quotes can be held against. */
function knownUnits(source: Source, w: Words): Block[] {
  const { id, publisher, published, note, language } = source;
  const own = (name: string, text: string): Phrase => [field('source', id, name, text)];
  const { reliability } = publisher;
  const basis = published?.basis ?? null;
  const lines: Fact[][] = [
    ...(basis === null ? [] : [[{ label: w.labels.basis, value: own('published.basis', basis) }]]),
    ...(reliability === null
      ? []
      : [
          [
            {
              label: w.labels.reliability,
              value: [field('actor', publisher.id, 'reliability.basis', reliability.basis)],
            },
          ],
        ]),
    ...(note === null ? [] : [[{ label: w.labels.note, value: own('note', note) }]]),
    [
      { label: w.labels.source, value: own('id', id) },
      { label: w.labels.language, value: own('language', language) },
      ...captureFacts(source, w),
    ],
  ];
  return lines.map((facts) => ({ kind: 'small', text: smallFacts(facts, w) }));
}

function actions(source: Source, w: Words): Action[] {
  return [{ kind: 'button', label: w.claimsTitle, invocation: { command: 'claims', options: { source: source.id } } }];
}
