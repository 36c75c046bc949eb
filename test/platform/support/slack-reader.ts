import { withoutNeededHidden } from '../../../src/core/text/hidden-characters.ts';
import { problemsOf } from '../../slack/support/check-blocks.ts';
import { textsOfBlocks } from '../../slack/support/texts-of-blocks.ts';
import type { Seen } from './platform-under-test.ts';

export type Element = Record<string, unknown>;

/** Something that can be pressed, and the element that Slack hands back then. */
export interface Control {
  label: string;
  element: Element;
  /** Whether only one person sees the message that it stands in. */
  isPrivate: boolean;
}

/** What people see of a message, and what Slack would refuse in it. Blocks are read from JSON, as Slack gets them. */
export function readMessage(message: unknown): {
  seen: Omit<Seen, 'buttons'>;
  controls: readonly Control[];
  problems: readonly string[];
} {
  const payload: Element = JSON.parse(JSON.stringify(message));
  const blocks = Array.isArray(payload.blocks) ? payload.blocks : [];
  const text = typeof payload.text === 'string' ? payload.text : '';
  const isPrivate = payload.response_type !== 'in_channel';
  const seen: Omit<Seen, 'buttons'> = {
    text: textsOfBlocks(blocks).join(' '),
    shown: payload.replace_original === true ? 'in-place' : isPrivate ? 'private' : 'public',
    live: [...(/[<>]/.test(text) ? ['markup in the notification'] : []), ...elementsIn(blocks).flatMap(liveIn)],
  };
  const controls = elementsIn(blocks).flatMap((element) => controlsOf(element, isPrivate));
  return { seen, controls, problems: problemsOf({ text, blocks }) };
}

/** Every object in blocks that has a type, in reading order. */
function elementsIn(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== 'object' || value === null) return [];
  const element: Element = { ...value };
  return [...('type' in element ? [element] : []), ...Object.values(element).flatMap(elementsIn)];
}

function controlsOf(element: Element, isPrivate: boolean): Control[] {
  const { type, text, placeholder, options } = element;
  if (type === 'button') return [{ label: textIn(text), element, isPrivate }];
  if (type === 'datepicker')
    return [{ label: textIn(placeholder), element: { ...element, selected_date: '2025-02-01' }, isPrivate }];
  if (type !== 'static_select' || !Array.isArray(options)) return [];
  return options.map((option: Element) => ({
    label: `${textIn(option.text)}${textIn(option.description)}`,
    element: { ...element, options: [option] },
    isPrivate,
  }));
}

const plain = ['header', 'plain_text', 'rich_text', 'rich_text_section', 'rich_text_list', 'rich_text_quote', 'text'];
const still = [...plain, 'context', 'table', 'raw_text', 'divider', 'actions', 'button', 'static_select', 'datepicker'];
/** Blocks of the rich form, which do nothing but stand there either. */
const richForm = ['container', 'section', 'data_table'];

function liveIn({ type, text, style, emoji }: Element): string[] {
  return [
    ...([...still, ...richForm].includes(String(type)) ? [] : [String(type)]),
    ...(type === 'text' && style !== undefined ? [JSON.stringify(style)] : []),
    ...(type === 'plain_text' && emoji !== false ? ['emoji'] : []),
    ...(typeof text === 'string' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(withoutNeededHidden(text))
      ? ['something hidden']
      : []),
  ];
}

function textIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
}
