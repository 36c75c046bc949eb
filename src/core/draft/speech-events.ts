import { headingEvent, reportsEvent, sourceEvent, tailEvent } from './source-events.ts';
import type { SpeechEvent } from './speech-event.ts';
import { citedIn } from './told-and-cited.ts';
import { verbEvent } from './verb-event.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Everybody who is given as a speaker in a sentence, in the order of the words. */
export function speechEvents(words: readonly Word[], lexicon: DraftWords): SpeechEvent[] {
  const events: SpeechEvent[] = [];
  const colon = headingEvent(words, lexicon);
  if (colon !== null) events.push(colon);
  for (let at = colon?.to ?? 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.isMark || word.isQuoted) continue;
    const found =
      sourceEvent(words, at, lexicon) ??
      reportsEvent(words, at, lexicon) ??
      verbEvent(words, at, events.at(-1)?.to ?? 0, lexicon);
    if (found === null) continue;
    const last = events.at(-1);
    if (last !== undefined && found.from < last.to) {
      // "told reporters, saying that": the second begins behind the first
      if (found.to <= last.to) continue;
      found.from = last.to;
    }
    events.push(found);
    at = Math.max(at, found.to - 1);
  }
  const tail = tailEvent(words, lexicon);
  if (tail !== null && (events.at(-1)?.to ?? 0) <= tail.from) events.push(tail);
  return events.map((event) => ({ ...event, ...citedIn(words, event, lexicon) }));
}
