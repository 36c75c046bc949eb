import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actorsYaml, capture, flood, sourceYaml } from './flood.ts';
import { check } from './run-check.ts';
import { tempDossier, tempFolder } from './temp-folder.ts';

const name = 'sources/river-post-17.yaml';
const untidy = sourceYaml.replace('language: en', 'language:   en');

it('refuses arguments that it does not know, and does nothing', () => {
  const data = tempDossier({ ...flood, [name]: untidy });
  expect(check(data, null, '--fix', '--fxi')).toEqual({
    code: 2,
    lines: [''],
    errors: 'unknown argument "--fxi"; did you mean "--fix"?\n',
  });
  expect(check(data, null, 'flood').errors).toBe(
    'unknown argument "flood"; there are --fix (fill in and tidy), --schemas (write the schemas for editors) and --all (tell every problem)\n',
  );
  expect(readFileSync(join(data, 'flood', name), 'utf8')).toBe(untidy);
});

it('says what it could not check', () => {
  expect(check(tempDossier(flood), null)).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^flood: 1 source/),
      'captures: not verified, CAPTURES_DIR is not set',
      'no problems',
    ],
    errors: '',
  });
  expect(check(tempDossier(flood), null, '--fix').lines).toContain(
    'captures: not verified, CAPTURES_DIR is not set, so no position and no hash was filled in',
  );
});

it('suggests what may be better, as no problem', () => {
  const actors = actorsYaml.replace(
    'actors:',
    `actors:
  town-hall: { name: Town Hall of X, kind: office }
  spokesman: { name: a Town Hall of X spokesman, kind: person }`,
  );
  const claims = sourceYaml.replace(
    'claims:',
    `claims:
  - id: together
    statement: Town Hall of X and a Town Hall of X spokesman saw it.
    quote: at least 300
    chain: [town-hall, spokesman]
    modality: asserted`,
  );
  expect(check(tempDossier({ ...flood, 'actors.yaml': actors, [name]: claims }), null)).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^flood: 1 source/),
      expect.stringMatching(
        /^suggestion: flood\/actors\.yaml:\d+:\d+ {2}actors\.spokesman {2}.*write "part-of: town-hall"/,
      ),
      'captures: not verified, CAPTURES_DIR is not set',
      'nothing wrong, and 1 suggestion',
      'next: read the suggestions; what is meant as it stands can stay',
    ],
    errors: '',
  });
});

it('reports a folder of captures that is not there', () => {
  const { code, lines } = check(tempDossier(flood), join(tempFolder(), 'none'));
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^flood: 1 source/),
    expect.stringContaining('CAPTURES_DIR: this folder cannot be read (ENOENT)'),
    '1 problem in 1 file',
    expect.stringMatching(/^next: begin with .*none:1:1, then npm run check again$/),
  ]);
});

it('prints the summaries of all dossiers, then every problem, then how many', () => {
  const named = (id: string, source: string) =>
    Object.fromEntries(Object.entries({ ...flood, [name]: source }).map(([file, text]) => [`${id}/${file}`, text]));
  const wrong = sourceYaml.replace('scope: houses', 'scope: house').replace('en\n', 'English\n');
  const data = tempFolder({ ...named('a', wrong), ...named('b', sourceYaml), ...named('c', wrong), 'notes.txt': '' });
  expect(check(data, null)).toMatchObject({
    code: 1,
    lines: [
      'a: 2 problems',
      expect.stringMatching(/^b: 1 source/),
      'c: 2 problems',
      expect.stringMatching(/^notes\.txt:1:1 /),
      expect.stringMatching(/^a\/sources\/river-post-17\.yaml:4:11 /),
      expect.stringMatching(/^a\/sources\/river-post-17\.yaml:25:12 /),
      expect.stringMatching(/^c\/sources\/river-post-17\.yaml:4:11 /),
      expect.stringMatching(/^c\/sources\/river-post-17\.yaml:25:12 /),
      'by example, known scopes (2 times):',
      '  wrong:  questions: { pumps: { scopes: { diesel: {} } } }   claims: [{ answers: pumps, scope: disel, value: "12" }]',
      expect.stringMatching(
        /^ {2}right: {2}questions: .* claims: \[\{ answers: pumps, scope: heavy, value: "12" \}\]$/,
      ),
      'captures: not verified, CAPTURES_DIR is not set',
      '5 problems in 3 files',
      'next: begin with notes.txt:1:1, then npm run check again',
    ],
  });
});

it('fixes with --fix, and then finds nothing left to do', () => {
  const data = tempDossier({ ...flood, [name]: untidy });
  const captures = tempFolder({ 'river-post-17.txt': capture });
  check(data, captures, '--schemas');
  expect(readFileSync(join(data, 'flood', name), 'utf8')).toBe(untidy);
  const summary = expect.stringMatching(/^flood: 1 source, .* 3 of 3 quotes found in place$/);
  expect(check(data, captures, '--fix')).toMatchObject({
    code: 0,
    lines: ['flood/sources/river-post-17.yaml: tidied', summary, 'no problems'],
  });
  expect(readFileSync(join(data, 'flood', name), 'utf8')).toBe(sourceYaml);
  expect(check(data, captures, '--fix').lines).toEqual([summary, 'no problems']);
});

it.each(['--fix', '--schemas'])('writes the schemas for editors with %s, and not without', (flag) => {
  const data = tempDossier(flood);
  check(data, null);
  expect(existsSync(join(data, 'schema'))).toBe(false);
  expect(check(data, null, flag).lines[0]).toBe("schema/source.schema.json: written anew from the record's schema");
  expect(existsSync(join(data, 'schema/actors.schema.json'))).toBe(true);
  expect(check(data, null).code).toBe(0);
});

it('writes nothing into a data folder that is not there', () => {
  const folder = join(tempFolder(), 'none');
  expect(check(folder, null, '--fix').code).toBe(1);
  expect(existsSync(folder)).toBe(false);
});

it('tells a hundred problems in full and counts the others, or tells them all', () => {
  const spoke = 'statement: The mayor spoke., chain: [mayor-of-x], modalty: denied';
  const claims = Array.from({ length: 150 }, (_, index) => `  - { id: c${index}, quote: word ${index}, ${spoke} }\n`);
  const data = tempDossier({ ...flood, [name]: `${sourceYaml.trimEnd()}\n${claims.join('')}` });
  const { code, lines } = check(data, null);
  expect([code, lines[0]]).toEqual([1, 'flood: 150 problems']);
  // of one kind three are told in full, and where the others are
  expect(lines[4]).toMatch(new RegExp(`^  97 more problems like these: flood/${name}:\\d+:\\d+, \\d+:\\d+, `));
  expect(lines[4]?.match(/\d+:\d+/g)).toHaveLength(97);
  expect(lines.slice(5)).toEqual([
    `flood/${name}  and 50 more problems`,
    'npm run check -- --all tells every problem in full',
    'captures: not verified, CAPTURES_DIR is not set',
    '150 problems in 1 file',
    expect.stringMatching(/^next: begin with /),
  ]);
  const all = check(data, null, '--all').lines;
  expect([all.length, all.join()]).toEqual([154, expect.not.stringContaining('more problem')]);
});

it('says what a machine can mend, and counts drafts', () => {
  const open = sourceYaml.replace(/, sha256: \w+/, '');
  const captures = tempFolder({ 'river-post-17.txt': capture });
  const data = tempDossier({ ...flood, [name]: open });
  expect(check(data, captures).lines.at(-1)).toMatch(/^next: npm run check -- --fix/);
  expect(check(data, captures, '--fix').lines.at(-1)).toBe('no problems');
  const drafts = sourceYaml.replace('- id: ministry-pumps-electric', '- id: ministry-pumps-electric\n    draft: true');
  expect(check(tempDossier({ ...flood, [name]: drafts }), captures).lines).toEqual([
    expect.stringMatching(/^flood: 1 source, 2 claims, .*1 draft waits; .* 3 of 3 quotes found in place$/),
    'no problems',
    'next: answer for the drafts: take "draft" out of each claim that is right',
  ]);
});
