import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../../src/store/open-store.ts';
import { addSchedule } from '../../../src/store/schedules.ts';
import type { StoreKind } from '../../store/each-store.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { compare } from '../support/crash.ts';
import { createStandIn } from '../support/stand-in.ts';
import type { Plan } from './plan.ts';
import { faster, servePlatform } from './real-platform.ts';
import { expectedOf, isOver, problemsOf, schedule } from './simulate.ts';

const child = join(import.meta.dirname, 'real-child.ts');
const longestMs = 120_000;

/** The request at which whoever makes it is killed: when it has arrived, or when it was answered. */
export interface KilledAt {
  request: number;
  moment: 'arrived' | 'answered';
}

export interface RealResult {
  /** What is missed, doubled or out of place. */
  problems: string[];
  /** Whether the kill that was asked for took place. */
  killed: boolean;
}

/** The same plan with two processes, real signals and real sockets. Every message has a picture. */
export async function runForReal(plan: Plan, kind: StoreKind, killedAt: KilledAt | null = null): Promise<RealResult> {
  const at = await kind.fresh();
  const standIn = createStandIn(plan.platform);
  const children = new Map<string, ChildProcess>();
  const store = await openStore(at.place);
  const now = new Date();
  const channel = { platform: plan.platform, place: 'P', channel: plan.platform === 'slack' ? 'C0' : '7777' };
  const time = now.toISOString().slice(11, 16);
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  await addSchedule(store, aSchedule(schedule, { channel, late: 'all', time, zone: 'UTC' }), minute);
  const platform = servePlatform(
    plan,
    standIn,
    (owner, moment) => {
      if (moment === plan.ownerAt) strike(owner);
    },
    (owner, request, moment) => {
      if (request !== killedAt?.request || moment !== killedAt.moment) return;
      killed = true;
      children.get(owner)?.kill('SIGKILL');
      setTimeout(() => void begin(owner), 500);
    },
  );

  let killed = false;
  let struck = false;
  /** Kills the owner, or lets it stand still for its time. One that was killed is started again. */
  function strike(owner: string): void {
    const unlucky = children.get(owner);
    if (plan.owner === 'lives' || unlucky === undefined) return;
    struck = true;
    if (plan.owner === 'killed') {
      unlucky.kill('SIGKILL');
      setTimeout(() => void begin(owner), 500);
      return;
    }
    unlucky.kill('SIGSTOP');
    setTimeout(() => unlucky.kill('SIGCONT'), Math.max(200, plan.stoppedMs / faster));
  }

  let over = false;
  async function begin(owner: string): Promise<void> {
    if (over) return;
    const stopAt = plan.owner === 'lives' || struck ? null : plan.ownerAt;
    const args = {
      place: at.place,
      url: await platform.urlFor(owner),
      platform: plan.platform,
      owner,
      target: plan.target,
      stopAt,
    };
    const started = spawn(process.execPath, ['--no-warnings', child, JSON.stringify(args)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.stdout?.on('data', () => {
      if (!struck) return strike(owner);
      // It says that it stops just before it does: only later can it be let go on.
      setTimeout(() => started.kill('SIGCONT'), 300);
    });
    children.set(owner, started);
  }

  try {
    await Promise.all(['a', 'b'].map(begin));
    const until = Date.now() + longestMs;
    let ended = false;
    while (!ended && Date.now() < until) {
      await wait(100);
      ended = await isOver(store, plan);
    }
    // What hung may still be taken, and must then be the only one.
    await wait(200 + (plan.fault === 'hang-after' ? plan.takenAfterMs / faster : 0));
    const found = compare(standIn, expectedOf(plan, now.toISOString().slice(0, 10)));
    const bare = standIn.messages
      .filter(({ pictures }) => pictures !== 1)
      .map(({ text }) => `without its picture: ${text}`);
    const problems = problemsOf(plan, [...found, ...bare]);
    return { problems: ended ? problems : [...problems, 'it does not come to its end'], killed };
  } finally {
    over = true;
    for (const each of children.values()) each.kill('SIGKILL');
    await platform.close();
    await store.close();
    await at.drop();
  }
}
