import { fingerprint } from '../text/fingerprint.ts';
import { fold } from '../text/fold.ts';

const longest = 48;

/** A text as the words of an id, cut after whole words where it is too long; empty where it has no Latin letter. */
export function slugOf(text: string, most = longest): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, most) : slug;
}

/**
 * An id that is the same whenever the same thing is brought in again: words that people can read, then a short name of
 * all that makes the thing what it is, so that no two things share one.
 */
export function stableId(words: string, identity: readonly string[], most = longest): string {
  const short = fingerprint(JSON.stringify(identity));
  const slug = slugOf(words, most - short.length - 1);
  return slug === '' ? short : `${slug}-${short}`;
}
