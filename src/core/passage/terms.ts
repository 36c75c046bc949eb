import { nationNames } from './nations.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { plainWord } from './plain-word.ts';
import { type Token, tokensOf } from './tokens.ts';
import { stemOf } from './word-groups.ts';

/** A word of a passage after several words that mean one thing were taken together. */
export interface Term extends Token {
  /** The land that it names; null of any other word. */
  nation: string | null;
  /** Whether it names the people of that land, or what is of it. */
  isPeople: boolean;
}

const phrasesOf = new WeakMap<PassageLexicon, ReadonlyMap<string, readonly string[]>>();
const longestPhrase = 4;

/** The words and marks of a text; phrases of the lexicon as what they stand for, and each land as one term. */
export function termsOf(text: string, lexicon: PassageLexicon, from = 0): Term[] {
  const tokens = tokensOf(text, from).filter(
    (token, index, all) => !isPointOfAbbreviation(token, all[index - 1], index + 1 < all.length, lexicon.abbreviations),
  );
  const hasCapitals = /\p{Lu}/u.test(text);
  return withNations(withPhrases(tokens, lexicon), hasCapitals, lexicon);
}

function isPointOfAbbreviation(
  { text, start }: Token,
  before: Token | undefined,
  goesOn: boolean,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (text !== '.' || before === undefined || before.end !== start) return false;
  return /^\p{L}$/u.test(before.text) || (goesOn && abbreviations.has(before.text.toLowerCase()));
}

function withPhrases(tokens: readonly Token[], lexicon: PassageLexicon): Token[] {
  const phrases = phrasesOf.getOrInsertComputed(lexicon, () => {
    return new Map(lexicon.phrases.map(([phrase, as]) => [phrase.split(' ').map(plainWord).join(' '), as.split(' ')]));
  });
  return replaceRuns(
    tokens,
    (key) => phrases.get(key) ?? null,
    (words, run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      return words.map((plain) => ({ ...first, plain: plainWord(plain), end: last.end }));
    },
  );
}

function withNations(tokens: readonly Token[], hasCapitals: boolean, lexicon: PassageLexicon): Term[] {
  const names = nationNames(lexicon);
  // "us" is a land only as "US"; in a text without any capital, "kim" is one too
  const isOther = (key: string, run: readonly Token[]) => {
    if (!lexicon.ambiguousNations.has(key) || (!hasCapitals && key.length > 2)) return false;
    return !(key.length < 3 ? /^\p{Lu}+\W*$/u : /^\p{Lu}/u).test(run.at(-1)?.text ?? '');
  };
  const terms = tokens.map((token): Term => ({ ...token, nation: null, isPeople: false }));
  return replaceRuns(
    terms,
    (key, run) => (isOther(key, run) ? null : (names.get(key) ?? null)),
    ({ nation, isPeople }, run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [text, plain] = [run.map((token) => token.text).join(' '), run.map((token) => token.plain).join(' ')];
      return [{ ...first, text, plain, end: last.end, nation, isPeople }];
    },
  );
}

/** Replaces runs of words that a key names, the longest first. Marks are in no run, but hyphens may be. */
function replaceRuns<One extends Token, Found>(
  tokens: readonly One[],
  find: (key: string, run: readonly One[]) => Found | null,
  replace: (found: Found, run: readonly One[]) => readonly One[],
): One[] {
  const replaced: One[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = runAt(tokens, at);
    let taken = 1;
    let instead: readonly One[] = tokens.slice(at, at + 1);
    for (let length = run.length; length > 0; length -= 1) {
      const words = run.slice(0, length);
      const found = find(
        words.map(({ token }) => token.plain).join(' '),
        words.map(({ token }) => token),
      );
      if (found === null) continue;
      instead = replace(
        found,
        words.map(({ token }) => token),
      );
      taken = (words.at(-1)?.index ?? at) - at + 1;
      break;
    }
    replaced.push(...instead);
    at += taken;
  }
  return replaced;
}

function runAt<One extends Token>(tokens: readonly One[], at: number): { token: One; index: number }[] {
  const run: { token: One; index: number }[] = [];
  for (let index = at; index < tokens.length && run.length < longestPhrase; index += 1) {
    const token = tokens[index];
    if (token === undefined || (token.isMark && (run.length === 0 || !/^[-‑–]$/u.test(token.text)))) break;
    if (!token.isMark) run.push({ token, index });
  }
  return run;
}

/** A word is compared by its stem, and a land's name as the land. */
export function keyOf({ nation, plain }: Term): string {
  return nation === null ? stemOf(plain) : `land:${nation}`;
}
