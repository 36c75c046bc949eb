import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { problemsIn, tempDossier, tempFolder } from '../dataset/temp-folder.ts';
import { clash } from './clash.ts';

const rows = Array.from({ length: 300 }, (_, index) => `EXA${index},04 March 2021,1,${index},Exampletown`);
const table = ['event_id_cnty,event_date,time_precision,fatalities,location', ...rows, ''].join('\n');

it('that is killed at any moment leaves all of it or nothing, and no half file', async () => {
  // these dates are over, whenever the test runs
  const old = Object.entries(clash).map(([name, text]) => [name, text.replaceAll('2031', '2021')]);
  const dataDir = tempDossier(Object.fromEntries(old));
  const file = `${tempFolder({ 'acled.csv': table })}/acled.csv`;
  const start = () =>
    spawn(process.execPath, ['src/main.ts', 'import', file, '--dossier', 'flood', '--as', 'acled'], {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: 'ignore',
    });
  for (const delay of [250, 400, 550, 700, 850, 1000]) {
    const child = start();
    await Promise.race([once(child, 'exit'), setTimeout(delay)]);
    child.kill('SIGKILL');
  }
  // the first finishes what was begun, and the second finds all of it there
  await once(start(), 'exit');
  const [code] = await once(start(), 'exit');
  expect(code).toBe(0);
  const sources = readdirSync(`${dataDir}/flood/sources`);
  expect(sources.filter((name) => !name.startsWith('.'))).toHaveLength(301);
  expect(problemsIn(dataDir)).toEqual([]);
});
