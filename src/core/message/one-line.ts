import { showHidden } from './show-hidden.ts';

/**
 * A text in one line, with everything hidden in it written out: line breaks and control characters begin a new field in
 * some forms of references.
 */
export function oneLine(text: string): string {
  return showHidden(text.replaceAll(/\s+/gu, ' ').trim());
}
