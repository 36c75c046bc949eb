import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/core/export/export-dossier.ts';
import { english } from '../../src/core/words/en.ts';
import { carriedFiles } from '../../src/dataset/carried-files.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { writeDossier } from '../../src/dataset/write-dossier.ts';
import { importDossier, isExportedDossier } from '../../src/import/import-dossier.ts';
import { problemsIn, tempFolder, without } from '../dataset/temp-folder.ts';

const id = 'dprk-arms-russia';

/** The export of the shipped dossier, with some of it changed. */
function exported(changes: (whole: Record<string, unknown>) => object = (whole) => whole): string {
  const dossier = loadDataset('data').dossiers.find((one) => one.id === id);
  if (dossier === undefined) throw new Error('it is shipped');
  const text = exportDossier(dossier, 'json', english, carriedFiles('data', dossier));
  return `${JSON.stringify(changes(JSON.parse(text) as Record<string, unknown>), null, 2)}\n`;
}

/** What comes of bringing a text in, and the data folder. */
function bringIn(
  text: string | Buffer,
  { dataDir = tempFolder(), dossier = null as string | null, dryRun = false, maxBytes = 64e6 } = {},
) {
  const path = join(tempFolder(), 'dossier.json');
  writeFileSync(path, text);
  const result = importDossier({ path, dossier, dryRun }, { dataDir, maxBytes });
  return { dataDir, said: without(dataDir, result.ok ? result.text : result.message), ok: result.ok };
}

const withFiles = (change: (files: Record<string, string>) => object) =>
  exported((whole) => ({ ...whole, files: change({ ...(whole.files as Record<string, string>) }) }));

describe('an exported dossier', () => {
  it('comes back in as the same revision, file by file, and is exported as the same bytes', () => {
    const text = exported();
    const { dataDir, said } = bringIn(text);
    expect(said).toMatch(/^dprk-arms-russia: wrote 4 files of revision [0-9a-f]{12}\.\n$/);
    expect(problemsIn(dataDir)).toEqual([]);
    const names = readdirSync('data/dprk-arms-russia', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    for (const name of names)
      expect(readFileSync(join(dataDir, id, name))).toEqual(readFileSync(join('data', id, name)));
    const [again] = loadDataset(dataDir).dossiers;
    if (again === undefined) throw new Error('it was brought in');
    expect(exportDossier(again, 'json', english, carriedFiles(dataDir, again))).toBe(text);
  });

  it.each([
    ['with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['in UTF-16, as Windows writes it', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('comes back in %s', (_, written) => {
    const bytes = written(exported());
    const path = join(tempFolder(), 'dossier.json');
    writeFileSync(path, bytes);
    expect(isExportedDossier(path)).toBe(true);
    expect(bringIn(bytes).said).toMatch(/^dprk-arms-russia: wrote 4 files of revision [0-9a-f]{12}\.\n$/);
  });

  it('is told from the file itself', () => {
    const folder = tempFolder({ 'a.json': exported(), 'b.json': '{"format": "other"}', 'c.csv': 'a,b\r\n' });
    const told = ['a.json', 'b.json', 'c.csv', 'd.json'].map((name) => isExportedDossier(join(folder, name)));
    expect(told).toEqual([true, false, false, false]);
  });

  it('that is there already is nothing new, and one that differs is not written over', () => {
    const { dataDir } = bringIn(exported());
    expect(bringIn(exported(), { dataDir }).said).toMatch(/has revision [0-9a-f]{12} already; nothing new/);
    writeFileSync(join(dataDir, id, 'sources', 'mine.yaml'), 'publisher: x\n');
    const actors = join(dataDir, id, 'actors.yaml');
    writeFileSync(actors, `${readFileSync(actors, 'utf8')}# mine\n`);
    const refused = bringIn(exported(), { dataDir });
    expect(refused).toMatchObject({ ok: false });
    expect(refused.said).toMatch(
      /differs in actors\.yaml \(differs\), sources\/mine\.yaml \(only there\); move it away/,
    );
    expect(readFileSync(actors, 'utf8')).toContain('# mine');
  });

  it('is only told of in a dry run', () => {
    const { dataDir, said } = bringIn(exported(), { dryRun: true });
    expect(said).toMatch(/would write 4 files/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('keeps its place beside others, as far as there is room', () => {
    const dataDir = tempFolder();
    cpSync(`data/${id}`, join(dataDir, 'other'), { recursive: true });
    expect(bringIn(exported(), { dataDir, maxBytes: 300_000 }).ok).toBe(true);
    const full = tempFolder();
    cpSync(`data/${id}`, join(full, 'other'), { recursive: true });
    const refused = bringIn(exported(), { dataDir: full, maxBytes: 140_000 });
    expect(refused.said).toMatch(/one file has at most|the data has more than 0\.1 MB/);
    expect(readdirSync(full)).toEqual(['other']);
  });
});

describe('refused, with what is wrong, and nothing written:', () => {
  it.each<[string, () => string, RegExp]>([
    ['no JSON', () => '{"format": "parallax-dossier",', /is not JSON/],
    ['other JSON', () => '{"a": 1}', /is no exported dossier; npm run --silent export/],
    ['rows alone', () => exported((whole) => ({ ...whole, files: null })), /rows for readers alone/],
    ['a changed file', () => withFiles((files) => ({ ...files, 'actors.yaml': 'actors: {}\n' })), /it was changed/],
    ['another revision', () => exported((whole) => ({ ...whole, revision: '000000000000' })), /says 000000000000/],
    ['a path that leaves the folder', () => withFiles((files) => ({ ...files, '../evil.yaml': 'x' })), /no file of a/],
    ['one within sources', () => withFiles((files) => ({ ...files, 'sources/../../x.yaml': 'x' })), /no file of a/],
    ['an absolute path', () => withFiles((files) => ({ ...files, '/etc/x.yaml': 'x' })), /no file of a dossier/],
    ['a backslash', () => withFiles((files) => ({ ...files, 'sources\\x.yaml': 'x' })), /no file of a dossier/],
    ['an unknown file', () => withFiles((files) => ({ ...files, 'notes.md': 'x' })), /"notes\.md" is no file of a/],
    ['a file that hides', () => withFiles((files) => ({ ...files, 'sources/.x.yaml': 'x' })), /no file of a dossier/],
    ['a name with a NUL', () => withFiles((files) => ({ ...files, 'sources/a\0.yaml': 'x' })), /no file of a dossier/],
    ['an id that is a path', () => exported((whole) => ({ ...whole, dossier: '../x' })), /is no exported dossier/],
    ['the folder of schemas', () => exported((whole) => ({ ...whole, dossier: 'schema' })), /cannot be the name/],
    ['a lone surrogate', () => withFiles((files) => ({ ...files, 'actors.yaml': '\ud800' })), /it was changed/],
  ])('%s', (_, text, why) => {
    const { dataDir, said, ok } = bringIn(text());
    expect(ok).toBe(false);
    expect(said).toMatch(why);
    expect(said).toMatch(/^Nothing was brought in: /);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('data with problems of its own, which are told with their places', () => {
    const files = { 'actors.yaml': 'actors: {}\n', 'dossier.yaml': 'title: x\n' };
    const broken = exported((whole) => ({ ...whole, revision: 'c0ffee', files }));
    const said = bringIn(broken).said;
    const revision = /are of revision ([0-9a-f]{12})/.exec(said)?.[1];
    const { dataDir, said: why } = bringIn(exported((whole) => ({ ...whole, revision, files })));
    expect(why).toMatch(/its data has problems:\n.*dossier\.yaml:1:1/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('another name than that of the dossier, a folder in its place, a file that is too large', () => {
    expect(bringIn(exported(), { dossier: 'flood' }).said).toMatch(/holds the dossier dprk-arms-russia, not flood/);
    expect(bringIn(exported(), { maxBytes: 10_000 }).said).toMatch(/the file has 0\.\d MB, and an export has at most/);
    expect(bringIn(exported(), { maxBytes: 100_000 }).said).toMatch(/one file has at most 0\.0 MB/);
    const dataDir = tempFolder();
    symlinkSync('/etc', join(dataDir, id));
    expect(bringIn(exported(), { dataDir }).ok).toBe(false);
  });
});

describe('a dossier is written whole or not at all', () => {
  const files = new Map([
    ['actors.yaml', Buffer.from('a')],
    ['dossier.yaml', Buffer.from('d')],
    ['sources/x.yaml', Buffer.from('x')],
  ]);

  it.each([...files.keys()])('where it fails after %s', (name) => {
    const dataDir = tempFolder();
    const failed = writeDossier(dataDir, 'flood', files, (step) => {
      expect(readdirSync(dataDir).filter((one) => !one.startsWith('.'))).toEqual([]);
      if (step === `after ${name}`) throw new Error('no space');
    });
    expect(failed).toMatch(/cannot be written/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('where somebody else was quicker', () => {
    const dataDir = tempFolder();
    const failed = writeDossier(dataDir, 'flood', files, () =>
      mkdirSync(join(dataDir, 'flood', 'sources'), { recursive: true }),
    );
    expect(failed).toMatch(/somebody else wrote a folder/);
    expect(readdirSync(dataDir)).toEqual(['flood']);
  });
});
