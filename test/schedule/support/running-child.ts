import { limits } from '../../../src/schedule/limits.ts';
import { startSchedule } from '../../../src/schedule/start-schedule.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { contextOf } from './cycle.ts';
import { httpPublisher } from './http-stand-in.ts';
import { realTime } from './real-time.ts';
import { quicker } from './stand-in.ts';

/** Runs a schedule until it is killed, with short leases and a tick each half second. It logs on standard error. */
const { place, url, platform, owner } = JSON.parse(process.argv[2] ?? '{}');
const store = await openStore(place);
const log = (facts: object, message: string) =>
  void process.stderr.write(`${message} ${'err' in facts && facts.err instanceof Error ? facts.err.message : ''}\n`);
const over = {
  ...realTime,
  log: { info: log, warn: log, error: log },
  limits: {
    ...limits,
    leaseMs: 4_000,
    sendWithinMs: 500,
    answerWithinMs: 1_000,
    lookUpAfterMs: 200,
  },
};
const cycle = { place, publisher: quicker(httpPublisher(url, platform)), from: 0, owner, seed: 1, over };
const schedule = startSchedule(contextOf(cycle, store, realTime.clock));
setInterval(() => void schedule.tick(), 500);
