import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import type { Channel } from '../../../src/core/place/channel.ts';
import { english } from '../../../src/core/words/en.ts';
import type { Check } from '../../../src/platform/check.ts';
import type { ReadPlatform, RunningPlatform, StartParts } from '../../../src/platform/platform.ts';
import { aPng } from '../../support/a-picture.ts';
import { type ContractDesk, commands, openDesk } from './contract-desk.ts';
import {
  troubles as everyTrouble,
  type Feature,
  type PlatformParts,
  type PlatformUnderTest,
  type Start,
  type Trouble,
} from './platform-under-test.ts';
import { blocksHolding } from './views.ts';

interface LogLine {
  level: 'info' | 'warn' | 'error';
  text: string;
}

/** A platform that runs, and what it was started with. */
export interface Opened {
  platform: PlatformUnderTest;
  desk: ContractDesk;
  /** What pictures are drawn as; null where nothing can draw. */
  drawing: { png: Uint8Array | null };
  /** Every line of its log so far. */
  logs: readonly LogLine[];
  /** What the platform's doctor says, also of these channels. */
  examine(channels: readonly Channel[]): Promise<readonly Check[]>;
  /** Ends the platform and its stand-in. */
  close(): Promise<void>;
}

/** What each part of the contract is given. */
export interface Suite {
  parts: PlatformParts;
  /** The platform that all tests use which do not end it. */
  shared(): Opened;
  /** A platform of a test's own, which is ended with the test. */
  open(): Promise<Opened>;
  /** The test function for a test that needs this; it leaves the test out where the platform lacks that. */
  needs(...needed: readonly (Feature | Trouble)[]): ReturnType<typeof test.skipIf>;
}

let references = 0;

/** Starts a platform by its own definition, with a desk and a log that a test can look into. */
export async function openPlatform({ definition, open }: PlatformParts): Promise<Opened> {
  const desk = openDesk();
  const logs: LogLine[] = [];
  const log = (level: LogLine['level']) => (fields: object, message: string) =>
    void logs.push({ level, text: JSON.stringify({ fields, message }) });
  const drawing: Opened['drawing'] = { png: aPng };
  const stateDir = mkdtempSync(join(tmpdir(), 'parallax-contract-'));
  const newReference = () => {
    references += 1;
    return `reference-${references}`;
  };
  const logger = { info: log('info'), warn: log('warn'), error: log('error') };
  let setUp: ReadPlatform['setUp'] = null;
  const start: Start = async (environment) => {
    const read = definition.read(environment);
    if (!read.ok) throw new Error(read.problems.join(' '));
    if (read.platform.setUp === null) throw new Error(`${definition.name} is not set up`);
    setUp = read.platform.setUp;
    return startAsLeader(setUp.start, {
      desk,
      commands,
      words: english,
      logger,
      newReference,
      stateDir,
      watchMemory() {},
      draw: async () => drawing.png,
    });
  };
  const platform = await open(start);
  return {
    platform,
    desk,
    drawing,
    logs,
    async examine(channels) {
      const views = () => [{ name: 'a view', view: blocksHolding('words') }];
      return (await setUp?.doctor({ commands, words: english, logger, channels, views, now: Date.now })) ?? [];
    },
    async close() {
      await platform.running().stop();
      await platform.close();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

/** Starts a platform in the instance that leads; resolves once the work of the leader is under way too. */
async function startAsLeader(
  start: (parts: StartParts) => Promise<RunningPlatform>,
  parts: Omit<StartParts, 'lead'>,
): Promise<RunningPlatform> {
  const gained: Promise<void>[] = [];
  const running = await start({
    ...parts,
    lead(work) {
      const begun = work.onGained();
      gained.push(begun);
      return { stop: () => begun.then(work.onLost) };
    },
  });
  await Promise.all(gained);
  return running;
}

/** A test function for tests that need something. What was left out for want of it is kept in `leftOut`. */
export function needsOf({ lacks, troubles }: PlatformParts, leftOut: Set<Feature | Trouble>): Suite['needs'] {
  const lacking: readonly (Feature | Trouble)[] = [
    ...lacks,
    ...everyTrouble.filter((trouble) => !troubles.includes(trouble)),
  ];
  return (...needed) => {
    const missing = needed.filter((each) => lacking.includes(each));
    for (const each of missing) leftOut.add(each);
    return test.skipIf(missing.length > 0);
  };
}
