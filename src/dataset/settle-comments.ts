import { type Document, isCollection, isNode, isPair, isSeq, type Node } from 'yaml';

/**
 * Gives each comment to what it stands before. The parser hangs a comment that follows a nested collection on that collection, even where it
 * is indented like the next key; moved or not, it would then go with the wrong one.
 */
export function settleComments(document: Document, text: string): void {
  settle(document.contents);

  function settle(node: unknown): void {
    if (!isCollection(node)) return;
    const items: readonly unknown[] = node.items;
    for (const [index, item] of items.entries()) {
      const value = isPair(item) ? item.value : item;
      const next = startNode(items[index + 1]);
      settle(value);
      if (next !== null && isNode(value)) hand(value, next);
    }
    if (isSeq(node)) headComment(node.commentBefore, node, items[0]);
  }

  /** Hands the comment lines that stand right before `next`, at its depth, over from the end of `value`. */
  function hand(value: Node, next: Node): void {
    const lines = commentLinesBefore(text, next.range?.[0] ?? 0);
    const holder = lines.length === 0 ? null : lastCommented(value, lines.join('\n'));
    if (holder === null) return;
    const rest = (holder.comment ?? '').split('\n').slice(0, -lines.length);
    holder.comment = rest.length === 0 ? null : rest.join('\n');
    next.commentBefore = [...lines, ...(next.commentBefore ? [next.commentBefore] : [])].join('\n');
  }
}

/** The first item's comment hangs on the list; it goes with the item when the list is sorted. */
function headComment(comment: string | null | undefined, list: Node, first: unknown): void {
  if (!comment || !isNode(first)) return;
  first.commentBefore = first.commentBefore ? `${comment}\n${first.commentBefore}` : comment;
  list.commentBefore = null;
}

function startNode(item: unknown): Node | null {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? node : null;
}

/** The comment lines right above an offset that are indented like its own line, without their "#". */
function commentLinesBefore(text: string, offset: number): string[] {
  const above = text.slice(0, offset).split('\n');
  const indent = /^\s*/.exec(above.pop() ?? '')?.[0] ?? '';
  const lines: string[] = [];
  for (let line = above.pop(); line !== undefined; line = above.pop()) {
    if (line.trim() === '') continue;
    if (!line.startsWith(`${indent}#`)) break;
    lines.unshift(line.slice(indent.length + 1));
  }
  return lines;
}

/** The last node within another that ends in a comment; null where none ends in these lines. */
function lastCommented(node: Node, lines: string): Node | null {
  const comment = node.comment ?? '';
  if (comment === lines || comment.endsWith(`\n${lines}`)) return node;
  const last: unknown = isCollection(node) ? node.items.at(-1) : null;
  const inner = isPair(last) ? last.value : last;
  return isNode(inner) ? lastCommented(inner, lines) : null;
}
