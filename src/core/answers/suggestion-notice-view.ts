import type { View } from '../message/view.ts';
import type { KeptSuggestion } from '../suggestion/suggestion.ts';
import type { Words } from '../words/words.ts';
import { dayOf, suggestionField } from './suggestion-lines.ts';

/**
 * Tells a suggester in private what became of their suggestion. It does not repeat their words, which can be erased.
 * Null while nothing was decided.
 */
export function suggestionNoticeView(suggestion: KeptSuggestion, w: Words): View | null {
  const { id, at, state, version, reason, claim, dossier } = suggestion;
  if (state === 'open') return null;
  const name = state === 'approved' && version > 1 ? 'edited-approved' : state;
  const text = w.suggestion.notices[name](dayOf(id, at, w), suggestionField(id, 'dossier', dossier));
  return {
    title: w.suggestion.noticeTitle,
    blocks: [
      { kind: 'notice', tone: 'info', text },
      ...(reason === null
        ? []
        : [{ kind: 'paragraph' as const, text: w.suggestion.because(suggestionField(id, 'reason', reason)) }]),
      ...(claim === null
        ? []
        : [{ kind: 'paragraph' as const, text: w.suggestion.asClaim(suggestionField(id, 'claim', claim)) }]),
      {
        kind: 'actions',
        actions: [
          {
            kind: 'button',
            label: w.suggestion.ownButton,
            invocation: { command: 'suggest', options: { do: 'list' } },
          },
        ],
      },
    ],
    footer: [],
  };
}
