import { expect, test } from 'vitest';
import { limits } from '../../src/slack/limits.ts';

test('a stop takes less than ten seconds, whatever hangs', () => {
  expect(limits.finishingMs + limits.closingMs).toBeLessThan(10_000);
});

test('a command is acknowledged within the three seconds that Slack waits', () => {
  expect(limits.acknowledgeMs).toBeLessThan(3_000);
});

test('the controls that are added to an answer fit into what is kept free, even if two of them carry the question', () => {
  expect(limits.reservedText).toBeGreaterThanOrEqual(2 * 250 + 'Go on Share in channel As of any date'.length);
  expect(limits.reservedBlocks).toBeGreaterThanOrEqual(2);
});
