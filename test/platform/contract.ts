import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answers } from './contract/answers.ts';
import { corrections } from './contract/corrections.ts';
import { doctor } from './contract/doctor.ts';
import { errors, typed } from './contract/errors.ts';
import { lookups } from './contract/lookups.ts';
import { paging } from './contract/paging.ts';
import { permissions } from './contract/permissions.ts';
import { pictures } from './contract/pictures.ts';
import { publishing } from './contract/publishing.ts';
import { sharing } from './contract/sharing.ts';
import { shutdown } from './contract/shutdown.ts';
import { traits } from './contract/traits.ts';
import { type Feature, type PlatformParts, type Trouble, troubles } from './support/platform-under-test.ts';
import { needsOf, type Opened, openPlatform, type Suite } from './support/suite.ts';

/** On a busy machine opening takes its time. */
const hookMs = 60_000;

/** What every platform promises the rest of the bot. A platform hands over its parts, and says what it lacks. */
export function describePlatform(name: string, parts: PlatformParts): void {
  describe(name, () => {
    const leftOut = new Set<Feature | Trouble>();
    const own: Opened[] = [];
    let opened: Opened | undefined;
    const suite: Suite = {
      parts,
      needs: needsOf(parts, leftOut),
      shared() {
        if (opened === undefined) throw new Error('the platform is not open');
        return opened;
      },
      async open() {
        const another = await openPlatform(parts);
        own.push(another);
        // The terminal begins with a briefing.
        another.desk.asked.length = 0;
        return another;
      },
    };
    beforeAll(async () => {
      opened = await openPlatform(parts);
    }, hookMs);
    beforeEach(() => {
      const { desk } = suite.shared();
      desk.instead = null;
      desk.asked.length = 0;
    });
    afterAll(async () => {
      await Promise.all([...own, suite.shared()].map(({ close }) => close()));
    }, hookMs);

    for (const part of [answers, errors, paging, sharing, permissions]) part(suite);
    for (const part of [publishing, pictures, lookups, corrections, shutdown, traits, doctor]) part(suite);

    describe('altogether', () => {
      test('nothing was sent that the service would refuse', () => {
        expect(suite.shared().platform.problems()).toEqual([]);
      });

      test('no log holds a secret, or what somebody typed', () => {
        const all = [suite.shared(), ...own];
        const held = all.flatMap(({ platform, logs }) =>
          logs.filter(({ text }) => [typed, ...platform.secrets].some((secret) => text.includes(secret))),
        );
        expect(held).toEqual([]);
      });

      test('only what it lacks was left out, and it lacks no more than was left out', () => {
        const lacking = [...parts.lacks, ...troubles.filter((trouble) => !parts.troubles.includes(trouble))];
        expect([...leftOut].sort()).toEqual(lacking.sort());
      });
    });
  });
}
