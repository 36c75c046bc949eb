import { flatten } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import { safeLink } from '../../../src/discord/render/safe-link.ts';

/** Every text that a reader of a view must get, addresses included. */
export function textsOfView(view: View): string[] {
  return phrasesOf(view).flatMap((phrase) => {
    return flatten(phrase).flatMap((inline) =>
      inline.kind === 'link' ? [inline.text, safeLink(inline.url) ?? inline.url] : [inline.text],
    );
  });
}

/** The words of a text as they must arrive. */
export function wordsOf(text: string): string[] {
  return showHidden(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
