import { describe, expect, test } from 'vitest';
import type { Suite } from '../support/suite.ts';

/** What the schedule and the permissions read of a platform. */
export function traits({ parts: { definition }, shared }: Suite): void {
  describe('traits', () => {
    test.each(['paceMs', 'hungMs'] as const)('%s is a time', (trait) => {
      expect(Number.isFinite(definition.traits[trait])).toBe(true);
      expect(definition.traits[trait]).toBeGreaterThanOrEqual(0);
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
