import type { Comparand } from '../compare/comparand.ts';
import type { Difference } from '../compare/difference.ts';
import { sidesInOrder } from '../compare/pair-in-order.ts';
import { type OrderedPosition, pairShownFor, positionsIn } from '../compare/renderings.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { comparandContent } from './comparand-content.ts';
import { restInline } from './counts.ts';
import { findingOf } from './finding.ts';
import { dateInBrackets, restsOnDates } from './glance-date.ts';
import { actorName, questionTitle } from './record-names.ts';
import { saidByOrigin, strengthened } from './said-by-origin.ts';
import { sumsIn } from './sum-items.ts';
import { isUnsourced, lostSupport, tellOf } from './telling.ts';
import { shortVerdictName, verdictName } from './verdict-lines.ts';

type Content = Said['content'];
type Entry = Extract<Block, { kind: 'entry' }>;

/** What some origins say, a line each; and in small print how many more answer. */
interface PositionLines {
  lines: readonly Phrase[];
  small: readonly Phrase[];
}

/**
 * A difference at a glance: what is at odds, whether both can be true, and the two who decide that. Where there is
 * room, their dates, if the verdict rests on these, and who else answers: one by name, more by their number.
 */
export function glanceEntry(difference: Difference, w: Words, { counted = true, dated = true } = {}): Entry {
  const { lines, others } = decidingLines(difference, dated && restsOnDates(difference), w);
  const all = positionsIn(difference).length;
  const named = others.length === 1 ? [w.otherSpeakers(namesOf(others, w))] : null;
  const small = counted ? (named ?? restLines(all, all - others.length, w)) : [];
  return { kind: 'entry', text: glanceTitle(difference, w, { beside: true }), lines, small };
}

/** The same where nothing can be pressed, as on paper: what few others answer, or who many others are. */
export function namedEntry(difference: Difference, w: Words): Entry {
  const { lines, others } = decidingLines(difference, restsOnDates(difference), w);
  const text = glanceTitle(difference, w, { beside: true });
  if (others.length > most.answersBeside)
    return { kind: 'entry', text, lines, small: [w.otherSpeakers(namesOf(others, w))] };
  const sums = sumsIn(difference);
  return {
    kind: 'entry',
    text,
    lines: [...lines, ...others.map((one) => positionLine(one, sums, difference, w))],
    small: [],
  };
}

/** The same, where there is no room for who says what: a state that changed says nothing more then. */
export function briefEntry(difference: Difference, w: Words): Entry {
  const { question, verdict } = difference;
  const name: Phrase = [questionTitle(question, 'strong')];
  const text =
    verdict === 'updated'
      ? w.titleWithVerdict(w.sign[verdict], name, verdictName(difference, w))
      : glanceTitle(difference, w);
  return { kind: 'entry', text, lines: [], small: [] };
}

/** The same with every origin, up to a number. */
export function fullEntry(difference: Difference, w: Words): Entry {
  return { kind: 'entry', text: glanceTitle(difference, w), ...positionLines(difference, w) };
}

/** "◐ Artillery pieces delivered: depends. Both can be true only if …" */
export function glanceTitle(difference: Difference, w: Words, options: { beside?: boolean } = {}): Phrase {
  const { question, verdict } = difference;
  return [
    ...w.titleWithSign(w.sign[verdict], [questionTitle(question, 'strong')], shortVerdictName(difference, w)),
    words(w.space),
    ...findingOf(difference, w, options),
  ];
}

interface DecidingLines {
  lines: readonly Phrase[];
  /** Those of whom none of the lines is. */
  others: readonly OrderedPosition[];
}

/** What the two say who decide the verdict; where none do, what the first origins say. */
function decidingLines(difference: Difference, dated: boolean, w: Words): DecidingLines {
  const pair = pairShownFor(difference);
  const positions = positionsIn(difference);
  if (pair === null) return { lines: positionLines(difference, w, 2).lines, others: positions.slice(2) };
  const shown = [...pair.a.claims, ...pair.b.claims];
  const others = positions.filter(({ position }) => !shown.some((claim) => position.claims.includes(claim)));
  return { lines: sidesInOrder(pair).map((side): Phrase => [saidBySide(side, difference, dated, w)]), others };
}

/** "at least 120 Koksan guns + 120 rocket launchers (together at least 240 ‡) — Kyrylo Budanov". */
function saidBySide(side: Comparand, difference: Difference, dated: boolean, w: Words): Said {
  const { claims, derived } = side;
  const [claim] = claims;
  const values = claims.map((each) => valueContent(each, w, { separator: derived ? w.plus : w.listSeparator }));
  const told = values.flatMap((value, index): Content => (index === 0 ? value : [words(w.plus), ...value]));
  const isDenied = claims.some(({ modality }) => modality === 'denied');
  const sum =
    derived && !isDenied
      ? [words(`${w.bracketJoint}${w.together}`), ...comparandContent(side, w, { counted: false }), words(w.bracketEnd)]
      : [];
  const date = dated ? dateInBrackets(claim, w) : [];
  const content = [...strengthened([...told, ...sum]), ...date, ...lostSupport(claim, difference, w)];
  return saidByOrigin(claim, content, w, { strong: true, unsourced: isUnsourced(claim) });
}

/** How many origins stand in a list or beside those who decide, how many answers of one in a line, how many names. */
const most = { positions: 6, answersBeside: 2, renderings: 3, named: 8 } as const;

/** What each origin says: its different answers in one line. */
export function positionLines(difference: Difference, w: Words, shown: number = most.positions): PositionLines {
  const positions = positionsIn(difference);
  const sums = sumsIn(difference);
  const lines = positions.slice(0, shown).map((ordered) => positionLine(ordered, sums, difference, w));
  return { lines, small: restLines(positions.length, lines.length, w) };
}

/** "at least 120 Koksan guns · 120 rocket launchers · together at least 240 ‡ — Kyrylo Budanov". */
function positionLine(
  { renderings, deciding }: OrderedPosition,
  sums: readonly Comparand[],
  difference: Difference,
  w: Words,
): Phrase {
  const bySpeaker = Map.groupBy(renderings.slice(0, most.renderings), ([{ origin }]) => origin);
  const told = [...bySpeaker].flatMap(([speaker, each], index): Phrase => {
    const own = sums.filter(({ claims }) => claims.every(({ origin }) => origin === speaker));
    const joint = index === 0 ? [] : [words(w.semicolon)];
    return [...joint, ...tellOf(each, { difference, deciding, sums: own, dated: false, form: 'line' }, w)];
  });
  const rest = renderings.length - most.renderings;
  if (rest <= 0) return told;
  return [...told, words(w.dot), ...w.andMore([restInline(renderings.length, most.renderings, w)])];
}

/** Some origins by their names; of many, how many more there are. */
function namesOf(others: readonly OrderedPosition[], w: Words): Phrase[] {
  const names = others.slice(0, most.named).map(({ position: { claims } }): Phrase => {
    const unsourced = isUnsourced(claims[0]) ? [words(w.noSource)] : [];
    return [actorName(claims[0].origin), ...unsourced];
  });
  return others.length <= most.named ? names : [...names, w.andMore([restInline(others.length, most.named, w)])];
}

/** How many more origins answer. */
function restLines(all: number, shown: number, w: Words): Phrase[] {
  return all <= shown ? [] : [w.moreSpeakers([restInline(all, shown, w)], all - shown)];
}
