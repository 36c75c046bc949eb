import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StorePlace } from '../../src/store/dialect.ts';

/** A place for a store that is empty, and how to clear it away. */
export interface FreshPlace {
  place: StorePlace;
  drop(): Promise<void>;
}

export interface StoreKind {
  name: 'sqlite' | 'postgres';
  fresh(): Promise<FreshPlace>;
}

const servers = [
  process.env.DATABASE_URL,
  'postgres://postgres@127.0.0.1:5432/test',
  'postgres://postgres@localhost/test?host=/var/run/postgresql',
].flatMap((url) => url ?? []);

async function freshFolder(): Promise<FreshPlace> {
  const stateDir = mkdtempSync(join(tmpdir(), 'parallax-store-'));
  return { place: { stateDir }, drop: async () => rmSync(stateDir, { recursive: true, force: true }) };
}

async function freshSchema(databaseUrl: string): Promise<FreshPlace> {
  const schema = `parallax_test_${randomBytes(6).toString('hex')}`;
  return { place: { databaseUrl, schema }, drop: () => ask(databaseUrl, `drop schema if exists ${schema} cascade`) };
}

async function ask(connectionString: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(query);
  } finally {
    await client.end();
  }
}

async function answering(): Promise<string | null> {
  for (const url of servers) {
    const answers = await ask(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (answers) return url;
  }
  return null;
}

const server = await answering();
if (server === null) {
  console.warn(
    'SKIPPED on Postgres: no server answers at DATABASE_URL, 127.0.0.1:5432 or the local socket. SQLite only.',
  );
}

/** The stores that can be tried here: SQLite, and Postgres where a server answers. */
export const storeKinds: readonly StoreKind[] = [
  { name: 'sqlite', fresh: freshFolder },
  ...(server === null ? [] : [{ name: 'postgres' as const, fresh: () => freshSchema(server) }]),
];
