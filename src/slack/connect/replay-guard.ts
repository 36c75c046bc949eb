import type { Remembered } from '../../core/memory/watch-memory.ts';
import { limits } from '../limits.ts';

export interface ReplayGuard extends Remembered {
  /**
   * True for a signature that comes for the first time, false for one that comes again. `sentAt` is the time that it
   * signs, in epoch milliseconds. Give it only genuine signatures, so that nobody else can fill it.
   */
  admit(signature: string, sentAt: number): boolean;
}

/** A request may be as far in the future as in the past, so its signature can come again for twice that time. */
const rememberedMs = 2 * limits.requestAgeMs;
/** A busy workspace sends fewer in ten minutes. Two generations of so many hold some 30 MB. */
const mostInGeneration = 100_000;
/** A signature of 67 characters, and its place in a set. */
const bytesOfEach = 150;

interface Generation {
  signatures: Set<string>;
  since: number;
  /** The latest time that one of them signs. */
  latest: number;
}

/**
 * Remembers the signatures that could be sent again, in two generations. When the younger is ten minutes old or holds
 * `most`, the older is forgotten as a whole: what is deleted one by one from the head of a map leaves gaps there, which
 * every later look at the head walks through.
 *
 * No request is taken twice. What was sent no later than something forgotten is refused, because nobody can tell any
 * more whether it was taken. Up to 166 requests a second (`most` in ten minutes) nothing is forgotten before it is too
 * old anyway. Above that the time in which a request must arrive shrinks: at 1,000 a second it is 100 s, and not 300.
 */
export function createReplayGuard(now: () => number, most = mostInGeneration): ReplayGuard {
  const begin = (): Generation => ({ signatures: new Set(), since: now(), latest: -Infinity });
  let old = begin();
  let young = begin();
  let forgottenUntil = -Infinity;

  return {
    get bytes() {
      return (old.signatures.size + young.signatures.size) * bytesOfEach;
    },
    admit(signature, sentAt) {
      if (sentAt <= forgottenUntil || young.signatures.has(signature) || old.signatures.has(signature)) return false;
      if (young.signatures.size >= most || Math.abs(now() - young.since) >= rememberedMs) {
        forgottenUntil = Math.max(forgottenUntil, old.latest);
        old = young;
        young = begin();
      }
      young.signatures.add(signature);
      young.latest = Math.max(young.latest, sentAt);
      return true;
    },
  };
}
