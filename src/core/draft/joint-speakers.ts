import { phraseAfter, phraseBefore, type SpeakerPhrase } from './speaker-phrase.ts';
import { isOutletPhrase } from './told-and-cited.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Several who are joined by "and" and of whom each is named, as one phrase each. */
export function joint(words: readonly Word[], phrase: SpeakerPhrase, lexicon: DraftWords): SpeakerPhrase[] {
  const and = words.findIndex(
    ({ lower }, index) => index > phrase.from && index < phrase.to - 1 && lexicon.and.has(lower),
  );
  if (and < 0) return [phrase];
  const [one, other] = [phraseBefore(words, and, lexicon), phraseAfter(words, and + 1, lexicon)];
  if (one === null || other === null || other.to < phrase.to - 1) return [phrase];
  const isApart = (part: SpeakerPhrase) => {
    const own = words.slice(part.from, part.to);
    return (
      lexicon.determiners.has(own[0]?.lower ?? '') ||
      own.filter(({ isCapital }) => isCapital).length > 1 ||
      isOutletPhrase(words, part, lexicon)
    );
  };
  return isApart(other)
    ? [
        { from: Math.max(one.from, phrase.from), to: and },
        { ...other, to: phrase.to },
      ]
    : [phrase];
}
