import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import { join } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { KeptSuggestion, SuggestionState } from '../suggestion/suggestion.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { dossierTitle } from './record-names.ts';
import { beginning, originOf, stateOf, suggestionField } from './suggestion-lines.ts';

/** The suggestions of a state for the dossier in use, and for which other dossiers (ids) some wait. */
export interface Inbox {
  suggestions: readonly KeptSuggestion[];
  /** Not all of them: there are more than are read at once. */
  hasMore: boolean;
  elsewhere: readonly string[];
}

/** How much of each is shown in a list, and on the menu that opens it, in characters. */
const glance = { entry: 120, label: 45 };

/** What waits for a curator, each at glance depth; a menu opens one. */
export function inboxView(inbox: Inbox, state: SuggestionState, page: number, context: AnswerContext): View {
  const { words: w } = context;
  const { suggestions, hasMore } = inbox;
  const title = w.suggestion.inboxTitle[state];
  const elsewhere = elsewhereBlocks(inbox, context);
  if (suggestions.length === 0) {
    const text = state === 'open' ? w.suggestion.noneWaits : w.suggestion.noneThere;
    return { title, blocks: [{ kind: 'paragraph', text }, ...elsewhere], footer: footer(context) };
  }
  return pagedView(
    {
      title,
      pagesIn: (room) => pagesOfThings(suggestions, (one) => [entryOf(one, context)], room),
      below: [...(hasMore ? [{ kind: 'small' as const, text: w.suggestion.onlyNewest }] : []), ...elsewhere],
      actionsFor: (shown) => openMenu(shown === null ? suggestions.slice(0, 1) : suggestions, shown, context),
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}

function entryOf(suggestion: KeptSuggestion, { words: w }: AnswerContext): Block {
  const small = join([originOf(suggestion, w), ...stateOf(suggestion, w)], w.dot);
  const from =
    suggestion.from === null ? [] : [w.suggestion.from(suggestionField(suggestion.id, 'from', suggestion.from))];
  return { kind: 'entry', text: beginning(suggestion, glance.entry, w), lines: from, small: [small] };
}

/** Opens each that is shown on the page. */
function openMenu(
  suggestions: readonly KeptSuggestion[],
  shown: readonly Block[] | null,
  { words: w }: AnswerContext,
): Action[] {
  const isShown = ({ id }: KeptSuggestion) => shown === null || shown.some((block) => tellsOf(block, id));
  const options = suggestions.filter(isShown).map((one) => ({
    label: beginning(one, glance.label, w),
    invocation: { command: 'inbox', options: { id: one.id } },
  }));
  return options.length === 0 ? [] : [{ kind: 'select', label: w.suggestion.open, options }];
}

function tellsOf(block: Block, id: string): boolean {
  if (block.kind !== 'entry') return false;
  const inlines = [...block.text, ...block.small.flat()];
  return inlines.some((inline) => inline.kind === 'name' && inline.of.record === 'suggestion' && inline.of.id === id);
}

function elsewhereBlocks({ elsewhere }: Inbox, { words: w, dossiers }: AnswerContext): Block[] {
  const others = elsewhere.map((id) => {
    const known = dossiers.get(id);
    return known === undefined ? suggestionField('', 'dossier', id) : [dossierTitle(known)];
  });
  return others.length === 0 ? [] : [{ kind: 'small', text: w.suggestion.waitsElsewhere(others) }];
}
