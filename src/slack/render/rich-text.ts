import type { types } from '@slack/bolt';
import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import { limits } from '../limits.ts';
import { escapedLength, escapedTextLength } from './escaped-length.ts';
import { splitText } from './plain-text.ts';

export type InlineElement = types.RichTextText | types.RichTextLink;
type Style = NonNullable<types.RichTextText['style']>;

export interface TextOptions {
  /** Stands before every command's name in a line to type. */
  prefix: string;
}

/**
 * A phrase as rich text elements, in groups of which each fits into one section. `style` is added to the style of every
 * element.
 */
export function richText(phrase: Phrase, options: TextOptions, style: Style = {}): InlineElement[][] {
  const elements = mergeAlike(flatten(phrase).flatMap((inline) => elementsOf(inline, options, style)));
  const groups: InlineElement[][] = [];
  let lengthLeft = 0;
  for (const element of elements) {
    const length = escapedLength(element);
    const group = groups.at(-1);
    if (group === undefined || length > lengthLeft) {
      groups.push([element]);
      lengthLeft = limits.richText - length;
    } else {
      group.push(element);
      lengthLeft -= length;
    }
  }
  return groups;
}

/** Joins neighbours of the same style, as far as a section has room for them as one element. */
function mergeAlike(elements: readonly InlineElement[]): InlineElement[] {
  const merged: InlineElement[] = [];
  let length = 0;
  for (const element of elements) {
    const last = merged.at(-1);
    const added = escapedLength(element);
    if (
      last?.type === 'text' &&
      element.type === 'text' &&
      isAlike(last.style, element.style) &&
      length + added <= limits.richText
    ) {
      merged[merged.length - 1] = { ...last, text: `${last.text}${element.text}` };
      length += added;
    } else {
      merged.push(element);
      length = added;
    }
  }
  return merged;
}

function isAlike(a: Style = {}, b: Style = {}): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code;
}

function elementsOf(inline: FlatInline, options: TextOptions, added: Style): InlineElement[] {
  const text = showHidden(inline.kind === 'example' ? withPrefix(inline.text, options.prefix) : inline.text);
  const style = { ...styleOf(inline), ...added };
  if (inline.kind === 'link') return linkElements(text, inline.url, style);
  return textElements(text, style);
}

/**
 * Makes a link only of a plainly written http or https address, and never under a text that looks like another address.
 */
function linkElements(text: string, url: string, style: Style): InlineElement[] {
  if (!isPlainAddress(url)) return textElements(url === text ? text : `${text} (${showHidden(url)})`, style);
  const looksLikeAnother = text !== url && /:\/\/|^www\.|^\S+\.\S+$/u.test(text);
  const isTooLong = escapedTextLength(text) + escapedTextLength(url) > limits.richText;
  if (looksLikeAnother || text === '' || isTooLong)
    return [...textElements(text === '' ? '' : `${text} `, style), link(url, url, style)];
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

function link(text: string, url: string, style: Style): InlineElement {
  return { type: 'link', url, text, ...styleField(style) };
}

/** An escape is up to five times as long as its character, so parts of this length fit into a section in any case. */
function textElements(text: string, style: Style): InlineElement[] {
  return splitText(text, limits.richText / 5).map((part) => ({ type: 'text', text: part, ...styleField(style) }));
}

function styleField(style: Style): { style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}

function withPrefix(line: string, prefix: string): string {
  return line.replace(/^\//, `/${prefix}`);
}

function styleOf(inline: FlatInline): Style {
  switch (inline.kind) {
    case 'words':
    case 'name':
    case 'figure':
    case 'arithmetic':
      return inline.style === undefined ? {} : inline.style === 'strong' ? { bold: true } : { italic: true };
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
    case 'reference':
      return {};
    default:
      return inline satisfies never;
  }
}
