import type { FigureWithoutText } from './figure.ts';
import { closed } from './interval.ts';
import { type Lexicon, type VagueWord, vagueWords } from './lexicon.ts';
import { afterPhrase, byFirstWord, isUnit, type PhrasesByWord, phraseAtStart } from './phrases.ts';
import type { Policy } from './policy.ts';
import { withoutOf } from './read-amount.ts';

/** A vague word as it is written, with what counts it: "several hundred" is hundreds, counted by several. */
interface VaguePhrase {
  phrase: string;
  word: VagueWord;
  count: 'few' | 'several' | null;
}

const phrasesByWord = new WeakMap<Lexicon, PhrasesByWord<VaguePhrase>>();

/** Reads "dozens of guns", "tens of thousands", "a few hundred". */
export function readVague(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  const found = phraseAtStart(words, phrasesByWord.getOrInsertComputed(lexicon, groupPhrases));
  if (found === null) return null;
  const unit = withoutOf(afterPhrase(words, found.phrase) ?? '', lexicon);
  if (!isUnit(unit, lexicon)) return null;
  const [low, high] = boundsOf(found, policy, lexicon);
  return { hedge: 'vague', number: low, upper: high, unit: unit || null, interval: closed(low, high) };
}

function groupPhrases({ vague }: Lexicon): PhrasesByWord<VaguePhrase> {
  const counted = (['few', 'several'] as const).flatMap((count) =>
    vague[count].alone.flatMap((before) =>
      vagueWords.flatMap((word) => vague[word].counted.map((after) => ({ phrase: `${before} ${after}`, word, count }))),
    ),
  );
  const alone = vagueWords.flatMap((word) => vague[word].alone.map((phrase) => ({ phrase, word, count: null })));
  return byFirstWord<VaguePhrase>([...counted, ...alone]);
}

/** "A few" and "several" raise the lower end of another vague word: hundreds are two or more, several hundred three. */
function boundsOf({ word, count }: VaguePhrase, policy: Policy, { vague }: Lexicon): readonly [number, number] {
  const [low, high] = policy[word];
  return count === null ? [low, high] : [policy[count][0] * vague[word].by, high];
}
