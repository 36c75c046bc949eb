import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/dataset/edit/edit.ts';
import { editDossier } from '../../../src/dataset/edit/edit-dossier.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';
import { capture, flood as files, sourceYaml as whole } from '../flood.ts';
import { problemsIn, tempDossier } from '../temp-folder.ts';

const source = 'sources/river-post-17.yaml';
/** The last sentence is neither quoted nor left out. */
const sourceYaml = whole.replace(/ {2}- at: [^\n]*\n {4}why: says what is not known\n/, '');
const flood: Readonly<Record<string, string>> = { ...files, [source]: sourceYaml };
const addClaim = (id = 'post-overtopped'): Edit => ({
  kind: 'add-claim',
  source: 'river-post-17',
  claim: {
    id,
    statement: 'The flood barrier was overtopped on a Thursday, according to River Post.',
    quote: 'The flood barrier was overtopped on Thursday',
    at: placed('The flood barrier was overtopped on Thursday'),
    modality: 'asserted',
    event: { id: 'overtopping', when: { edtf: '2031-03-06', basis: "the text says 'on Thursday'" } },
  },
});

function placed(part: string): [number, number] {
  const start = [...capture.slice(0, capture.indexOf(part))].length;
  return [start, start + [...part].length];
}

/** The lines that a change added and took out. */
function changed(before: string, after: string): { added: string[]; gone: string[] } {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { added: now.slice(start, now.length - end), gone: old.slice(start, old.length - end) };
}

function read(dataDir: string, name: string): string {
  return readFileSync(join(dataDir, 'flood', name), 'utf8');
}

describe('a claim that is added', () => {
  it('is put at its place, as lines of its own', async () => {
    const dataDir = tempDossier(flood);
    expect(await editDossier({ dataDir }, 'flood', [addClaim()])).toEqual({ ok: true, files: [source] });
    const { added, gone } = changed(sourceYaml, read(dataDir, source));
    expect(gone).toEqual([]);
    expect(added).toEqual([
      '  - id: post-overtopped',
      '    statement: The flood barrier was overtopped on a Thursday, according to River Post.',
      '    quote: The flood barrier was overtopped on Thursday',
      `    at: [${placed('The flood barrier was overtopped on Thursday').join(', ')}]`,
      '    modality: asserted',
      '    event:',
      '      id: overtopping',
      '      when:',
      '        edtf: 2031-03-06',
      "        basis: the text says 'on Thursday'",
    ]);
    expect(problemsIn(dataDir)).toEqual([]);
  });

  it.each([
    [
      'written untidily',
      sourceYaml
        .replace('claims:\n', 'claims:   # in order\n\n')
        .replace('modality: asserted', 'modality:   asserted # sure'),
    ],
    ['with empty lines between claims', sourceYaml.replaceAll('\n  - id: ministry', '\n\n  - id: ministry')],
    ['without a last line end', sourceYaml.trimEnd()],
    ['with comments at its end', `${sourceYaml}# the end\n`],
    [
      'with the list at its margin',
      sourceYaml.replace(/(?<=claims:\n)[\s\S]*/, (list) => list.replaceAll(/^ {2}/gm, '')),
    ],
  ])('leaves every other line of a file as it is: %s', async (_, text) => {
    const dataDir = tempDossier({ ...flood, [source]: text });
    const edited = await editDossier({ dataDir }, 'flood', [addClaim(), lastClaim]);
    expect(edited).toEqual({ ok: true, files: [source] });
    const after = read(dataDir, source).split('\n');
    const kept = text.split('\n').filter((line) => line !== '');
    expect(after.filter((line) => kept.includes(line)).filter((line) => line !== '')).toEqual(
      expect.arrayContaining(kept),
    );
    expect(idsOf(dataDir)).toEqual([
      'post-overtopped',
      'barrier-houses-flooded',
      'ministry-pumps-received',
      'ministry-pumps-electric',
      'post-not-said',
    ]);
    if (text.includes('\n\n  - id: ministry')) expect(read(dataDir, source)).toMatch(/\n\n {2}- id: post-not-said/);
  });

  it('keeps the line ends of a file', async () => {
    const dataDir = tempDossier({ ...flood, [source]: sourceYaml.replaceAll('\n', '\r\n') });
    expect(await editDossier({ dataDir }, 'flood', [addClaim()])).toMatchObject({ ok: true });
    expect(read(dataDir, source).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is the first of a source that has none, with actors, questions and a document that are new', async () => {
    const dataDir = tempDossier({ ...flood, 'actors.yaml': flood['actors.yaml'] ?? '' });
    const edits: Edit[] = [
      { kind: 'add-actor', id: 'the-mill', actor: { name: 'The Mill', kind: 'outlet' } },
      {
        kind: 'add-question',
        id: 'barrier-height',
        question: { ask: 'How high?', title: 'Height', measure: 'level', unit: 'metres' },
      },
      {
        kind: 'add-source',
        id: 'the-mill-1',
        record: {
          publisher: 'the-mill',
          title: null,
          language: 'en',
          url: null,
          published: null,
          capture: null,
          claims: [],
        },
      },
      {
        kind: 'add-claim',
        source: 'the-mill-1',
        claim: {
          id: 'mill-height',
          statement: 'The Mill put the height of the barrier at 12 metres.',
          quote: '12 metres',
          modality: 'asserted',
          answers: 'barrier-height',
          value: '12',
        },
      },
    ];
    expect(await editDossier({ dataDir }, 'flood', edits)).toEqual({
      ok: true,
      files: ['actors.yaml', 'dossier.yaml', 'sources/the-mill-1.yaml'],
    });
    expect(read(dataDir, 'sources/the-mill-1.yaml')).toContain('claims:\n  - id: mill-height\n');
    expect(changed(flood['actors.yaml'] ?? '', read(dataDir, 'actors.yaml'))).toEqual({
      added: ['  the-mill:', '    name: The Mill', '    kind: outlet'],
      gone: [],
    });
    expect(problemsIn(dataDir)).toEqual([]);
  });
});

const lastClaim: Edit = {
  kind: 'add-claim',
  source: 'river-post-17',
  claim: {
    id: 'post-not-said',
    statement: 'River Post notes that the ministry named no kind.',
    quote: 'It did not say which',
    at: placed('It did not say which'),
    modality: 'asserted',
  },
};

function idsOf(dataDir: string): unknown {
  const value = parseYaml(read(dataDir, source));
  return typeof value === 'object' && value !== null && 'claims' in value && Array.isArray(value.claims)
    ? value.claims.map(({ id }) => id)
    : null;
}

describe('a claim that is changed', () => {
  it('keeps what is not changed, with its comments', async () => {
    const dataDir = tempDossier(flood);
    const keys = {
      rank: 'deprecated',
      reason: 'the ministry named other pumps',
      value: 'about 210',
      quote: 'about 200 pumps',
    } as const;
    const edit: Edit = {
      kind: 'change-claim',
      claim: 'ministry-pumps-received',
      keys: { ...keys, value: 'about 200' },
    };
    expect(await editDossier({ dataDir }, 'flood', [edit])).toMatchObject({ ok: true });
    const { added, gone } = changed(sourceYaml, read(dataDir, source));
    expect(gone[0]).toBe('    quote: We have received about 200 pumps');
    expect(added[0]).toBe('    quote: about 200 pumps');
    expect(read(dataDir, source)).toContain(
      '    said: 2031-03-07\n    rank: deprecated\n    reason: the ministry named other pumps\n  - id: ministry-pumps-electric',
    );
  });

  it('gets another name by which it is known', async () => {
    const dataDir = tempDossier(flood);
    const edits: Edit[] = [
      { kind: 'add-alias', actor: 'mayor-of-x', alias: 'Mayor Example' },
      {
        kind: 'leave-out',
        source: 'river-post-17',
        at: placed('It did not say which.'),
        why: 'says what is not known',
      },
      { kind: 'add-event', id: 'repair', name: 'The barrier is mended' },
    ];
    expect(await editDossier({ dataDir }, 'flood', edits)).toEqual({ ok: true, files: expect.anything() });
    expect(read(dataDir, 'actors.yaml')).toContain(
      'aliases: [ the mayor, Mayor Example ]'.replaceAll('[ ', '[').replaceAll(' ]', ']'),
    );
    expect(problemsIn(dataDir)).toEqual([]);
  });
});

describe('nothing is written', () => {
  it.each<[string, Edit[], RegExp]>([
    [
      'where a claim names somebody who is not there',
      [
        {
          ...addClaim(),
          claim: { id: 'x', statement: 'Bob says it.', quote: 'It did not say', modality: 'asserted', chain: ['bob'] },
        } as Edit,
      ],
      /bob/,
    ],
    ['where an id is taken', [addClaim('ministry-pumps-received')], /ministry-pumps-received/],
    ['where the source is unknown', [{ ...addClaim(), source: 'river-pst' } as Edit], /there is no source "river-pst"/],
    [
      'where the second edit fails',
      [addClaim(), { kind: 'change-claim', claim: 'nobody', keys: { note: 'x' } }],
      /no claim "nobody"/,
    ],
  ])('%s', async (_, edits, why) => {
    const dataDir = tempDossier(flood);
    const edited = await editDossier({ dataDir }, 'flood', edits);
    expect(edited).toMatchObject({ ok: false });
    expect(edited.ok ? '' : edited.problems.join('\n')).toMatch(why);
    expect(read(dataDir, source)).toBe(sourceYaml);
  });

  it('into a dossier that has problems', async () => {
    const dataDir = tempDossier({ ...flood, 'actors.yaml': 'actors: 3\n' });
    const edited = await editDossier({ dataDir }, 'flood', [addClaim()]);
    expect(edited.ok ? '' : edited.problems.at(-1)).toBe('mend this first: npm run check');
  });

  it('where the dossier is unknown, which is told', async () => {
    const edited = await editDossier({ dataDir: tempDossier(flood) }, 'flod', []);
    expect(edited).toEqual({ ok: false, problems: ['there is no dossier "flod"; did you mean "flood"?'] });
  });
});

const child = new URL('./edit-child.ts', import.meta.url).pathname;

describe('processes', () => {
  it('that write at once all have their edits written', async () => {
    const dataDir = tempDossier(flood);
    const children = [0, 1, 2, 3].map((index) => spawn(process.execPath, [child, dataDir, `actor-${index}`, 'never']));
    const codes = await Promise.all(children.map(async (one) => (await once(one, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    for (const index of [0, 1, 2, 3]) expect(read(dataDir, 'actors.yaml')).toContain(`actor-${index}:`);
    expect(problemsIn(dataDir)).toEqual([]);
  });

  it.each(['before the journal', 'after the journal', 'after actors.yaml', 'after sources/actor-0.yaml'])(
    'that are killed %s leave all of an edit or nothing',
    async (step) => {
      const dataDir = tempDossier(flood);
      const one = spawn(process.execPath, [child, dataDir, 'actor-0', step]);
      await once(one, 'exit');
      expect(one.signalCode).toBe('SIGKILL');
      const isBegun = step !== 'before the journal';
      // what was begun is finished before the next edit
      expect(await editDossier({ dataDir }, 'flood', [addClaim()])).toMatchObject({ ok: true });
      expect(read(dataDir, 'actors.yaml').includes('actor-0:')).toBe(isBegun);
      expect(problemsIn(dataDir)).toEqual([]);
    },
  );

  it('do not write over what somebody changed after a kill', async () => {
    const dataDir = tempDossier(flood);
    await once(spawn(process.execPath, [child, dataDir, 'actor-0', 'after the journal']), 'exit');
    writeFileSync(join(dataDir, 'flood/actors.yaml'), `${flood['actors.yaml']}# by hand\n`);
    const edited = await editDossier({ dataDir }, 'flood', [addClaim()]);
    expect(edited.ok ? '' : edited.problems[0]).toMatch(/actors\.yaml was changed while an edit was cut off/);
    expect(read(dataDir, 'actors.yaml')).toContain('# by hand');
    expect(await editDossier({ dataDir }, 'flood', [addClaim()])).toMatchObject({ ok: true });
  });

  it('leave nothing that git would take in', async () => {
    const dataDir = tempDossier(flood);
    const git = (...args: string[]) => execFileSync('git', ['-C', dataDir, ...args], { encoding: 'utf8' });
    git('init', '-q');
    writeFileSync(join(dataDir, '.gitignore'), readFileSync(new URL('../../../.gitignore', import.meta.url)));
    git('add', '-A');
    await editDossier({ dataDir }, 'flood', [addClaim()]);
    expect(git('status', '--short', '--untracked-files=all')).toContain('AM flood/sources/river-post-17.yaml');
    expect(git('status', '--short', '--untracked-files=all')).not.toContain('.edit');
  });
});
