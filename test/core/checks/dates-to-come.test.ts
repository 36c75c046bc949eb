import { expect, it } from 'vitest';
import { datesToCome } from '../../../src/core/checks/dates-to-come.ts';
import { pathText } from '../../../src/core/checks/path-text.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { dossierFiles } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

function found(short: ShortDossier): string[] {
  const findings = datesToCome(dossierFiles(short), momentOf('2031-03-05').last);
  return findings.map(({ file, path, message }) => `${file} ${pathText(path)}: ${message}`);
}

it('finds nothing in dates up to the day of the check, and in what may lie before it', () => {
  const claims = [{ said: '2031-03-05', 'as-of': '2031-03' }, { said: '2031-03-07~' }];
  expect(
    found({ dossier: { reviewed: '2031-03-05' }, sources: { post: { published: '2031-03-05', claims } } }),
  ).toEqual([]);
  expect(found({ claims: [{ modality: 'predicted', 'as-of': '2062-03' }] })).toEqual([]);
  expect(found({ claims: [{ event: { id: 'election', when: '2062-03' } }] })).toEqual([]);
});

it('finds what cannot have been yet', () => {
  const late = '2031-03-06';
  const post = { published: late, capture: { file: 'a.txt', at: late }, claims: [{ said: late, 'as-of': late }] };
  expect(found({ dossier: { reviewed: late }, sources: { post } })).toEqual([
    expect.stringMatching(/^dossier\.yaml reviewed: 2031-03-06 lies after today: .*, or null if it is not known$/),
    expect.stringMatching(/^sources\/post\.yaml published: 2031-03-06 lies after today: no page is published/),
    expect.stringMatching(/^sources\/post\.yaml capture\.at: /),
    expect.stringMatching(/^sources\/post\.yaml claims\[0\]\.said: /),
    expect.stringMatching(/^sources\/post\.yaml claims\[0\]\.as-of: .*only what is predicted may be of a day to come/),
  ]);
});
