import { limits } from '../limits.ts';
import type { EncodedChoice, Fragment } from './fragment.ts';

interface Size {
  components: number;
  text: number;
}

/** What one message holds, and how much of its limits that takes. */
interface PackedMessage extends Size {
  fragments: Fragment[];
}

/**
 * Fragments in order in as few messages as the limits allow. Text breaks between its passages. Nothing is left out but
 * separators at the beginning or end of a message.
 */
export function packMessages(fragments: readonly Fragment[]): Fragment[][] {
  const messages: PackedMessage[] = [];
  for (const fragment of keepHeadings(fragments)) {
    if (fragment.kind === 'text') {
      for (const [index, passage] of fragment.passages.entries()) addPassage(messages, passage, index > 0);
    } else if (fragment.kind !== 'separator' || (messages.at(-1)?.fragments.length ?? 0) > 0) {
      addFragment(messages, fragment, sizeOf(fragment));
    }
  }
  return messages.map((message) => withoutLastSeparator(message.fragments));
}

function addFragment(messages: PackedMessage[], fragment: Fragment, size: Size): void {
  const message = messages.at(-1);
  if (
    message !== undefined &&
    message.components + size.components <= limits.components &&
    message.text + size.text <= limits.text
  ) {
    message.fragments.push(fragment);
    message.components += size.components;
    message.text += size.text;
    return;
  }
  // One more component for the container.
  if (fragment.kind !== 'separator')
    messages.push({ fragments: [fragment], components: 1 + size.components, text: size.text });
}

/** Adds a passage to the text display before it where it continues that one and there is room, or else as a new one. */
function addPassage(messages: PackedMessage[], passage: string, continues: boolean): void {
  const message = messages.at(-1);
  const last = message?.fragments.at(-1);
  if (continues && message !== undefined && last?.kind === 'text' && message.text + 1 + passage.length <= limits.text) {
    message.fragments.splice(-1, 1, { kind: 'text', passages: [...last.passages, passage] });
    message.text += 1 + passage.length;
    return;
  }
  addFragment(messages, { kind: 'text', passages: [passage] }, { components: 1, text: passage.length });
}

function sizeOf(fragment: Exclude<Fragment, { kind: 'text' }>): Size {
  switch (fragment.kind) {
    case 'separator':
      return { components: 1, text: 0 };
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

/** Joins a heading to the first passage of what follows, so that no message ends with a heading. */
function keepHeadings(fragments: readonly Fragment[]): Fragment[] {
  const kept: Fragment[] = [];
  for (const fragment of fragments) {
    const last = kept.at(-1);
    if (fragment.kind !== 'text' || last?.kind !== 'text' || !isHeading(last.passages)) {
      kept.push(fragment);
      continue;
    }
    const [first = '', ...others] = fragment.passages;
    const joined = [...last.passages, first].join('\n');
    const passages = joined.length <= limits.text ? [joined, ...others] : [...last.passages, ...fragment.passages];
    kept.splice(-1, 1, { kind: 'text', passages });
  }
  return kept;
}

function isHeading([passage = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^##/.test(passage) && !passage.includes('\n');
}

function withoutLastSeparator(fragments: readonly Fragment[]): Fragment[] {
  return fragments.slice(0, fragments.findLastIndex(({ kind }) => kind !== 'separator') + 1);
}
