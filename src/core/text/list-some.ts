const mostListed = 12;

/** "a, b and 3 more": the first twelve of some words, and how many there are besides. */
export function listSome(words: readonly string[]): string {
  const more = words.length - mostListed;
  return more > 0 ? `${words.slice(0, mostListed).join(', ')} and ${more} more` : words.join(', ');
}
