import { membersOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block, Fact } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { intervalContent } from './claim-value.ts';
import { claimId, sourceName } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { captureFacts } from './source-item.ts';

/** The small print of a claim: its value as an interval, its party, how dates are known, its place in the capture. */
export function evidenceSmall(claim: Claim, context: ItemContext): Block[] {
  const { words: w } = context;
  const { id, note } = claim;
  const facts: Fact[][] = [
    [...taken(claim, context), ...parties(claim, context), { label: w.labels.claim, value: [claimId(claim)] }],
    ...(note === null ? [] : [[{ label: w.labels.note, value: [field('claim', id, 'note', note)] }]]),
    ...bases(claim, w).map((fact) => [fact]),
    [...document(claim, w), ...captureFacts(claim.source, w)],
  ];
  return facts.map((line) => ({ kind: 'small', text: smallFacts(line, w) }));
}

/** Facts in one line of small print: "Party: Ukraine · Claim: mayor-houses". */
export function smallFacts(facts: readonly Fact[], w: Words): Phrase {
  return join(
    facts.map(({ label, value }) => [...label, words(w.colon), ...value]),
    w.dot,
  );
}

function taken(claim: Claim, { dossier, words: w }: ItemContext): Fact[] {
  const interval = standingsIn(dossier).disowns(claim) ? [] : intervalContent(claim, w);
  return interval.length === 0 ? [] : [{ label: w.labels.taken, value: [saidByOrigin(claim, interval, w)] }];
}

function parties({ origin }: Claim, { dossier, words: w }: ItemContext): Fact[] {
  const ids = [...new Set(membersOf(origin).flatMap(({ party }) => party ?? []))];
  const names = ids.map((id): Phrase => [field('party', id, 'label', dossier.parties.get(id) ?? id)]);
  return names.length === 0 ? [] : [{ label: w.labels.party, value: join(names, w.listSeparator) }];
}

/** How each date is known, where that is told. */
function bases({ id, asOf, said, source }: Claim, w: Words): Fact[] {
  const all: [Phrase, Phrase | null][] = [
    [w.labels.basisOfAsOf, basis(asOf?.basis, (text) => field('claim', id, 'as-of.basis', text))],
    [w.labels.basisOfSaid, basis(said?.basis, (text) => field('claim', id, 'said.basis', text))],
    [
      w.labels.basisOfPublished,
      basis(source.published?.basis, (text) => field('source', source.id, 'published.basis', text)),
    ],
  ];
  return all.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function basis(text: string | null | undefined, inlineOf: (text: string) => Phrase[number]): Phrase | null {
  return text === null || text === undefined ? null : [inlineOf(text)];
}

function document({ id, source, at }: Claim, w: Words): Fact[] {
  const position = (end: 'start' | 'end', value: number) => [field('claim', id, `at.${end}`, w.number(value))];
  const place = at === null ? w.notKnown : w.codePoints(position('start', at[0]), position('end', at[1]));
  return [
    { label: source.title === null ? w.labels.document : w.labels.title, value: sourceName(source, w) },
    ...(source.capture === null ? [] : [{ label: w.labels.position, value: place }]),
  ];
}
