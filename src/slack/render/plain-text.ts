import type { types } from '@slack/bolt';
import { type Phrase, textOf } from '../../core/message/inline.ts';
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

/** The beginning of a text in at most `most` code units, with an ellipsis where that is not all of it. Only for what stands whole elsewhere. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${firstPart(text, most - 1)[0].trimEnd()}…`;
}

/** A text in two: the first part has at most `most` code units and ends behind a space where it can. Nothing is lost between them. */
export function firstPart(text: string, most: number): [string, string] {
  if (text.length <= most) return [text, ''];
  const space = text.lastIndexOf(' ', most - 1) + 1;
  const end = space > most / 2 ? space : wholeCharacters(text, most);
  return [text.slice(0, end), text.slice(end)];
}

/** A text in parts of at most `most` code units; no part for no text. */
export function parts(text: string, most: number): string[] {
  const all: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [part, after] = firstPart(rest, most);
    all.push(part);
    rest = after;
  }
  return all;
}
