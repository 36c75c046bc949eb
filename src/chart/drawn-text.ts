import { flatten, type Phrase, textOf } from '../core/message/inline.ts';
import { showHidden } from '../core/message/show-hidden.ts';

/** The whole text of a phrase as it is drawn: what cannot be seen is written as its code. */
export function drawnText(phrase: Phrase): string {
  return asDrawn(textOf(phrase));
}

/** The same without the speaker of what was said, who stands beside it already. */
export function drawnContent(phrase: Phrase): string {
  return asDrawn(
    phrase
      .flatMap((inline) => (inline.kind === 'said' ? inline.content : flatten([inline])))
      .map(({ text }) => text)
      .join(''),
  );
}

/** Letters with their marks as one where Unicode has one (NFC); a mark of our arithmetic on the line of its number. */
function asDrawn(text: string): string {
  return showHidden(withoutEmoji(text)).normalize('NFC').replaceAll(' ‡', '\u00a0‡');
}

const emoji = /(?:\p{RGI_Emoji_Flag_Sequence}|\p{RGI_Emoji}|\p{Emoji_Presentation})\u{FE0F}?/gv;
const [indicatorA, letterA] = [0x1f1e6, 0x41];

/** No font here has emoji, which names of channels hold: a flag is written as its letters, any other as a box. */
function withoutEmoji(text: string): string {
  return text.replaceAll(emoji, (found) => {
    const letters = [...found].map((character) => (character.codePointAt(0) ?? 0) - indicatorA + letterA);
    return letters.every((code) => code >= letterA && code < letterA + 26) ? String.fromCodePoint(...letters) : '▯';
  });
}
