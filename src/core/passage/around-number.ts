import type { PassageLexicon } from './passage-lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import type { StatedFigure } from './stated-figure.ts';
import type { Term } from './terms.ts';

/** How many words near a number tell what it counts. */
const near = { behind: 12, before: 12, counted: 7, shown: 5, close: 3 } as const;

/** What stands around a number, and tells what it counts. */
export function aroundNumber(
  { figure, text, other, next, at, from, to }: Quantity,
  passage: string,
  sentence: Sentence,
  terms: readonly Term[],
  earlier: Quantity | undefined,
  later: Quantity | undefined,
  asked: readonly Term[],
  lexicon: PassageLexicon,
): Omit<StatedFigure, 'speaker' | 'firmness' | 'sentence' | 'start' | 'end'> {
  const limit = Math.min(terms.length, later?.at ?? terms.length);
  // in "25 or 33 miles" both are miles
  const isShared = later !== undefined && isSharing(terms.slice(next, later.at));
  const start = isShared ? later.next : next;
  const nearby = terms.slice(start, Math.min(isShared ? terms.length : limit, start + near.behind));
  const behind = upToMark(
    isShared ? nearby : withoutNext(nearby, start + nearby.length === later?.at, lexicon),
    lexicon,
  );
  const counted = countedIn(behind, lexicon);
  const first = Math.max(earlier?.next ?? 0, at - near.before);
  const last = isShared ? undefined : firstOf(counted, near.shown).at(-1);
  const whole = passage.slice(sentence.start + from, last?.end ?? sentence.start + to);
  return {
    figure,
    text,
    whole: whole.replaceAll(/\s+/gu, ' '),
    other,
    counted,
    behind,
    isWhole: terms[at - 2]?.plain === 'of' && /^(?:the|it|their|those|these)$/.test(terms[at - 1]?.plain ?? ''),
    isJoined: /^[-‑]$/u.test(terms[next]?.text ?? ''),
    own: [...afterMark(terms.slice(earlier?.next ?? 0, at)), ...behind],
    asked: at < 5 ? asked : [],
    close: afterMark(terms.slice(Math.max(first, at - near.close), at)),
    before: beforeOf(terms.slice(first, at), behind, at < 5 ? asked : [], lexicon),
  };
}

/** "25 or 33 miles", "two of the three brigades". */
function isSharing(between: readonly Term[]): boolean {
  const words = between.map(({ text }) => text.toLowerCase()).join(' ');
  return /^(?:and|or|to|,|of|of about|of (?:the|its|their)(?: \S+)?)$/.test(words);
}

/** "13,000 soldiers and lost 2,000": what joins the next number is that one's. */
function withoutNext(behind: readonly Term[], reachesNext: boolean, lexicon: PassageLexicon): readonly Term[] {
  const at = behind.findLastIndex(({ plain }) => joint.test(plain));
  // "4,000 dead and injured, 300 captured"
  if (joinsFates(behind, at, lexicon) && behind.slice(at).some(({ isMark }) => isMark)) return behind;
  return reachesNext && at >= 0 && behind.length - at < 4 ? behind.slice(0, at) : behind;
}

function upToMark(terms: readonly Term[], lexicon: PassageLexicon): Term[] {
  const end = terms.findIndex(
    ({ isMark, text }, index) => isMark && !/^[-‑'’"“”]$/u.test(text) && !joinsFates(terms, index, lexicon),
  );
  return terms.slice(0, end < 0 ? terms.length : end).filter(({ isMark }) => !isMark);
}

/**
 * What stands before a number and may tell what it counts: what a question before it asked of, what "of them" means,
 * and otherwise only what a word joins to it: "losses of 4,000".
 */
function beforeOf(
  before: readonly Term[],
  behind: readonly Term[],
  asked: readonly Term[],
  lexicon: PassageLexicon,
): readonly Term[] {
  if (asked.length > 0) return askedThing(asked, lexicon);
  if (behind[0]?.plain === 'of' && /^(?:them|those|these|whom|which)$/.test(behind[1]?.plain ?? ''))
    return before.filter(({ isMark }) => !isMark);
  return lexicon.linkers.includes(before.at(-1)?.text.toLowerCase() ?? '') ? afterMark(before) : [];
}

/** What stands behind "how many" in a question; the whole of it where nothing is counted so. */
function askedThing(asked: readonly Term[], { ends }: PassageLexicon): readonly Term[] {
  const how = asked.findIndex(
    ({ plain }, index) => plain === 'how' && /^(?:many|much)$/.test(asked[index + 1]?.plain ?? ''),
  );
  if (how < 0) return asked;
  const rest = asked.slice(how + 2);
  const end = rest.findIndex(
    ({ text }) => ends.includes(text.toLowerCase()) || /^(?:did|do|does)$/.test(text.toLowerCase()),
  );
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** The terms behind the last mark; a colon ends nothing: "killed: 1,000". */
function afterMark(terms: readonly Term[]): Term[] {
  const start = terms.findLastIndex(({ isMark, text }) => isMark && !/^[-‑:=~≈<>≥≤+'’"“”]$/u.test(text));
  return terms.slice(start + 1).filter(({ isMark }) => !isMark);
}

const joint = /^(?:and|or)$/;

/** "Killed or wounded", "killed, wounded or captured": one count of all that it names. */
function joinsFates(terms: readonly Term[], at: number, lexicon: PassageLexicon): boolean {
  const isFate = (index: number) => lexicon.fates.includes(terms[index]?.plain ?? '');
  if (!isFate(at - 1) || !isFate(at + 1)) return false;
  return joint.test(terms[at]?.plain ?? '') || (terms[at]?.text === ',' && joinsFates(terms, at + 2, lexicon));
}

/** The first of some terms; what "and" or "or" joins is not parted. */
function firstOf(terms: readonly Term[], most: number): readonly Term[] {
  const isJoint = (index: number) => joint.test(terms[index]?.plain ?? '');
  let end = most;
  while (isJoint(end) || isJoint(end - 1)) end += 1;
  return terms.slice(0, end);
}

function countedIn(behind: readonly Term[], lexicon: PassageLexicon): readonly Term[] {
  const { ends, of } = lexicon;
  const isEnd = ({ text, plain }: Term, index: number) =>
    // "ten of the guns", "killed or wounded"
    (ends.includes(text.toLowerCase()) &&
      !of.includes(behind[index - 1]?.plain ?? '') &&
      !joinsFates(behind, index, lexicon)) ||
    /ly$/.test(plain);
  const end = behind.findIndex(isEnd);
  const counted = firstOf(end < 0 ? behind : behind.slice(0, end), near.counted);
  return of.includes(counted.at(-1)?.plain ?? '') ? counted.slice(0, -1) : counted;
}
