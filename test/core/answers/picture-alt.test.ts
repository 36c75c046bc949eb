import { describe, expect, it } from 'vitest';
import { mostInPlace, partsInPlace } from '../../../src/core/answers/picture-alt.ts';
import { type Phrase, textOf } from '../../../src/core/message/inline.ts';
import { join, words } from '../../../src/core/message/phrase.ts';
import { english } from '../../../src/core/words/en.ts';
import { limits as discord } from '../../../src/discord/limits.ts';
import { limits as slack } from '../../../src/slack/limits.ts';

const lineOf = (parts: readonly Phrase[]): Phrase => join([[words('All of them:')], join(parts, '; ')], ' ');

/** What stands in place of a picture with so many parts of one length each, of a total. */
function inPlace(count: number, length: number, total = count): string {
  const parts = Array.from({ length: count }, (_, index): Phrase => [words(`${index}`.padEnd(length, 'x'))]);
  return textOf(partsInPlace(parts, lineOf, english, total));
}

describe('what stands in place of a picture', () => {
  it('is no longer than every platform takes', () => {
    expect(mostInPlace).toBe(Math.min(discord.pictureDescription, slack.altText));
  });

  it('has every part where there is room, up to the last character', () => {
    const room = mostInPlace - 'All of them: '.length;
    expect(inPlace(1, room)).toBe(`All of them: 0${'x'.repeat(room - 1)}`);
    expect(inPlace(1, room + 1)).toBe('All of them: and 1 more');
  });

  it('otherwise has as many whole parts as fit, and says how many more there are', () => {
    const text = inPlace(30, 100);
    const parts = text.split('; ');
    expect(parts.slice(1, -1).every((part) => part.length === 100)).toBe(true);
    expect(parts.at(-1)).toBe(`and ${30 - (parts.length - 1)} more`);
    expect(text.length).toBeLessThanOrEqual(mostInPlace);
    expect(text.length + 102).toBeGreaterThan(mostInPlace);
  });

  it('counts what was never one of its parts, too', () => {
    expect(inPlace(2, 3, 12)).toBe('All of them: 0xx; 1xx; and 10 more');
  });

  it('leaves room for characters that a platform shows as their code', () => {
    const hidden: Phrase[] = Array.from({ length: 20 }, () => [words('\u202E'.repeat(50))]);
    expect(textOf(partsInPlace(hidden, lineOf, english)).length).toBeLessThan(mostInPlace / 2);
  });
});
