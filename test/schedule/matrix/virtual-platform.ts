import type { EditOutcome, Lookup, Posting, PostOutcome, Publisher } from '../../../src/core/posting/publisher.ts';
import { traitsOf } from '../../../src/platforms.ts';
import type { StandIn } from '../support/stand-in.ts';
import { type CallFault, type Plan, type Target, targetOfText } from './plan.ts';
import type { VirtualProcess } from './virtual-process.ts';
import type { VirtualWorld } from './virtual-world.ts';

/** How long (milliseconds) Discord knows a nonce: "a few minutes". */
const nonceKnownMs = 180_000;
/** How long (milliseconds) an SDK waits for an answer. */
const sdkWaitsMs = 10_000;
const [connectMs, answerMs] = [20, 150];

export interface VirtualPlatform {
  standIn: StandIn;
  /** When the first call of the plan's target was made (the world's time); null before. */
  firstCallAt(): number | null;
  /** Delivery's view of the platform, from one process. */
  publisherFor(process: VirtualProcess): Publisher;
}

/** The outcome as delivery learns it, and whether the platform takes the message, and after how long. */
interface Course {
  takenAfterMs: number | null;
  answerAfterMs: number;
  outcome: Exclude<EditOutcome, { kind: 'edited' }> | null;
}

/** A platform on which one call goes as a plan has it, and what follows as well as it can. */
export function createVirtualPlatform(plan: Plan, world: VirtualWorld, standIn: StandIn): VirtualPlatform {
  const { platform } = plan;
  const madeAt = new Map<string, number>();
  const faults: CallFault[] = [plan.fault, plan.second];
  let lookUpsFail: number = plan.lookUpsFail;
  let firstCallAt: number | null = null;

  function accept(posting: Posting): string {
    const known = standIn.messages.find(({ key }) => key === posting.key);
    if (platform === 'discord' && known !== undefined && world.now() - (madeAt.get(known.id) ?? 0) < nonceKnownMs)
      return known.id;
    const id = `m${standIn.messages.length + 1}`;
    const text = String(posting.message.payload.text);
    const { key, thread, channel } = posting;
    standIn.messages.push({ id, channel: channel.channel, thread, key, text, edits: 0 });
    madeAt.set(id, world.now());
    return id;
  }

  function courseOf(fault: CallFault): Course {
    const ambiguous = (reason: string) => ({ kind: 'ambiguous', reason }) as const;
    const later = (afterMs: number, reason: string) => ({ kind: 'later', afterMs, reason }) as const;
    switch (fault) {
      case 'well':
        return { takenAfterMs: answerMs / 2, answerAfterMs: answerMs, outcome: null };
      case 'slow':
        return { takenAfterMs: sdkWaitsMs - 1_000, answerAfterMs: sdkWaitsMs - 500, outcome: null };
      case 'hang-before':
        return { takenAfterMs: null, answerAfterMs: sdkWaitsMs, outcome: ambiguous('TimeoutError') };
      case 'hang-after':
        return { takenAfterMs: plan.takenAfterMs, answerAfterMs: sdkWaitsMs, outcome: ambiguous('TimeoutError') };
      case 'drop-before':
        return { takenAfterMs: null, answerAfterMs: 60, outcome: ambiguous('ECONNRESET') };
      case 'drop-after':
        return {
          takenAfterMs: (plan.takenAfterMs / 175_000) * 25_000,
          answerAfterMs: 60,
          outcome: ambiguous('ECONNRESET'),
        };
      case '500-before':
        return { takenAfterMs: null, answerAfterMs: answerMs, outcome: ambiguous('HTTP 500') };
      case '500-after':
        return { takenAfterMs: 50, answerAfterMs: answerMs, outcome: ambiguous('HTTP 500') };
      case '502':
        return {
          takenAfterMs: (plan.takenAfterMs / 175_000) * 25_000,
          answerAfterMs: answerMs,
          outcome: ambiguous('HTTP 502'),
        };
      case '429-short':
        return { takenAfterMs: null, answerAfterMs: answerMs, outcome: later(3_000, 'ratelimited') };
      case '429-hour':
        return { takenAfterMs: null, answerAfterMs: answerMs, outcome: later(3_600_000, 'ratelimited') };
      case '401':
        return { takenAfterMs: null, answerAfterMs: answerMs, outcome: { kind: 'blocked', reason: 'token-revoked' } };
      case 'bare-403':
      case 'bare-404':
        return { takenAfterMs: null, answerAfterMs: answerMs, outcome: later(15_000, fault) };
      default:
        return fault satisfies never;
    }
  }

  /** One call over the network: what a stop or a death between its steps does, and what comes of it. */
  async function call<T>(
    process: VirtualProcess,
    target: Target,
    isLate: () => boolean,
    take: () => T,
  ): Promise<T | Exclude<EditOutcome, { kind: 'edited' }>> {
    const hit = target === plan.target && faults.length > 0;
    const first = hit && firstCallAt === null;
    if (first) firstCallAt = world.now();
    const fault = hit ? (faults.shift() ?? 'well') : 'well';
    const troubleAt = (moment: Plan['ownerAt']) => {
      if (!first || moment !== plan.ownerAt) return;
      if (plan.owner === 'killed') process.kill();
      if (plan.owner === 'stopped') process.stopFor(plan.stoppedMs);
    };
    troubleAt('before-connecting');
    await process.wait(connectMs);
    troubleAt('before-writing');
    await process.wait(0);
    if (isLate()) return { kind: 'later', afterMs: 0, reason: 'too-late' };
    const { takenAfterMs, answerAfterMs, outcome } = courseOf(fault);
    const { promise: taken, resolve } = Promise.withResolvers<T>();
    if (takenAfterMs !== null) world.at(world.now() + takenAfterMs, () => resolve(take()));
    troubleAt('after-writing');
    world.at(world.now() + answerAfterMs / 2, () => troubleAt('before-the-answer'));
    await process.wait(answerAfterMs);
    return outcome ?? taken;
  }

  return {
    standIn,
    firstCallAt: () => firstCallAt,
    publisherFor: (process) => ({
      platform,
      traits: traitsOf(platform),
      render: () => [],
      directTo: async () => null,
      async post(posting, isLate = () => false): Promise<PostOutcome> {
        const taken = await call(process, targetOfText(String(posting.message.payload.text)), isLate, () => ({
          id: accept(posting),
        }));
        return 'id' in taken ? { kind: 'posted', messageId: taken.id } : taken;
      },
      async find({ channel }, key): Promise<Lookup> {
        await process.wait(answerMs);
        const sought = standIn.messages.find((message) => message.channel === channel && message.key === key);
        if (firstCallAt !== null && lookUpsFail > 0) {
          lookUpsFail -= 1;
          return { kind: 'unknown', reason: 'HTTP 503', lasting: false };
        }
        return sought === undefined ? { kind: 'absent' } : { kind: 'found', messageId: sought.id };
      },
      async edit({ messageId, message }, isLate = () => false): Promise<EditOutcome> {
        const edited = await call(process, 'edit', isLate, () => standIn.edit(messageId, String(message.payload.text)));
        if (typeof edited !== 'boolean') return edited;
        return edited ? { kind: 'edited' } : { kind: 'refused', reason: 'no such message' };
      },
    }),
  };
}
