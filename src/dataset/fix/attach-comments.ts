import { type Document, isCollection, isNode, isPair, isSeq, type Node } from 'yaml';

/**
 * Attaches each comment to the key or item below it, so that it moves with it. The parser attaches a comment that
 * follows a nested list or map to that list or map, even where the comment is indented like the next key.
 */
export function attachComments(document: Document, text: string): void {
  attachWithin(document.contents);

  function attachWithin(node: unknown): void {
    if (!isCollection(node)) return;
    const items: readonly unknown[] = node.items;
    for (const [index, item] of items.entries()) {
      const value = isPair(item) ? item.value : item;
      const next = firstNode(items[index + 1]);
      attachWithin(value);
      if (next !== null && isNode(value)) moveComment(value, next);
    }
    if (isSeq(node)) moveToFirstItem(node, items[0]);
  }

  /** Moves the comment lines right above `next`, indented like it, from the end of `value` to `next`. */
  function moveComment(value: Node, next: Node): void {
    const lines = commentLinesAbove(text, next.range?.[0] ?? 0);
    const holder = lines.length === 0 ? null : lastNodeWith(value, lines.join('\n'));
    if (holder === null) return;
    const rest = (holder.comment ?? '').split('\n').slice(0, -lines.length);
    holder.comment = rest.length === 0 ? null : rest.join('\n');
    next.commentBefore = joinComments(lines.join('\n'), next.commentBefore);
  }
}

/** The parser attaches the comment above the first item to the list. It must move with the item when that is sorted. */
function moveToFirstItem(list: Node, first: unknown): void {
  if (!list.commentBefore || !isNode(first)) return;
  first.commentBefore = joinComments(list.commentBefore, first.commentBefore);
  list.commentBefore = null;
}

function joinComments(first: string, second: string | null | undefined): string {
  return second ? `${first}\n${second}` : first;
}

/** The node with which an item of a list, or a pair of a map, starts. */
function firstNode(item: unknown): Node | null {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? node : null;
}

/** The comment lines right above an offset that are indented like its own line, without their "#". */
function commentLinesAbove(text: string, offset: number): string[] {
  const above = text.slice(0, offset).split('\n');
  const indent = /^\s*/.exec(above.pop() ?? '')?.[0] ?? '';
  const lines: string[] = [];
  for (let line = above.pop(); line?.startsWith(`${indent}#`); line = above.pop()) {
    lines.unshift(line.slice(indent.length + 1));
  }
  return lines;
}

/**
 * The node whose comment ends in these lines: a node, or the last one within it at any depth; null where there is none.
 */
function lastNodeWith(node: Node, lines: string): Node | null {
  const comment = node.comment ?? '';
  if (comment === lines || comment.endsWith(`\n${lines}`)) return node;
  const last: unknown = isCollection(node) ? node.items.at(-1) : null;
  const inner = isPair(last) ? last.value : last;
  return isNode(inner) ? lastNodeWith(inner, lines) : null;
}
