import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../src/dataset/load-dataset.ts';
import { newDossier } from '../../../src/dataset/new/new-dossier.ts';
import { newSource } from '../../../src/dataset/new/new-source.ts';
import { templateNames } from '../../../src/dataset/new/templates.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { everyInvocation } from '../../support/every-invocation.ts';
import { check } from '../run-check.ts';
import { tempFolder, without } from '../temp-folder.ts';

const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');

describe('a new dossier', () => {
  const choices = [[], ...templateNames.map((name) => [name]), templateNames].map((names) => ({ names }));
  it.each(choices)('passes with $names, tidy as it is', ({ names }) => {
    const data = tempFolder();
    expect(newDossier(data, 'clash', names)).toMatchObject({ ok: true });
    const text = readFileSync(join(data, 'clash/dossier.yaml'), 'utf8');
    expect(check(data, null, '--fix')).toMatchObject({ code: 0, lines: expect.arrayContaining(['no problems']) });
    expect(readFileSync(join(data, 'clash/dossier.yaml'), 'utf8')).toBe(text);
  });

  it('answers every command, though it holds no claim', () => {
    const data = tempFolder();
    newDossier(data, 'clash', templateNames);
    const [dossier] = loadDataset(data).dossiers;
    if (dossier === undefined) throw new Error('there is no dossier');
    const session = sessionOf(dossier);
    for (const invocation of everyInvocation(dossier)) expect(() => viewOf(invocation, session)).not.toThrow();
  });

  it('says what was written and what to do next', () => {
    const data = tempFolder();
    const written = newDossier(data, 'clash', ['casualties']);
    expect(written.ok && without(data, written.text)).toMatch(
      /^clash: wrote dossier\.yaml with the questions of casualties, [\s\S]*npm run new -- source clash\/<source-id>/,
    );
  });

  it.each([
    ['Flood at X!', 'an id is lower-case words joined by hyphens, such as river-post; did you mean "flood-at-x"?'],
    ['../flood', 'did you mean "flood"?'],
    ['', 'an id is lower-case words'],
    ['schema', 'the folder of that name is for editors'],
    ['there', 'there is there already; choose another name'],
  ])('is refused as %j, and nothing is written', (id, why) => {
    const data = tempFolder({ 'there/notes.txt': '' });
    const written = newDossier(data, id, []);
    expect(written.ok ? '' : written.message).toContain(why);
    expect(loadDataset(data).dossiers).toEqual([]);
  });
});

describe('a new source', () => {
  function dataWith(actors: string): string {
    const data = tempFolder();
    newDossier(data, 'clash', ['casualties']);
    writeFileSync(join(data, 'clash/actors.yaml'), actors);
    return data;
  }
  const herald = 'actors:\n  coast-herald: { name: Coast Herald, kind: outlet }\n';
  const source = { dossier: 'clash', id: 'coast-herald-1', publisher: 'coast-herald', capture: null };

  it('passes with nothing in it that nobody knows', () => {
    const data = dataWith(herald);
    expect(newSource(data, source)).toMatchObject({ ok: true });
    expect(check(data, null).lines.at(-1)).toBe('no problems');
  });

  it('has the hash of its capture after --fix', () => {
    const data = dataWith(herald);
    newSource(data, { ...source, capture: 'post.txt' });
    const captures = tempFolder({ 'post.txt': '' });
    expect(check(data, captures).lines.join('\n')).toContain('the hash is not filled in; run --fix');
    expect(check(data, captures, '--fix')).toMatchObject({ code: 0 });
    expect(readFileSync(join(data, 'clash/sources/coast-herald-1.yaml'), 'utf8')).toMatch(/sha256: e3b0c44298fc1c14/);
  });

  it.each([
    [{ dossier: 'clsh' }, 'There is no dossier "clsh"; did you mean "clash"?'],
    [{ id: 'Post 1' }, 'did you mean "post-1"?'],
    [{ id: 'there' }, 'there.yaml is there already'],
    [{ publisher: 'coast-herold' }, 'did you mean "coast-herald"?'],
    [{ publisher: 'post' }, 'An actor is written as post: { name: …, kind: outlet }'],
    [{ capture: 'a/b.txt' }, 'a file name without folders'],
  ])('is refused with %j', (changes, why) => {
    const data = dataWith(herald);
    writeFileSync(join(data, 'clash/sources/there.yaml'), 'mine');
    const written = newSource(data, { ...source, ...changes });
    expect(written.ok ? '' : written.message).toContain(why);
    expect(readFileSync(join(data, 'clash/sources/there.yaml'), 'utf8')).toBe('mine');
  });

  it('is refused while the actors cannot be read', () => {
    const data = dataWith('actors: [');
    const written = newSource(data, source);
    expect(written.ok ? '' : written.message).toMatch(/actors\.yaml cannot be read; npm run check tells why/);
  });
});

it('takes the example of casualties in the data README', () => {
  const data = tempFolder();
  newDossier(data, 'clash', ['casualties']);
  const example = readme.split('```yaml\n').find((text) => text.startsWith('# data/clash/sources/coast-herald-2.yaml'));
  mkdirSync(join(data, 'clash/sources'), { recursive: true });
  writeFileSync(join(data, 'clash/sources/coast-herald-2.yaml'), example?.split('```')[0] ?? '');
  writeFileSync(
    join(data, 'clash/actors.yaml'),
    'actors:\n  coast-herald: { name: Coast Herald, kind: outlet }\n  hospital: { name: the hospital, kind: office }\n',
  );
  expect(check(data, null).lines.at(-1)).toBe('no problems');
});
