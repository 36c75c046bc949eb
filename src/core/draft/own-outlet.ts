import { fold } from '../text/fold.ts';
import type { Voice } from './speakers.ts';

export interface Outlet {
  name: string;
  publisher: string | null;
  syndicates: string | null;
}

/** Whether a voice is the outlet of the page, or the one whose article it copies. */
export function isOwn({ name, actor, heads, proper }: Voice, { name: own, publisher, syndicates }: Outlet): boolean {
  if (actor !== null && (actor.id === publisher || actor.id === syndicates)) return true;
  const [words, all] = [contentWords(name), contentWords(own)];
  // "the ministry" on the ministry's own page
  const isShort = heads.size > 0 && proper === null && words.length > 0 && words.every((word) => all.includes(word));
  return isShort || words.join(' ') === all.join(' ');
}

function contentWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word !== '' && !/^(?:the|der|die|das|dem|den|des|le|la|les|l|d|el|los|las|of|de|du|von|our|unser)$/.test(word),
    );
}
