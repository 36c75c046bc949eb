import { setTimeout as sleep } from 'node:timers/promises';
import { holdLease } from '../../../src/schedule/hold-lease.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Wants a lease, in time that goes `faster` than real time, and prints when it gains and loses it. */
const { place, owner, faster } = JSON.parse(process.argv[2] ?? '{}');
const store = await openStore(place);
holdLease(
  {
    store,
    owner,
    clock: () => Math.round(Date.now() * faster),
    monotonic: () => performance.now() * faster,
    sleep: async (ms, signal) => void (await sleep(ms / faster, undefined, signal === undefined ? {} : { signal })),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  },
  {
    name: 'gateway',
    onGained: ({ epoch }) => void process.stdout.write(`${owner} gained ${epoch}\n`),
    onLost: () => void process.stdout.write(`${owner} lost\n`),
  },
);
