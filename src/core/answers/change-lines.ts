import { pairShownFor } from '../compare/renderings.ts';
import type { Changes, FallenClaim } from '../digest/changes.ts';
import { replacedClaim } from '../digest/replaced-claim.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { valueContent } from './claim-value.ts';
import { restInline } from './counts.ts';
import { inBrackets } from './in-brackets.ts';
import { claimId, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';
import { isDiffering } from './verdict-groups.ts';
import { verdictName } from './verdict-lines.ts';

/** One thing that changed. */
type Change =
  | { kind: 'moved'; moved: Moved; claim: Claim | null }
  | { kind: 'fallen'; fallen: FallenClaim }
  | { kind: 'added'; claim: Claim }
  | { kind: 'reworded'; claim: Claim };

/**
 * What changed, what matters most first: verdicts that moved to or from being at odds, with what is new on them; claims
 * that no longer stand; new ones; records that read differently; other verdicts that moved.
 */
export function changesInOrder(changes: Changes): Change[] {
  const { atOdds, others } = movedOnes(changes);
  const first = atOdds.map((moved) => ({ kind: 'moved' as const, moved, claim: newOn(moved, changes) }));
  const told = new Set(first.flatMap(({ claim }) => claim ?? []));
  return [
    ...first,
    ...changes.fallen.map((fallen) => ({ kind: 'fallen' as const, fallen })),
    ...changes.added.filter((claim) => !told.has(claim)).map((claim) => ({ kind: 'added' as const, claim })),
    ...changes.reworded.map((claim) => ({ kind: 'reworded' as const, claim })),
    ...others.map((moved) => ({ kind: 'moved' as const, moved, claim: null })),
  ];
}

/** Returns what writes each change of some as a line. */
export function changeWriter({ added }: Changes, { dossier, words: w }: ItemContext): (change: Change) => Phrase {
  const isNew = new Set(added);
  const answerOf = (claim: Claim) => newAnswer(claim, replacedClaim(claim, isNew, dossier), w);
  const movedWith = (moved: Moved, claim: Claim | null) =>
    claim === null ? movedLine(moved, w) : w.movedBy(movedLine(moved, w), answerOf(claim));
  return (change) => {
    switch (change.kind) {
      case 'moved':
        return movedWith(change.moved, change.claim);
      case 'fallen':
        return fallenLine(change.fallen, w);
      case 'added':
        return addedLine(change.claim, answerOf(change.claim), w);
      case 'reworded':
        return w.reworded([statementOf(change.claim)]);
      default:
        return change satisfies never;
    }
  };
}

type Moved = Changes['moved'][number];

/** Verdicts that moved to or from being at odds, and others. That one origin answers a new question its claim tells. */
export function movedOnes({ moved }: Changes): { atOdds: Moved[]; others: Moved[] } {
  const isAtOdds = ({ difference, from }: Moved) =>
    isDiffering(difference.verdict) || (from !== null && isDiffering(from));
  const told = moved.filter(({ difference, from }) => from !== null || difference.verdict !== 'single-source');
  return { atOdds: told.filter(isAtOdds), others: told.filter((change) => !isAtOdds(change)) };
}

/** A new claim of the pair that decided. */
function newOn({ difference }: Moved, { added }: Changes): Claim | null {
  const pair = pairShownFor(difference);
  const deciding = pair === null ? [] : [...pair.a.claims, ...pair.b.claims];
  return deciding.find((claim) => added.includes(claim)) ?? null;
}

/** "Troops sent: ○ both can be true → ◐ depends on which count is later; new: 12,000 — Ukraine's General Staff". */
export function movedLine({ difference, from }: Moved, w: Words): Phrase {
  const { question, verdict } = difference;
  return w.moved(
    [questionTitle(question, 'strong')],
    from === null ? null : w.signed(w.sign[from], w.verdict[from]),
    w.signed(w.sign[verdict], verdictName(difference, w)),
  );
}

/** "New on Troops sent: 11,000 → 12,000 — Ukraine's General Staff"; a claim without an answer by its statement. */
function addedLine(claim: Claim, answer: Phrase, w: Words): Phrase {
  const { question, value } = claim;
  if (question === null || value === null || value.kind === 'unstated') return w.added([statementOf(claim)]);
  return w.addedOn([questionTitle(question, 'strong')], answer);
}

/** A new answer; after the older one of its speaker, where it surely takes its place: "11,000 → 12,000". */
export function newAnswer(claim: Claim, replaced: Claim | null, w: Words): Phrase {
  const before = replaced === null ? [] : [...valueContent(replaced, w), words(w.becomes)];
  return [saidByOrigin(claim, [...before, ...valueContent(claim, w)], w)];
}

/** How many corrections of one claim are told. */
const mostCorrections = 3;

/** A claim that no longer stands, and what corrects it. */
export function fallenLine({ claim, status, by }: FallenClaim, w: Words): Phrase {
  const more = by.length <= mostCorrections ? [] : [w.andMore([restInline(by.length, mostCorrections, w)])];
  const now = [...by.slice(0, mostCorrections).map((other): Phrase => [statementOf(other)]), ...more];
  return [
    ...w.fallen[status]([statementOf(claim)]),
    ...(now.length === 0 ? [] : [words(w.becomes), ...join(now, w.semicolon)]),
    ...inBrackets([claimId(claim)], w),
  ];
}
