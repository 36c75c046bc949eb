import { z } from 'zod';
import { plainWords, tidy } from './plain-words.ts';

/** A block, or what is in one. */
export type Part = Readonly<Record<string, unknown>>;
const Parts = z.array(z.record(z.string(), z.unknown()).catch({})).catch([]);

/** The things in a list; none where there is no list. */
export function partsOf(value: unknown): Part[] {
  return Parts.parse(value);
}

/** Nobody nests deeper. */
const deepest = 8;
/** Their texts are what can be pressed, and say nothing. */
const controls = ['actions', 'input', 'button', 'static_select', 'datepicker', 'overflow'];

/** What blocks say, one below the other, without what can be pressed. */
export function wordsIn(parts: readonly Part[], without: string | null, depth = 0): string {
  const texts = parts.map((part) => wordsOfPart(part, without, depth)).filter((text) => text.trim() !== '');
  return tidy(texts.join('\n'));
}

function wordsOfPart(part: Part, without: string | null, depth: number): string {
  const { type } = part;
  if (depth > deepest || controls.includes(String(type))) return '';
  if (type === 'mrkdwn') return plainWords(String(part.text ?? ''), without);
  if (type === 'plain_text' || type === 'raw_text') return String(part.text ?? '');
  const inner = Array.isArray(part.elements) ? partsOf(part.elements) : [];
  if (isRun(type)) return inner.map((each) => wordsOfRun(each, without)).join('');
  const held = [part.title, part.text, ...listOf(part.fields), ...listOf(part.rows).flatMap(listOf)];
  return wordsIn([...partsOf(held), ...inner, ...partsOf(part.child_blocks)], without, depth + 1);
}

function isRun(type: unknown): boolean {
  return type === 'rich_text_section' || type === 'rich_text_quote' || type === 'rich_text_preformatted';
}

/** An element within a line of rich text. */
function wordsOfRun(part: Part, without: string | null): string {
  switch (part.type) {
    case 'text':
      return String(part.text ?? '');
    case 'link':
      return String(part.text ?? part.url ?? '');
    case 'emoji':
      return typeof part.unicode === 'string' ? fromCodes(part.unicode) : '';
    case 'user':
      return part.user_id === without ? '' : '@…';
    case 'channel':
      return '#…';
    case 'usergroup':
      return '@…';
    case 'broadcast':
      return `@${String(part.range ?? '…')}`;
    case 'date':
      return String(part.fallback ?? '…');
    default:
      return typeof part.text === 'string' ? part.text : '';
  }
}

function fromCodes(codes: string): string {
  const points = codes.split('-').map((code) => Number.parseInt(code, 16));
  return points.every((point) => point >= 0 && point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
