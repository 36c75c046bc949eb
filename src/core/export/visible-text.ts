import { showHidden } from '../message/show-hidden.ts';

/** A text as `showHidden` has it, and also without the two characters that no XML document may hold. */
export function visibleText(text: string): string {
  return showHidden(text).replaceAll('\uFFFE', '\\u{FFFE}').replaceAll('\uFFFF', '\\u{FFFF}');
}
