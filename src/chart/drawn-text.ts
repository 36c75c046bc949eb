import { flatten, type Phrase, textOf } from '../core/message/inline.ts';
import { showHidden } from '../core/message/show-hidden.ts';

/** The whole text of a phrase as it is drawn: what cannot be seen is written as its code. */
export function drawnText(phrase: Phrase): string {
  return showHidden(textOf(phrase));
}

/** The same without the speaker of what was said, who stands beside it already. */
export function drawnContent(phrase: Phrase): string {
  return showHidden(
    phrase
      .flatMap((inline) => (inline.kind === 'said' ? inline.content : flatten([inline])))
      .map(({ text }) => text)
      .join(''),
  );
}
