import type { ItemContext } from '../answers/answer-context.ts';
import { changesInOrder, changeWriter } from '../answers/change-lines.ts';
import { claimDates, wayOfClaim } from '../answers/claim-lines.ts';
import { claimCount, countInline, totalInline } from '../answers/counts.ts';
import { fullEntry } from '../answers/glance-entry.ts';
import { dossierTitle, questionTitle, quotedSourceName } from '../answers/record-names.ts';
import { statementOf } from '../answers/said-by-origin.ts';
import { publication, sourceHeading } from '../answers/source-item.ts';
import type { Difference } from '../compare/difference.ts';
import type { RevisionChanges } from '../digest/changes-between.ts';
import { overviewOf } from '../digest/overview.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

/** Something that moved, as an entry of a feed says it: each thing once between two revisions. */
export interface FeedThing {
  kind: 'question' | 'claim' | 'source' | 'dossier';
  /** Of the record. */
  id: string;
  title: Phrase;
  lines: readonly Phrase[];
}

/** The same before it is written: of very many, only the first are. */
interface Told {
  kind: FeedThing['kind'];
  id: string;
  title(): Phrase;
  lines(): Phrase[];
}

/**
 * What changed up to a dossier's revision, each thing once; what matters most comes first. At most so many, and how
 * many are left.
 */
export function feedThings(
  changes: RevisionChanges,
  most: number,
  { dossier, words: w }: ItemContext,
): { things: FeedThing[]; left: number } {
  const all = [...toldThings(changes, { dossier, words: w })];
  const each = [...Map.groupBy(all, ({ kind, id }) => `${kind} ${id}`).values()];
  const bottom = revisionLine(dossier, w);
  // A claim can fall and read differently at once: what is told later of a thing becomes a line of the first.
  const things = each.slice(0, most).flatMap(([first, ...others]): FeedThing[] => {
    if (first === undefined) return [];
    const { kind, id, title, lines } = first;
    return [{ kind, id, title: title(), lines: [...others.map((other) => other.title()), ...lines(), bottom] }];
  });
  return { things, left: each.length - things.length };
}

function* toldThings(changes: RevisionChanges, context: ItemContext): Generator<Told> {
  const { words: w } = context;
  const write = changeWriter(changes, context);
  for (const change of changesInOrder(changes)) {
    const title = () => write(change);
    if (change.kind === 'moved') {
      const { difference } = change.moved;
      yield { kind: 'question', id: difference.question.id, title, lines: () => questionLines(difference, w) };
      continue;
    }
    const claim = change.kind === 'fallen' ? change.fallen.claim : change.claim;
    yield { kind: 'claim', id: claim.id, title, lines: () => claimLines(claim, w) };
  }
  for (const claim of changes.restored) {
    const title = () => w.feed.restored([statementOf(claim)]);
    yield { kind: 'claim', id: claim.id, title, lines: () => claimLines(claim, w) };
  }
  for (const { question, verdict } of changes.unanswered) {
    const before = w.signed(w.sign[verdict], w.verdict[verdict]);
    const title = () => w.moved([questionTitle(question)], before, null);
    yield { kind: 'question', id: question.id, title, lines: () => [] };
  }
  for (const claim of changes.gone) {
    const title = () => w.feed.gone([statementOf(claim)]);
    yield { kind: 'claim', id: claim.id, title, lines: () => claimLines(claim, w) };
  }
  for (const source of changes.newSources) {
    const title = () => w.feed.newSource(sourceHeading(source, w));
    yield { kind: 'source', id: source.id, title, lines: () => [sourceLine(source, w)] };
  }
}

/** The first revision that is kept of a dossier: how much it holds, and what is at odds. */
export function firstThing(dossier: Dossier, w: Words): FeedThing {
  const { differing } = overviewOf(dossier);
  const size = dossier.claims.size;
  const claims: Phrase = [
    countInline(size, { what: 'size', dossier: dossier.id, of: 'claims' }, w),
    words(w.claims(size)),
  ];
  const questions = differing.map(({ question }) => question);
  const differences = w.feed.differences([totalInline('questions', questions, w)], differing.length === 1);
  return {
    kind: 'dossier',
    id: dossier.id,
    title: w.feed.first(claims, differences),
    lines: [...differing.map((difference) => fullEntry(difference, w).text), revisionLine(dossier, w)],
  };
}

function questionLines(difference: Difference, w: Words): Phrase[] {
  const { text, lines, small } = fullEntry(difference, w);
  return [text, ...lines, ...small];
}

function claimLines(claim: Claim, w: Words): Phrase[] {
  const source = w.feed.inSource(quotedSourceName(claim.source, w));
  return [[statementOf(claim)], join([wayOfClaim(claim, w), source, ...claimDates(claim, w)], w.dot)];
}

function sourceLine(source: Source, w: Words): Phrase {
  return join([publication(source, w), claimCount(source.claims, w)], w.dot);
}

/** "Flood at the barrier · revision 0a1b2c3d4e5f". */
function revisionLine(dossier: Dossier, w: Words): Phrase {
  const revision = w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]);
  return w.footer([[dossierTitle(dossier)], revision]);
}
