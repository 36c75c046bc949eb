import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands as plain } from '../../commands/index.ts';
import { carryOutRequest } from '../../src/bot/carry-out-request.ts';
import { createDesk } from '../../src/bot/desk.ts';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { snapshotOf } from '../../src/core/digest/snapshot.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import type { Desk } from '../../src/core/posting/desk.ts';
import type { FrozenMessage } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import { loadReferences } from '../../src/reference/load-references.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { aWatch } from '../store/some-watches.ts';
import {
  answerOn,
  type ChatPlatform,
  chatPlatforms,
  digestOn,
  earlierSnapshot,
  toldOf,
} from '../support/platform-messages.ts';
import { type NamedLine, payloadLines } from './payload-lines.ts';

/** The messages of one answer or of one digest on one platform, as they are sent. */
export interface PayloadCase {
  platform: ChatPlatform;
  name: string;
  /** What was typed; null for what the schedule posts. */
  line: string | null;
  how: 'private' | 'posted';
  messages: readonly FrozenMessage['payload'][];
}

const commands = withPublic(plain);

/** The messages of every answer and digest that is looked at, of the first of some dossiers. Throws where one fails. */
export async function collectPayloads(
  dossiers: ReadonlyMap<string, Dossier>,
  now: Temporal.Instant,
): Promise<PayloadCase[]> {
  const [dossier] = dossiers.values();
  if (dossier === undefined) throw new Error('there is no dossier');
  const cases: PayloadCase[] = [];
  for (const platform of chatPlatforms) {
    const state = mkdtempSync(join(tmpdir(), 'parallax-payloads-'));
    const store = await openStore({ stateDir: state });
    const desk = openDesk(dossiers, now, store);
    for (const named of payloadLines(dossier)) cases.push(await answerCase(platform, named, desk));
    await store.close();
    rmSync(state, { recursive: true });
    cases.push(...(await digestCases(platform, dossier, now)));
  }
  return cases;
}

/** A desk at a fixed moment that refuses nobody. */
export function openDesk(dossiers: ReadonlyMap<string, Dossier>, now: Temporal.Instant, store: Store): Desk {
  let schedules = 0;
  const clock = () => now.epochMilliseconds;
  const newId = () => `schedule${schedules++}`;
  return createDesk({
    loadReferences,
    ...{ commands, words: english, now: () => now, localZone: 'UTC' },
    dossiers: () => dossiers,
    dossierOf: async () => null,
    may: () => 'allowed',
    carryOut: (request, asker) =>
      carryOutRequest(request, asker, { store, clock, newId, onSchedules() {}, mayIn: async () => true }),
    newReference: () => 'a1b2c3d4',
    logFailure(error) {
      throw error;
    },
  });
}

async function answerCase(platform: ChatPlatform, { name, line }: NamedLine, desk: Desk): Promise<PayloadCase> {
  const asker: Asker = {
    ...{ platform, place: 'T1', channel: 'C1', user: 'U1', roles: [] },
    standing: 'manager',
    request: null,
  };
  const view = await desk.answerLine(line, asker);
  const read = parseLine(line, commands);
  const messages = answerOn(platform, view, read.ok ? read.invocation : null);
  return { platform, name, line, how: 'private', messages };
}

async function digestCases(platform: ChatPlatform, dossier: Dossier, now: Temporal.Instant): Promise<PayloadCase[]> {
  const snapshot = snapshotOf(dossier);
  const seen = [
    ['digest-posted', null],
    ['digest-posted-changed', earlierSnapshot(snapshot)],
    ['digest-posted-quiet', snapshot],
  ] as const;
  const digests = await Promise.all(
    seen.map(async ([name, before]) => {
      const messages = await digestOn(platform, dossier, now, before);
      return { platform, name, line: null, how: 'posted' as const, messages };
    }),
  );
  const channel = { platform, place: 'T1', channel: 'C1' };
  const moved = [null, [...dossier.questions.keys()][0] ?? null].map(async (question) => {
    const watch = aWatch('watch1', { question, channel, dossier: dossier.id });
    const name = question === null ? 'moved-all' : 'moved-one';
    return { platform, name, line: null, how: 'posted' as const, messages: await toldOf(dossier, now, [watch]) };
  });
  return [...digests, ...(await Promise.all(moved))];
}
