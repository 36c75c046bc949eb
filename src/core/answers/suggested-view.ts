import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import { example, join } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import {
  type KeptSuggestion,
  type SuggestionCap,
  type SuggestionState,
  suggestionCaps,
} from '../suggestion/suggestion.ts';
import type { AnswerContext } from './answer-context.ts';
import { countInline } from './counts.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { dossierTitle } from './record-names.ts';
import { refusalView } from './refusal-view.ts';
import { beginning, dayOf, stateForSuggester, suggestionField } from './suggestion-lines.ts';

/** The answer to a suggestion that is kept now. */
export function suggestedView(context: AnswerContext): View {
  const { words: w, dossier } = context;
  return {
    title: w.suggestion.keptTitle([dossierTitle(dossier)]),
    blocks: [
      { kind: 'paragraph', text: dossier.fourEyes ? w.suggestion.keptFourEyes : w.suggestion.kept },
      { kind: 'small', text: w.suggestion.untold },
      { kind: 'actions', actions: [ownSuggestions(context)] },
    ],
    footer: footer(context),
  };
}

/** The answer where somebody suggested the same before. */
export function sameSuggestionView(state: SuggestionState, context: AnswerContext): View {
  const { words: w, dossier } = context;
  return {
    title: w.suggestion.keptTitle([dossierTitle(dossier)]),
    blocks: [
      { kind: 'paragraph', text: w.suggestion.same[state] },
      { kind: 'actions', actions: [ownSuggestions(context)] },
    ],
    footer: footer(context),
  };
}

/** The answer where so many wait that no more are taken. */
export function fullOfSuggestionsView(of: SuggestionCap, context: AnswerContext): View {
  const { words: w } = context;
  const most = countInline(suggestionCaps[of], { what: 'suggestions', of }, w);
  return refusalView(w.suggestion.full[of]([most]), context);
}

/** What somebody suggested, newest first, and what became of each. */
export function ownSuggestionsView(suggestions: readonly KeptSuggestion[], page: number, context: AnswerContext): View {
  const { words: w } = context;
  const title = w.suggestion.ownTitle;
  if (suggestions.length === 0) {
    const text = w.suggestion.noneOfOwn([example('/suggest')]);
    return { title, blocks: [{ kind: 'paragraph', text }], footer: footer(context) };
  }
  return pagedView(
    {
      title,
      pagesIn: (room) => pagesOfThings(suggestions, (one) => [entryOf(one, context)], room),
      actionsFor: () => [],
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}

function entryOf(suggestion: KeptSuggestion, { words: w, dossier, dossiers }: AnswerContext): Block {
  const { id, at, reason, claim } = suggestion;
  const known = dossiers.get(suggestion.dossier);
  const elsewhere =
    suggestion.dossier === dossier.id
      ? []
      : [known === undefined ? suggestionField(id, 'dossier', suggestion.dossier) : [dossierTitle(known)]];
  return {
    kind: 'entry',
    text: beginning(suggestion, 120, w),
    lines: [
      ...(reason === null ? [] : [w.suggestion.because(suggestionField(id, 'reason', reason))]),
      ...(claim === null ? [] : [w.suggestion.asClaim(suggestionField(id, 'claim', claim))]),
    ],
    small: [join([stateForSuggester(suggestion, w), w.suggestion.on(dayOf(id, at, w)), ...elsewhere], w.dot)],
  };
}

function ownSuggestions({ words: w }: AnswerContext): Action {
  return {
    kind: 'button',
    label: w.suggestion.ownButton,
    invocation: { command: 'suggest', options: { do: 'list' } },
  };
}
