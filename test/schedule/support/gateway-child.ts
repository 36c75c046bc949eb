import { setTimeout as sleep } from 'node:timers/promises';
import { holdLease } from '../../../src/schedule/gateway-lease.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Holds the gateway's lease with everything `faster` times as fast as real time, and prints when it has it and loses it. */
const { place, owner, faster } = JSON.parse(process.argv[2] ?? '{}');
const store = await openStore(place);
const time = () => Math.round(Date.now() * faster);
holdLease(
  {
    store,
    owner,
    clock: time,
    monotonic: () => performance.now() * faster,
    sleep: async (ms, signal) => void (await sleep(ms / faster, undefined, signal === undefined ? {} : { signal })),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  },
  {
    name: 'discord-gateway',
    onGained: ({ epoch }) => void process.stdout.write(`${owner} gained ${time()} ${epoch}\n`),
    onLost: () => void process.stdout.write(`${owner} lost ${time()}\n`),
  },
);
