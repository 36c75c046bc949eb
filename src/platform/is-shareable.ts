import type { FieldRef } from '../core/message/inline.ts';
import { flatten } from '../core/message/inline.ts';
import { phrasesOfBlock } from '../core/message/phrases-of.ts';
import type { Block, View } from '../core/message/view.ts';

/** Records that a story is told by. Dossiers and schedules are the bot's own matters. */
const ofStory: ReadonlySet<FieldRef['record']> = new Set([
  'source',
  'actor',
  'question',
  'scope',
  'party',
  'event',
  'claim',
  'sum',
]);

/**
 * Whether an answer is worth showing to a channel: it tells something of the story itself. A refusal, an answer that is
 * nothing but a notice, the help, the list of dossiers and the list of schedules do not.
 */
export function isShareable({ blocks }: View): boolean {
  return blocks.some(tellsOfStory) && !blocks.some(holdsSuggestion);
}

/** What people suggest is for curators, and for whoever suggested it. */
function holdsSuggestion(block: Block): boolean {
  return phrasesOfBlock(block)
    .flatMap(flatten)
    .some((inline) => inline.kind === 'name' && inline.of.record === 'suggestion');
}

function tellsOfStory(block: Block): boolean {
  if (block.kind === 'notice' || block.kind === 'actions') return false;
  return phrasesOfBlock(block)
    .flatMap(flatten)
    .some((inline) => {
      switch (inline.kind) {
        case 'statement':
        case 'quote':
        case 'figure':
        case 'arithmetic':
        case 'reference':
          return true;
        case 'name':
          return ofStory.has(inline.of.record);
        default:
          return false;
      }
    });
}
