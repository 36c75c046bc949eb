import type { VirtualWorld } from './virtual-world.ts';

/** A process that can be stopped and killed. Its timers and its network answers wait, or never come. */
export interface VirtualProcess {
  /** Resolves after `ms` of the world's time, or when the process goes on; never once it is dead. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  stopFor(ms: number): void;
  kill(): void;
  isDead(): boolean;
}

export function createVirtualProcess(world: VirtualWorld): VirtualProcess {
  let goesOnAt = 0;
  let dead = false;
  async function wait(ms: number, signal?: AbortSignal): Promise<void> {
    await world.sleep(ms, signal);
    while (world.now() < goesOnAt) await world.sleep(goesOnAt - world.now());
    if (dead) await new Promise(() => {});
    signal?.throwIfAborted();
  }
  return {
    wait,
    stopFor(ms) {
      goesOnAt = world.now() + ms;
    },
    kill() {
      dead = true;
    },
    isDead: () => dead,
  };
}
