import { runCycle } from './cycle.ts';
import { httpPublisher } from './http-stand-in.ts';

/** Runs one cycle and kills itself at checkpoint `crashAt`; prints how many there were where it came through. */
const { place, url, platform, crashAt, seed } = JSON.parse(process.argv[2] ?? '{}');

let passed = 0;
async function checkpoint(): Promise<void> {
  passed += 1;
  if (passed !== crashAt) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way: nothing more may happen.
  await new Promise(() => {});
}

await runCycle({
  place,
  publisher: httpPublisher(url, platform),
  from: 0,
  owner: `child-${seed}-${crashAt}`,
  seed,
  checkpoint,
});
process.stdout.write(String(passed), () => process.exit(0));
