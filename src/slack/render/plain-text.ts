import type { types } from '@slack/bolt';
import { flatten, type Phrase, textOf } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import { wholeCharacters } from '../../platform/whole-characters.ts';

/** Text that Slack shows letter by letter: no markup, no mentions, no ":emoji:". It must not be empty. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A phrase as people see it, with everything hidden in it written out. */
export function shownText(phrase: Phrase): string {
  return showHidden(textOf(phrase));
}

/** Whether plain text can show all of a phrase: it can hold no address, and no line to type. */
export function isPlainText(phrase: Phrase): boolean {
  return flatten(phrase).every(({ kind }) => kind !== 'link' && kind !== 'example');
}

/**
 * The beginning of a text in at most `most` code units. An ellipsis marks that something is left out, so this is only
 * for a text that stands whole elsewhere.
 */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${splitOnce(text, most - 1)[0].trimEnd()}…`;
}

/**
 * A text in two, with nothing lost. The first part has at most `most` code units, and ends after a space where it can.
 */
export function splitOnce(text: string, most: number): [string, string] {
  if (text.length <= most) return [text, ''];
  const afterSpace = text.lastIndexOf(' ', most - 1) + 1;
  const end = afterSpace > most / 2 ? afterSpace : wholeCharacters(text, most);
  return [text.slice(0, end), text.slice(end)];
}

/** A text in parts of at most `most` code units, with nothing lost. An empty text has no parts. */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [part, after] = splitOnce(rest, most);
    parts.push(part);
    rest = after;
  }
  return parts;
}
