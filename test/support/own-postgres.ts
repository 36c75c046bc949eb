import { execFile } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';

/** A Postgres server for one test, which can stop and start it. It uses a socket in a temporary folder. */
export interface OwnPostgres {
  databaseUrl: string;
  start(): Promise<void>;
  /** Like a power cut: nothing more is written, and every connection breaks. */
  stopAtOnce(): Promise<void>;
  drop(): Promise<void>;
}

/** The folder with the programs of the newest installed server; null if none is installed. */
export function postgresPrograms(): string | null {
  try {
    const newest = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a));
    const bins = newest.map((version) => join(versions, version, 'bin'));
    return (
      bins.find((bin) => ['initdb', 'pg_ctl', 'postgres'].every((name) => readdirSync(bin).includes(name))) ?? null
    );
  } catch {
    return null;
  }
}

/** Creates the server and starts it. A server refuses to run as root, so there it runs as the user `postgres`. */
export async function ownPostgres(bin: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-pg-'));
  const data = join(folder, 'data');
  const program = async (name: string, args: readonly string[]) => {
    const line = [join(bin, name), ...args];
    const [command = '', ...rest] = userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--', ...line] : line;
    await run(command, rest, { cwd: folder });
  };
  if (userInfo().uid === 0) {
    const ids = await Promise.all(
      ['-u', '-g'].map(async (which) => Number((await run('id', [which, 'postgres'])).stdout)),
    );
    const [user = 0, group = 0] = ids;
    chownSync(folder, user, group);
  }
  await program('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync']);
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder}`;
  const server: OwnPostgres = {
    databaseUrl: `postgres://postgres@localhost/postgres?host=${folder}`,
    start: () => program('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', options, 'start']),
    stopAtOnce: () => program('pg_ctl', ['-D', data, '-w', '-s', '-m', 'immediate', 'stop']),
    async drop() {
      await server.stopAtOnce().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
