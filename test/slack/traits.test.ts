import { expect, test } from 'vitest';
import { traits } from '../../src/slack/traits.ts';

test('Slack takes about one message a second in a channel', () => {
  expect(traits.paceMs).toBeGreaterThanOrEqual(1_000);
});

test('a post that brought no answer is looked for, because Slack would take it a second time', () => {
  expect(traits.takesWithinMs.broken).toBeGreaterThan(0);
  expect(traits.takesWithinMs.hung).toBeGreaterThanOrEqual(180_000);
});

test('whoever is in the channel may schedule, because Slack tells no more', () => {
  expect(traits.schedulers).toBe('members');
});
