import type { FieldRef, NameInline, Style } from './inline.ts';

/** A field of a record as an inline. */
export function field(record: FieldRef['record'], id: string, name: string, text: string, style?: Style): NameInline {
  const inline: NameInline = { kind: 'name', text, of: { record, id, field: name } };
  return style === undefined ? inline : { ...inline, style };
}
