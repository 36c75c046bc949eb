import { pairShownFor } from '../compare/renderings.ts';
import { replacedClaim } from '../digest/replaced-claim.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block } from '../message/view.ts';
import { differenceOn } from '../query/differences.ts';
import type { Crossing } from '../watch/crossing.ts';
import type { QuestionChange } from '../watch/question-change.ts';
import type { Wait } from '../watch/watch.ts';
import type { ItemContext } from './answer-context.ts';
import { fallenLine, newAnswer } from './change-lines.ts';
import { restInline } from './counts.ts';
import { publisherName, questionTitle } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';
import { verdictName } from './verdict-lines.ts';
import { amount } from './watch-lines.ts';

/** What moved on one question, for all watches of a channel that waited for it. */
export interface Moved {
  change: QuestionChange;
  whens: ReadonlySet<Wait>;
  crossings: readonly Crossing[];
}

type Entry = Extract<Block, { kind: 'entry' }>;

/** The same question with some of its lines: which verdict became which, then what moved it. */
export function movedEntry(moved: Moved, most: number, context: ItemContext): Entry {
  const { words: w } = context;
  const lines = linesOf(moved, context);
  const shown = lines.slice(0, most);
  const rest = lines.length - shown.length;
  const small = rest === 0 ? [] : [w.moreOnIt([restInline(lines.length, shown.length, w)])];
  return { kind: 'entry', text: movedTitle(moved, context), lines: shown, small };
}

/** "Troops sent: ○ both can be true → ✕ conflict"; where the verdict stayed, that. */
export function movedTitle({ change: { question, from, to } }: Moved, { dossier, words: w }: ItemContext): Phrase {
  const title: Phrase = [questionTitle(question, 'strong')];
  const difference = differenceOn(dossier, question.id);
  const now = to === null || difference === null ? null : w.signed(w.sign[to], verdictName(difference, w));
  if (from !== to) return w.moved(title, from === null ? null : w.signed(w.sign[from], w.verdict[from]), now);
  return now === null ? w.unanswered(title) : w.unmoved(title, now);
}

/** How many things moved a question. */
export function countOf(moved: Moved, context: ItemContext): number {
  return linesOf(moved, context).length;
}

/** The claims that moved it, those that were waited for first; each with its speaker, and where it stands. */
function linesOf({ change, whens, crossings }: Moved, context: ItemContext): Phrase[] {
  const { dossier, words: w } = context;
  const isNew = new Set(change.added);
  const answerOf = (claim: Claim) => inSource(claim, newAnswer(claim, replacedClaim(claim, isNew, dossier), w), w);
  const told = new Set(crossings.map(({ claim }) => claim));
  const tell = (claims: readonly Claim[], say: (answer: Phrase) => Phrase) => {
    const fresh = claims.filter((claim) => !told.has(claim));
    for (const claim of fresh) told.add(claim);
    return fresh.map((claim) => say(answerOf(claim)));
  };
  const isWhole = whens.has('any') || whens.has('verdict');
  return [
    ...crossings.map(({ claim, side, bound, sure }) =>
      w.crossing[side](amount(claim.id, bound, w), sure, inSource(claim, newAnswer(claim, null, w), w)),
    ),
    ...(isWhole || whens.has('new-origin') ? tell(change.newOrigins, w.newOrigin) : []),
    ...(isWhole ? tell(decidingFirst(change, context), w.newClaim) : []),
    ...(isWhole ? change.fallen.map((fallen) => fallenLine(fallen, w)) : []),
    ...(isWhole ? change.reworded.filter((one) => !told.has(one)).map((one) => w.reworded([statementOf(one)])) : []),
    ...(isWhole && change.gone > 0 ? [w.claimsGone] : []),
  ];
}

/** New claims; those of the pair that decides the verdict come first. */
function decidingFirst({ question, added }: QuestionChange, { dossier }: ItemContext): Claim[] {
  const difference = differenceOn(dossier, question.id);
  const pair = difference === null ? null : pairShownFor(difference);
  const deciding = pair === null ? [] : [...pair.a.claims, ...pair.b.claims];
  const [first, others] = [true, false].map((each) => added.filter((claim) => deciding.includes(claim) === each));
  return [...(first ?? []), ...(others ?? [])];
}

/** The page on which a claim stands; it is not said again where the page speaks for itself. */
function inSource({ source, origin }: Claim, line: Phrase, w: ItemContext['words']): Phrase {
  return origin === source.publisher ? line : w.inSource(line, publisherName(source, w));
}
