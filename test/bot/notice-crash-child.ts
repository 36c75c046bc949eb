import { httpPublisher } from '../schedule/support/http-stand-in.ts';
import { runNotices } from './notice-cycle.ts';

/** Decides and runs one cycle, and kills itself at checkpoint `crashAt`. */
const { place, url, crashAt } = JSON.parse(process.argv[2] ?? '{}');

let passed = 0;
async function checkpoint(): Promise<void> {
  passed += 1;
  if (passed !== crashAt) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way: nothing more may happen.
  await new Promise(() => {});
}

const publisher = httpPublisher(url, 'slack');
await runNotices({ place, publisher, from: 0, owner: `child-${crashAt}`, seed: 1, checkpoint });
process.exit(0);
