import type { types } from '@slack/bolt';
import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import { limits } from '../limits.ts';
import { escapedLength, escapedTextLength } from './escaped-length.ts';
import { parts } from './plain-text.ts';

export type Element = types.RichTextText | types.RichTextLink;
type Style = NonNullable<types.RichTextText['style']>;

export interface TextOptions {
  /** Stands before every command's name in a line to type. */
  prefix: string;
}

/** A phrase as rich text elements, in groups that each fit into one section. `style` is added to that of every element. */
export function richText(phrase: Phrase, options: TextOptions, style: Style = {}): Element[][] {
  const elements = merged(flatten(phrase).flatMap((inline) => elementsOf(inline, options, style)));
  const groups: Element[][] = [];
  let room = 0;
  for (const element of elements) {
    const weight = escapedLength(element);
    const group = groups.at(-1);
    if (group === undefined || weight > room) {
      groups.push([element]);
      room = limits.richText - weight;
    } else {
      group.push(element);
      room -= weight;
    }
  }
  return groups;
}

/** Neighbours of one style as one element, as far as a section has room for it. */
function merged(elements: readonly Element[]): Element[] {
  const all: Element[] = [];
  let weight = 0;
  for (const element of elements) {
    const last = all.at(-1);
    const more = escapedLength(element);
    if (
      last?.type === 'text' &&
      element.type === 'text' &&
      alike(last.style, element.style) &&
      weight + more <= limits.richText
    ) {
      all[all.length - 1] = { ...last, text: `${last.text}${element.text}` };
      weight += more;
    } else {
      all.push(element);
      weight = more;
    }
  }
  return all;
}

function alike(a: Style = {}, b: Style = {}): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code;
}

function elementsOf(inline: FlatInline, options: TextOptions, style: Style): Element[] {
  const text = showHidden(inline.kind === 'example' ? prefixed(inline.text, options.prefix) : inline.text);
  const look = { ...styleOf(inline), ...style };
  if (inline.kind === 'link') return linkElements(text, inline.url, look);
  return textElements(text, look);
}

/** An address becomes a link only where it is http or https and plainly written, and where its text does not show another address. */
function linkElements(text: string, url: string, style: Style): Element[] {
  if (!isPlainAddress(url)) return textElements(url === text ? text : `${text} (${showHidden(url)})`, style);
  const pretends = text !== url && /:\/\/|^www\.|^\S+\.\S+$/u.test(text);
  if (pretends || text === '' || escapedTextLength(text) + escapedTextLength(url) > limits.richText) {
    return [...textElements(text === '' ? '' : `${text} `, style), link(url, url, style)];
  }
  return [link(text, url, style)];
}

function isPlainAddress(url: string): boolean {
  return (
    /^https?:\/\/[\x21-\x7E]+$/.test(url) &&
    !/[<>|"`\\]/.test(url) &&
    url.length <= limits.richText / 2 &&
    URL.canParse(url)
  );
}

function link(text: string, url: string, style: Style): Element {
  return { type: 'link', url, text, ...styled(style) };
}

function textElements(text: string, style: Style): Element[] {
  return parts(text, limits.richText / 5).map((part) => ({ type: 'text', text: part, ...styled(style) }));
}

function styled(style: Style): { style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}

function prefixed(line: string, prefix: string): string {
  return line.replace(/^\//, `/${prefix}`);
}

function styleOf(inline: FlatInline): Style {
  switch (inline.kind) {
    case 'words':
    case 'name':
      return inline.style === undefined ? {} : inline.style === 'strong' ? { bold: true } : { italic: true };
    case 'figure':
      return { bold: true };
    case 'quote':
      return { italic: true };
    case 'example':
      return { code: true };
    case 'link':
    case 'statement':
    case 'date':
    case 'count':
    case 'width':
    case 'typed':
    case 'arithmetic':
      return {};
    default:
      return inline satisfies never;
  }
}
