import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, runChecks } from '../../../src/core/checks/index.ts';
import { pathText } from '../../../src/core/checks/path-text.ts';
import { dossierFiles } from '../../support/dossiers.ts';

describe.each(checks)('the rule $name', (check) => {
  it('has a good and a bad example', () => {
    expect(check.good.length).toBeGreaterThan(0);
    expect(check.bad.length).toBeGreaterThan(0);
  });

  it('finds nothing in its good examples', () => {
    for (const short of check.good) expect(check.run(dossierFiles(short))).toEqual([]);
  });

  it.each(check.bad)(
    'finds what its bad example says: $says',
    ({ files, file = 'sources/river-post.yaml', at, says }) => {
      const findings = check.run(dossierFiles(files));
      expect(findings.map((finding) => `${finding.file} ${pathText(finding.path)}`)).toEqual([`${file} ${at}`]);
      expect(findings[0]?.message).toContain(says);
    },
  );
});

it('registers every rule, once, under the name of its file', () => {
  const folder = new URL('../../../src/core/checks/', import.meta.url);
  const files = readdirSync(folder).filter((file) =>
    readFileSync(new URL(file, folder), 'utf8').includes('satisfies Check;'),
  );
  expect(checks.map((check) => `${check.name}.ts`).toSorted()).toEqual(files.toSorted());
});

it('leaves out what needs every file while one of them could not be read', () => {
  const files = dossierFiles({ declareActors: false, claims: [{ answers: 'pumps', scope: 'diesel', at: [9, 3] }] });
  const found = (complete: boolean) => runChecks(files, complete).map(({ path }) => pathText(path));
  expect(found(false)).toEqual(['claims[0].value', 'claims[0].at']);
  expect(found(true)).toEqual(['publisher', 'claims[0].answers', 'claims[0].value', 'claims[0].at']);
});
