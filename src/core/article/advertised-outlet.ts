const forms = [
  /\bTry (\p{Lu}[^.!?]{1,38}?) (?:for )?free for\b/u,
  /\bSubscribe to (\p{Lu}[^.!?]{1,38}?) (?:now|today|for|from)\b/u,
  /\bTesten Sie (\p{Lu}[^.!?]{1,38}?) (?:kostenlos|gratis)\b/u,
  /\bEssayez (\p{Lu}[^.!?]{1,38}?) gratuitement\b/u,
  /\bPrueba (\p{Lu}[^.!?]{1,38}?) gratis\b/u,
];

/** The outlet whose subscription a text advertises, with the words that do it; or null. */
export function advertisedOutlet(text: string): { name: string; words: string } | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found?.[1] !== undefined) return { name: found[1], words: found[0] };
  }
  return null;
}
