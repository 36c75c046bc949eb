import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { parseYamlLeniently } from './parse-yaml-leniently.ts';
import type { ValueFault } from './read-yaml-value.ts';
import { keyText, startOf } from './yaml-node.ts';

type Path = ValueFault['path'];

/** The keys of what people write and read, as the record names them. A comment beside an id or a date is left alone. */
const textKeys = new Set(
  ['title', 'summary', 'statement', 'quote', 'note', 'value', 'relative', 'why', 'reason', 'basis'].concat(
    ['ask', 'unit', 'label', 'settles', 'name', 'role'],
    ['parts', 'aliases', 'events', 'parties'],
  ),
);
const commentAfter = /^[ \t]*#(?<words>.*)/;
/** Comments alone on their lines cut nothing, and most files have no others. */
const commentInLine = /^[ \t]*[^\s#][^\n]*[ \t]#/m;

/** True where a comment cuts a text that has no quotes. `cutTexts` tells which. */
export function hasCutText(source: string): boolean {
  // Most files have no comment; this is faster than the pattern.
  if (!/[ \t]#/.test(source) || !commentInLine.test(source)) return false;
  const { document, text } = parseYamlLeniently(source);
  return cutTexts(document, text).length > 0;
}

/** The texts without quotes that end at a comment: it may be a part of them that is lost without a word. */
export function cutTexts(document: Document, text: string): ValueFault[] {
  return commentInLine.test(text) ? cutWithin(document.contents, []) : [];

  function cutWithin(node: unknown, path: Path): ValueFault[] {
    if (isSeq(node)) return node.items.flatMap((item, index) => cutWithin(item, [...path, index]));
    if (isMap(node)) return node.items.flatMap(({ key, value }) => cutWithin(value, [...path, keyText(key) ?? '']));
    const isText = path.slice(-2).some((key) => textKeys.has(String(key)));
    if (!isText || !isScalar(node) || node.type !== 'PLAIN') return [];
    const comment = commentAfter.exec(text.slice(node.range?.[1]))?.groups?.words;
    if (comment === undefined) return [];
    const words = `what follows "#" is a comment and no part of this text: "#${comment.trimEnd()}"`;
    const message = `${words}; put the text in quotes, with what belongs to it`;
    return [{ path, offset: startOf(node) ?? 0, message }];
  }
}
