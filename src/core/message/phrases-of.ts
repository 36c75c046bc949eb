import type { Phrase } from './inline.ts';
import type { Invocation } from './invocation.ts';
import type { Action, Block, View } from './view.ts';

/** Every phrase of a view in reading order. */
export function phrasesOf(view: View): Phrase[] {
  return [view.title, ...view.blocks.flatMap(phrasesOfBlock), view.footer];
}

/** Every phrase of a block in reading order. */
export function phrasesOfBlock(block: Block): Phrase[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'notice':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, details }) => [text, ...details]);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'actions':
      return block.actions.flatMap(phrasesOfAction);
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function phrasesOfAction(action: Action): Phrase[] {
  return action.kind === 'button' ? [action.label] : [action.label, ...action.options.map(({ label }) => label)];
}

/** The invocations of a view's buttons and selects. */
export function invocationsOf(view: View): Invocation[] {
  return view.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) =>
      action.kind === 'button' ? [action.invocation] : action.options.map(({ invocation }) => invocation),
    );
}

/** The ids of the claims whose words or figures a view shows. */
export function claimsIn(view: View): Set<string> {
  const said = phrasesOf(view).flatMap((phrase) =>
    phrase.flatMap((inline) => (inline.kind === 'said' ? inline.content : [])),
  );
  return new Set(
    said.flatMap((inline) => {
      if (inline.kind === 'arithmetic') return inline.terms;
      return inline.kind === 'statement' || inline.kind === 'quote' || inline.kind === 'figure' ? [inline.of] : [];
    }),
  );
}
