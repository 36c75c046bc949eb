import { type KeptSuggestion, type SuggestedWords, sameWords } from './suggestion.ts';

/** What a curator wants. `version` is the one that they saw; null where they do not say. */
export type Decision =
  | { kind: 'approve'; version: number | null }
  /** All its words anew: a part that is null is taken out. */
  | { kind: 'edit'; version: number | null; words: SuggestedWords }
  | { kind: 'refuse'; version: number | null; reason: string }
  /** Takes the words of a refused one out of the store. */
  | { kind: 'erase' };

/**
 * Why a decision is not taken: it is the curator's own suggestion, or they approved it already, and four eyes are asked
 * for; it was decided before; it was edited meanwhile; only what is refused is erased, once.
 */
export type WhyNot = 'own' | 'second-needed' | 'decided' | 'edited' | 'not-refused' | 'erased';

/** The suggestion as it is after a decision, or as it stays. */
export type Ruling =
  | { kind: 'changed'; suggestion: KeptSuggestion }
  | { kind: 'not'; why: WhyNot; suggestion: KeptSuggestion };

export interface DecidedBy {
  /** As `personOf` has it. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /**
   * Two curators must approve, neither of them the suggester. An edit is its editor's approval; after it the approvals
   * start over.
   */
  fourEyes: boolean;
}

/** What a curator's decision makes of a suggestion. Whether they are a curator is not asked here. */
export function decide(suggestion: KeptSuggestion, decision: Decision, who: DecidedBy): Ruling {
  const { state, version, isErased } = suggestion;
  const isOpen = state === 'open' || state === 'approved';
  const isOther = decision.kind !== 'erase' && decision.version !== null && decision.version !== version;
  switch (decision.kind) {
    case 'approve':
      if (state !== 'open') return not('decided', suggestion);
      return isOther ? not('edited', suggestion) : approve(suggestion, suggestion.approvals, who);
    case 'edit':
      if (!isOpen) return not('decided', suggestion);
      if (isOther) return not('edited', suggestion);
      if (sameWords(suggestion, decision.words)) return decide(suggestion, { ...decision, kind: 'approve' }, who);
      return edit({ ...suggestion, ...decision.words, version: version + 1 }, who);
    case 'refuse':
      if (!isOpen) return not('decided', suggestion);
      if (isOther) return not('edited', suggestion);
      return changed({ ...suggestion, state: 'refused', approvals: [], reason: decision.reason }, who);
    case 'erase':
      if (isErased) return not('erased', suggestion);
      if (state !== 'refused') return not('not-refused', suggestion);
      return changed({ ...suggestion, text: '', from: null, note: null, question: null, isErased: true }, who);
    default:
      return decision satisfies never;
  }
}

function approve(suggestion: KeptSuggestion, before: readonly string[], who: DecidedBy): Ruling {
  if (who.fourEyes && who.by === suggestion.by) return not('own', suggestion);
  if (who.fourEyes && before.includes(who.by)) return not('second-needed', suggestion);
  const approvals = [...before, who.by];
  const isEnough = !who.fourEyes || approvals.length >= 2;
  return changed({ ...suggestion, approvals, state: isEnough ? 'approved' : 'open' }, who);
}

/** Whoever edits their own suggestion approves nothing by that where four eyes are asked for. */
function edit(edited: KeptSuggestion, who: DecidedBy): Ruling {
  const mayApprove = !who.fourEyes || who.by !== edited.by;
  return mayApprove ? approve(edited, [], who) : changed({ ...edited, approvals: [], state: 'open' }, who);
}

function changed(suggestion: KeptSuggestion, { by, at }: DecidedBy): Ruling {
  return { kind: 'changed', suggestion: { ...suggestion, decided: { by, at } } };
}

function not(why: WhyNot, suggestion: KeptSuggestion): Ruling {
  return { kind: 'not', why, suggestion };
}
