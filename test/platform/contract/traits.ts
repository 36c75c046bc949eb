import { describe, expect, test } from 'vitest';
import type { PlatformTraits } from '../../../src/core/posting/platform-traits.ts';
import type { Suite } from '../support/suite.ts';

/** What the schedule and the permissions read of a platform. */
export function traits({ parts: { definition }, shared }: Suite): void {
  describe('traits', () => {
    test.each([
      ['paceMs', ({ paceMs }: PlatformTraits) => paceMs],
      ['takesWithinMs.broken', ({ takesWithinMs }: PlatformTraits) => takesWithinMs.broken],
      ['takesWithinMs.hung', ({ takesWithinMs }: PlatformTraits) => takesWithinMs.hung],
    ])('%s is a time', (_, timeOf) => {
      expect(Number.isFinite(timeOf(definition.traits))).toBe(true);
      expect(timeOf(definition.traits)).toBeGreaterThanOrEqual(0);
    });

    test('what hung may be taken at least as late as what broke off', () => {
      const { broken, hung } = definition.traits.takesWithinMs;
      expect(hung).toBeGreaterThanOrEqual(broken);
    });

    test('callsPerSecond is a number of calls, where the platform names one', () => {
      const { callsPerSecond } = definition.traits;
      expect(callsPerSecond === null || (Number.isInteger(callsPerSecond) && callsPerSecond > 0)).toBe(true);
    });

    test('schedulers are one of the three', () => {
      expect(['everyone', 'members', 'managers']).toContain(definition.traits.schedulers);
    });

    test('its publisher names the same platform and has the same traits', () => {
      const { platform, traits } = shared().platform.running().publisher;
      expect({ name: platform, traits }).toEqual({ name: definition.name, traits: definition.traits });
    });

    test('it is not set up where nothing is set, unless it needs nothing', () => {
      const read = definition.read({});
      expect(read.ok && read.platform.setUp === null).toBe(definition.variableNames.length > 0);
    });
  });
}
