import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldsOf } from '../../src/core/review/claim-fields.ts';
import { openReview } from '../../src/curate/open-review.ts';
import { noAdditions } from '../../src/curate/request.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { page, paragraphs } from '../capture/some-documents.ts';
import { problemsIn, tempFolder } from '../dataset/temp-folder.ts';
import { runTask } from './run-task.ts';

/** A data folder with an empty dossier, a folder for captures, and a saved page. */
function desk() {
  const folder = tempFolder({
    'data/flood/dossier.yaml': 'title: Flood\nsummary: An invented flood.\nquestions: {}\n',
    'data/flood/actors.yaml': 'actors: {}\n',
    'data/flood/sources/.gitkeep': '',
    'captures/.gitkeep': '',
    'page.html': page,
    'page.txt': `${paragraphs.join('\n\n')}\n`,
  });
  const environment = { DATA_DIR: join(folder, 'data'), CAPTURES_DIR: join(folder, 'captures') };
  const file = (name: string) => join(folder, name);
  return {
    environment,
    file,
    sources: () => readdirSync(join(folder, 'data/flood/sources')).filter((name) => name.endsWith('.yaml')),
  };
}

it('goes the whole way from a saved page to a claim in /claims', async () => {
  const { environment, file } = desk();
  const captured = await runTask('capture', [file('page.html')], environment);
  expect(captured).toMatchObject({ code: 0, errors: '' });
  expect(captured.out).toContain('next: npm run curate -- flood river-post-barrier-fails-north\n');
  const source = readFileSync(join(environment.DATA_DIR, 'flood/sources/river-post-barrier-fails-north.yaml'), 'utf8');
  expect(source).toContain('url: https://river-post.example/2031/barrier\n');
  expect(source).toMatch(/why: cookie notice\n/);
  const place = { dataDir: environment.DATA_DIR, capturesDir: environment.CAPTURES_DIR };
  const opened = await openReview(place, 'flood', 'river-post-barrier-fails-north', { now: () => new Date(0) });
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
  const found = opened.desk.look();
  if (!found.ok) throw new Error(found.problems.join('\n'));
  const { drafts } = found.look.review;
  const draft = drafts.find(({ figure }) => figure === 'at least 300');
  if (draft === undefined) throw new Error('no draft has the figure');
  const fields = {
    ...fieldsOf(draft, found.look.known),
    statement: 'Ann Example put the homes under water at 300 or more.',
    chain: 'coast-wire > ann-example',
  };
  const actors = [
    { id: 'coast-wire', actor: { name: 'Coast Wire', kind: 'agency' as const } },
    { id: 'ann-example', actor: { name: 'Ann Example', kind: 'person' as const } },
  ];
  const accept = {
    kind: 'accept',
    draft: draft.id,
    near: draft.at,
    fields,
    also: [],
    additions: { ...noAdditions, actors },
  } as const;
  expect(await opened.desk.decide(accept, 'Ann')).toMatchObject({ ok: true });
  const { out } = await runTask('ask', ['/claims'], environment);
  expect(out).toContain('Ann Example put the homes under water at 300 or more.');
});

it('says what it left out, and what the text does not say', async () => {
  const { environment, file, sources } = desk();
  const bare = await runTask('capture', [file('page.txt')], environment);
  expect(bare).toMatchObject({ code: 1, errors: expect.stringContaining('add --publisher "Its Name"') });
  expect(bare.out).toContain('publisher: the text does not say');
  expect(sources()).toEqual([]);
  expect(readdirSync(environment.CAPTURES_DIR)).toEqual(['.gitkeep']);
  const named = await runTask('capture', [file('page.txt'), '--publisher', 'The Mill'], environment);
  expect(named).toMatchObject({ code: 0, errors: '' });
  expect(problemsIn(environment.DATA_DIR)).toEqual([]);
  expect(loadDataset(environment.DATA_DIR).dossiers[0]?.actors.get('the-mill')?.kind).toBe('outlet');
});

it('knows what the dossier has: the same text, a copy, a newer version', async () => {
  const { environment, file, sources } = desk();
  await runTask('capture', [file('page.html')], environment);
  const again = await runTask('capture', [file('page.html')], environment);
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('which the dossier has already')]);
  writeFileSync(file('copy.txt'), `The Mill\n\n${paragraphs.join('\n\n')}\n\nMore at the mill.\n`);
  const copy = await runTask('capture', [file('copy.txt'), '--publisher', 'The Mill'], environment);
  expect(copy).toMatchObject({
    code: 1,
    errors: expect.stringContaining('say --copy-of river-post-barrier-fails-north or --not-a-copy'),
  });
  expect(copy.out).toMatch(/it may be a copy\n {2}the same: /);
  expect(sources()).toHaveLength(1);
  const args = [file('copy.txt'), '--publisher', 'The Mill', '--copy-of', 'river-post-barrier-fails-north'];
  expect(await runTask('capture', args, environment)).toMatchObject({ code: 0 });
  const copied = [...(loadDataset(environment.DATA_DIR).dossiers[0]?.sources.values() ?? [])].find(
    ({ publisher }) => publisher.id === 'the-mill',
  );
  expect(copied?.author.id).toBe('river-post');
  writeFileSync(file('newer.html'), page.replace('At least 300 homes', 'At least 420 homes'));
  const newer = await runTask('capture', [file('newer.html')], environment);
  expect(newer.out).toMatch(/changed: At least 300 homes .* → At least 420 homes/);
  expect([newer.code, sources().length]).toEqual([1, 2]);
  expect(await runTask('capture', [file('newer.html'), '--not-a-copy'], environment)).toMatchObject({ code: 0 });
  expect(sources()).toHaveLength(3);
});

it.each([
  ['no file', [], 2, 'Name one file'],
  ['a file that is not there', ['nothing.html'], 1, 'There is no file nothing.html.'],
  ['another dossier', ['page.html', '--dossier', 'flod'], 2, 'did you mean "flood"'],
  ['a format that is none', ['page.html', '--as', 'docx'], 2, 'there are plain, html, email'],
  ['a story that is not there', ['page.html', '--story', '4'], 1, 'There is no related story 4'],
  ['a name that is no id', ['page.html', '--source', 'River Post'], 2, 'did you mean "river-post"'],
  ['a copy of nothing', ['page.html', '--copy-of', 'x'], 2, 'There is no source "x"'],
])('refuses %s', async (_, args, code, says) => {
  const { environment, file, sources } = desk();
  const given = args.map((arg) => (arg === 'page.html' ? file(arg) : arg));
  expect(await runTask('capture', given, environment)).toMatchObject({ code, errors: expect.stringContaining(says) });
  expect(sources()).toEqual([]);
});

it('refuses 100 MB in one sentence, and reads none of it', async () => {
  const { environment, file, sources } = desk();
  writeFileSync(file('big.txt'), Buffer.alloc(100_000_000, 'a b '));
  const { code, errors } = await runTask('capture', [file('big.txt')], environment);
  expect([code, errors]).toEqual([
    1,
    'Nothing is captured: it has more than 50 MB, and no article has; save the article alone.\n',
  ]);
  expect(sources()).toEqual([]);
});

it('leaves a title null that no record holds, and nothing behind where the source is refused', async () => {
  const { environment, file, sources } = desk();
  writeFileSync(file('odd.html'), page.replaceAll('Barrier fails north of the harbour', 'Barrier fails @everyone'));
  const odd = await runTask('capture', [file('odd.html'), '--source', 'odd'], environment);
  expect(odd).toMatchObject({ code: 0, out: expect.stringContaining('and is left null') });
  const refused = await runTask('capture', [file('page.txt'), '--publisher', '@everyone', '--not-a-copy'], environment);
  expect(refused.code).toBe(1);
  expect(sources()).toEqual(['odd.yaml']);
  expect(readdirSync(environment.CAPTURES_DIR).filter((name) => name.endsWith('.txt'))).toEqual(['odd.txt']);
});

it('needs a folder for the texts', async () => {
  const { environment, file } = desk();
  const { DATA_DIR } = environment;
  expect(await runTask('capture', [file('page.html')], { DATA_DIR })).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Set CAPTURES_DIR'),
  });
});

it('leaves no source without its text, wherever it is killed', async () => {
  const { environment, file, sources } = desk();
  const main = new URL('../../src/main.ts', import.meta.url).pathname;
  for (const wait of [300, 500, 600, 700, 800, 1_000]) {
    const child = spawn(process.execPath, [main, 'capture', file('page.html')], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), wait);
    await once(child, 'exit');
    for (const name of sources()) {
      const text = readFileSync(join(environment.DATA_DIR, 'flood/sources', name), 'utf8');
      const kept = /file: (\S+)/.exec(text)?.[1] ?? '';
      expect(existsSync(join(environment.CAPTURES_DIR, kept))).toBe(true);
      expect(text.endsWith('claims: []\n')).toBe(true);
    }
    expect(problemsIn(environment.DATA_DIR).filter((line) => !line.includes('.edit-'))).toEqual([]);
  }
  const last = await runTask('capture', [file('page.html')], environment);
  expect(sources()).toHaveLength(1);
  expect([0, 1]).toContain(last.code);
});
