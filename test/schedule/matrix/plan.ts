import type { Platform } from '../../../src/core/place/channel.ts';
import { seeded } from '../support/seeded.ts';

/** What becomes of a call. `-before` and `-after` tell whether the platform takes the message. */
export const callFaults = [
  'well',
  'hang-before',
  'hang-after',
  'drop-before',
  'drop-after',
  '500-before',
  '500-after',
  '502',
  '429-short',
  '429-hour',
  '401',
  'bare-403',
  'bare-404',
  'slow',
] as const;
export type CallFault = (typeof callFaults)[number];

export const ownerFaults = ['lives', 'killed', 'stopped'] as const;
export type OwnerFault = (typeof ownerFaults)[number];

/** Whose call goes wrong. */
export const targets = ['first', 'middle', 'last', 'edit', 'note'] as const;
export type Target = (typeof targets)[number];

/** When the owner of the call is killed or stopped. */
export const moments = ['before-connecting', 'before-writing', 'after-writing', 'before-the-answer'] as const;

/** One cell of the matrix, with what chance decides in it. */
export interface Plan {
  seed: number;
  platform: Platform;
  fault: CallFault;
  /** What becomes of the second call. */
  second: CallFault;
  /** How many look-ups fail before one is answered. */
  lookUpsFail: 0 | 1 | 3;
  owner: OwnerFault;
  ownerAt: (typeof moments)[number];
  /** How long (milliseconds) the owner stands still: one second to ten minutes. */
  stoppedMs: number;
  target: Target;
  /** How long (milliseconds) after it was written the platform takes a message whose call hung. */
  takenAfterMs: number;
}

/** The plan of a seed: every cell of the matrix comes in turn, and chance decides the rest. */
export function planOf(seed: number): Plan {
  const random = seeded(seed);
  const pick = <T>(choices: readonly T[], index: number): T => {
    const choice = choices[index % choices.length];
    if (choice === undefined) throw new Error('there is nothing to choose from');
    return choice;
  };
  const byChance = <T>(choices: readonly T[]) => pick(choices, Math.floor(random() * choices.length));
  // The lengths have no common divisor with each other where they are taken in turn, so that all combinations come.
  const fault = pick(callFaults, seed);
  const owner = pick(ownerFaults, Math.floor(seed / callFaults.length));
  const target = pick(targets, Math.floor(seed / (callFaults.length * ownerFaults.length)));
  const cells = callFaults.length * ownerFaults.length * targets.length;
  const lookUpsFail = pick([0, 1, 3] as const, Math.floor(seed / cells));
  const platform = pick(['slack', 'discord'] as const, Math.floor(random() * 2));
  const retried = callFaults.filter((one) => one !== '401' && one !== '429-hour');
  return {
    seed,
    platform,
    fault,
    second: random() < 0.3 ? byChance(retried) : 'well',
    lookUpsFail,
    owner,
    ownerAt: byChance(moments),
    // Short ones as often as long ones.
    stoppedMs: Math.round(1_000 * (random() < 0.5 ? 600 ** random() : 600 * random())),
    target,
    takenAfterMs: Math.round(random() * 175_000),
  };
}

export function nameOf({
  seed,
  platform,
  fault,
  second,
  lookUpsFail,
  owner,
  ownerAt,
  stoppedMs,
  target,
}: Plan): string {
  const what =
    owner === 'stopped' ? `stopped ${stoppedMs} ms ${ownerAt}` : owner === 'killed' ? `killed ${ownerAt}` : owner;
  return `${seed}: ${platform}, ${target}, ${fault}, then ${second}, ${lookUpsFail} look-ups fail, owner ${what}`;
}

/** Whose call it is: a digest has three parts, "… 0" to "… 2", and its note says what it is. */
export function targetOfText(text: string): Exclude<Target, 'edit'> {
  if (text.startsWith('note')) return 'note';
  return text.endsWith(' 0') ? 'first' : text.endsWith(' 1') ? 'middle' : 'last';
}
