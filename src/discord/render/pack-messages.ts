import { limits } from '../limits.ts';
import type { EncodedChoice, Fragment } from './fragment.ts';

interface Size {
  components: number;
  text: number;
}

/**
 * Fragments in order in as few messages as the limits allow, with room for what is added to an answer. Text breaks
 * between its passages. A heading stays with what it heads, and controls and a footer with the passage above them.
 * Nothing is left out but separators at the beginning or end of a message.
 */
export function packMessages(fragments: readonly Fragment[]): Fragment[][] {
  const messages: Fragment[][] = [];
  for (const fragment of keepHeadings(fragments)) {
    for (const { piece, continues } of piecesOf(fragment)) {
      const message = messages.at(-1) ?? [];
      const extended = withPiece(message, piece, continues);
      if (message.length > 0 && fits(extended)) messages.splice(-1, 1, extended);
      else if (piece.kind !== 'separator') addMessage(messages, piece);
    }
  }
  return messages.map(withoutLastSeparator);
}

/** A fragment in pieces between which a message may break, and whether each continues the text before it. */
function piecesOf(fragment: Fragment): { piece: Fragment; continues: boolean }[] {
  if (fragment.kind !== 'text') return [{ piece: fragment, continues: false }];
  return fragment.passages.map((passage, index) => ({
    piece: { ...fragment, passages: [passage] },
    continues: index > 0,
  }));
}

/** A piece that continues a text shares its text display. */
function withPiece(message: readonly Fragment[], piece: Fragment, continues: boolean): Fragment[] {
  const last = message.at(-1);
  if (!continues || last?.kind !== 'text' || piece.kind !== 'text') return [...message, piece];
  return [...message.slice(0, -1), { ...last, passages: [...last.passages, ...piece.passages] }];
}

/** Begins a message, with what has to move there from the end of the one before it. */
function addMessage(messages: Fragment[][], piece: Fragment): void {
  const before = messages.at(-1) ?? [];
  const { stays, moves } = divide(before, piece);
  if (moves.length > 0 && stays.length > 0 && fits([...moves, piece])) {
    messages.splice(-1, 1, stays);
    messages.push([...moves, piece]);
  } else {
    messages.push([piece]);
  }
}

/** What of a full message stays there: all, but a heading before the piece, or what a tail stands below. */
function divide(message: readonly Fragment[], piece: Fragment): { stays: Fragment[]; moves: Fragment[] } {
  const last = message.at(-1);
  if (!isTail(piece) && !(last?.kind === 'text' && last.role === 'heading')) return { stays: [...message], moves: [] };
  const end = message.findLastIndex((fragment) => !isTail(fragment) && fragment.kind !== 'separator');
  const above = message[end];
  if (above?.kind !== 'text')
    return { stays: message.slice(0, Math.max(end, 0)), moves: message.slice(Math.max(end, 0)) };
  const kept = above.passages.slice(0, -1);
  return {
    stays: [...message.slice(0, end), ...(kept.length === 0 ? [] : [{ ...above, passages: kept }])],
    moves: [{ ...above, passages: above.passages.slice(-1) }, ...message.slice(end + 1)],
  };
}

/** Pictures, controls and a footer, which no message begins with: a picture that cannot be had leaves its message. */
function isTail(fragment: Fragment): boolean {
  return ['picture', 'buttons', 'select'].includes(fragment.kind) || isFooter(fragment);
}

function isFooter(fragment: Fragment): boolean {
  return fragment.kind === 'text' && fragment.role === 'footer';
}

function fits(message: readonly Fragment[]): boolean {
  // One more component for the container.
  const { components, text } = message.map(sizeOf).reduce(addSizes, { components: 1, text: 0 });
  return components <= limits.components - limits.reservedComponents && text <= limits.text - limits.reservedText;
}

function addSizes(a: Size, b: Size): Size {
  return { components: a.components + b.components, text: a.text + b.text };
}

function sizeOf(fragment: Fragment): Size {
  switch (fragment.kind) {
    case 'text':
      return { components: 1, text: fragment.passages.join('\n').length };
    case 'separator':
      return { components: 1, text: 0 };
    // the gallery and what is in it
    case 'picture':
      return { components: 2, text: 0 };
    case 'buttons':
      return { components: 1 + fragment.buttons.length, text: lengthOf(fragment.buttons) };
    case 'select':
      return { components: 2, text: fragment.placeholder.length + lengthOf(fragment.options) };
    default:
      return fragment satisfies never;
  }
}

function lengthOf(choices: readonly EncodedChoice[]): number {
  return choices.reduce((sum, { label, description }) => sum + label.length + (description?.length ?? 0), 0);
}

/** Joins headings, also several in a row, to the first passage of what follows. */
function keepHeadings(fragments: readonly Fragment[]): Fragment[] {
  const kept: Fragment[] = [];
  for (const fragment of fragments) {
    const last = kept.at(-1);
    if (fragment.kind !== 'text' || last?.kind !== 'text' || last.role !== 'heading' || isFooter(fragment)) {
      kept.push(fragment);
      continue;
    }
    const [first = '', ...others] = fragment.passages;
    const joined = [...last.passages, first].join('\n');
    if (joined.length > limits.text - limits.reservedText) kept.push(fragment);
    else kept.splice(-1, 1, { ...fragment, passages: [joined, ...others] });
  }
  return kept;
}

function withoutLastSeparator(fragments: readonly Fragment[]): Fragment[] {
  return fragments.slice(0, fragments.findLastIndex(({ kind }) => kind !== 'separator') + 1);
}
