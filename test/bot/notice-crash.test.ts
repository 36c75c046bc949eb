import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAudit } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import { httpPublisher, serveStandIn } from '../schedule/support/http-stand-in.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { prepareSuggestions, runNotices, toBeTold } from './notice-cycle.ts';

/** A process of its own is killed (SIGKILL) at a checkpoint while it decides and tells; then another one goes on. */
async function crashAt(kind: StoreKind, point: number) {
  const at = await kind.fresh();
  const server = await serveStandIn('slack');
  try {
    await prepareSuggestions(at.place);
    const args = JSON.stringify({ place: at.place, url: server.url, crashAt: point });
    const child = join(import.meta.dirname, 'notice-crash-child.ts');
    const killed = await new Promise<boolean>((resolve, reject) => {
      execFile(process.execPath, ['--no-warnings', child, args], { timeout: 300_000 }, (problem, _, stderr) => {
        if (problem === null) return resolve(false);
        if (problem.signal === 'SIGKILL' && problem.killed !== true) return resolve(true);
        reject(new Error(`the child failed: ${stderr}`, { cause: problem }));
      });
    });
    const publisher = httpPublisher(server.url, 'slack');
    if (killed) await runNotices({ place: at.place, publisher, from: 5_000, owner: 'second', seed: point });
    const store = await openStore(at.place);
    const audit = await checkAudit(store);
    await store.close();
    const messages = server.standIn.messages.map(({ channel, text }) => `${channel} ${text}`).toSorted();
    return { clean: !killed, messages, audit };
  } finally {
    await server.close();
    await at.drop();
  }
}

describe.each(storeKinds)('SIGKILL between a decision and its notice, on $name', (kind) => {
  test('neither loses nor doubles what the suggester is told, and the log holds', async () => {
    const step = kind.name === 'sqlite' ? 12 : 23;
    for (let point = 1; ; point += step) {
      const { clean, messages, audit } = await crashAt(kind, point);
      expect([point, messages]).toEqual([point, toBeTold]);
      expect(audit).toMatchObject({ kind: 'holds', entries: 4 });
      if (!clean) continue;
      expect(point).toBeGreaterThan(2 * step);
      break;
    }
  });
});
