import { field } from '../../../src/core/message/field.ts';
import type {
  ClaimInline,
  CountInline,
  DateInline,
  LinkInline,
  NameInline,
  PlainInline,
  Said,
  WidthInline,
} from '../../../src/core/message/inline.ts';

export const anna = field('actor', 'mayor', 'name', 'Anna Brook');
export const ministry = field('actor', 'ministry', 'name', 'The ministry');

export function said(speaker: NameInline, ...content: (ClaimInline | PlainInline)[]): Said {
  return { kind: 'said', speaker: [speaker], order: 'content-first', joint: ' — ', content };
}

/** What is shown without a speaker beside it, because it names the speaker itself. */
export function saidWithin(speaker: NameInline, ...content: (ClaimInline | PlainInline)[]): Said {
  return { kind: 'said', speaker: [speaker], order: 'speaker-within', joint: '', content };
}

export function statement(of: string, text: string): ClaimInline {
  return { kind: 'statement', text, of };
}

export function quote(of: string, text: string): ClaimInline {
  return { kind: 'quote', text, of };
}

export function figure(of: string, text: string, part?: string): ClaimInline {
  return part === undefined ? { kind: 'figure', text, of } : { kind: 'figure', text, of, part };
}

export function arithmetic(op: 'interval' | 'sum', terms: readonly string[], text: string, part?: string): ClaimInline {
  const inline = { kind: 'arithmetic', text, op, terms } as const;
  return part === undefined ? inline : { ...inline, part };
}

export function count(of: CountInline['of'], text: string): CountInline {
  return { kind: 'count', text, of };
}

export function width(of: WidthInline['of'], text: string): WidthInline {
  return { kind: 'width', text, of };
}

export function date(of: DateInline['of'], text: string): DateInline {
  return { kind: 'date', text, of };
}

export function link(text: string, url: string, name = 'url'): LinkInline {
  return { kind: 'link', text, url, of: { record: 'source', id: 'river-post', field: name } };
}
