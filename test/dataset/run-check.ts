import { checkData, type ExitCode } from '../../src/dataset/check-data.ts';
import { defaultLimits } from '../../src/dataset/reading.ts';
import { momentOf } from '../support/figure-pool.ts';
import { without } from './temp-folder.ts';

/** What `npm run check` does with a data folder: its exit code, the lines that it prints, and its complaints. */
export function check(
  dataDir: string,
  capturesDir: string | null,
  ...args: string[]
): { code: ExitCode; lines: string[]; errors: string } {
  let [output, errors] = ['', ''];
  const code = checkData(args, {
    dataDir,
    maxBytes: defaultLimits.maxBytes,
    capturesDir,
    today: momentOf('2032-01-01').last,
    write: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { code, lines: without(dataDir, output).trimEnd().split('\n'), errors };
}
