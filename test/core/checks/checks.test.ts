import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, runChecks, suggestions } from '../../../src/core/checks/index.ts';
import { pathText } from '../../../src/core/checks/path-text.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { dossierFiles } from '../../support/dossiers.ts';

describe.each([...checks, ...suggestions])('the rule $name', (check) => {
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
  expect([...checks, ...suggestions].map((check) => `${check.name}.ts`).toSorted()).toEqual(files.toSorted());
});

it('leaves out what needs every file while one of them could not be read', () => {
  const files = dossierFiles({ declareActors: false, claims: [{ answers: 'pumps', scope: 'diesel', at: [9, 3] }] });
  const found = (complete: boolean) => runChecks(files, complete).map(({ path }) => pathText(path));
  expect(found(false)).toEqual(['claims[0].value', 'claims[0].at']);
  expect(found(true)).toEqual(['publisher', 'claims[0].answers', 'claims[0].value', 'claims[0].at']);
});

describe('what a finding rests on', () => {
  const placesOf = (rule: string, short: ShortDossier) =>
    [...checks, ...suggestions]
      .filter(({ name }) => name === rule)
      .flatMap((check) => check.run(dossierFiles(short)))
      .flatMap(({ reads = [] }) => reads.map(({ file, path }) => `${file} ${pathText(path)}`));
  const post = 'sources/river-post.yaml';

  it.each<[string, ShortDossier, string[]]>([
    ['answers-and-values', { claims: [{ value: '300' }] }, [`${post} claims[0].value`]],
    ['as-of-and-published', { claims: [{ 'as-of': '2032' }] }, [`${post} claims[0].modality`, `${post} published`]],
    ['said-and-published', { claims: [{ said: '2032' }] }, [`${post} published`]],
    [
      'circular-chains',
      { claims: [{ chain: ['river-post'] }] },
      [`${post} claims[0].circular`, `${post} publisher`, `${post} syndicates`],
    ],
    [
      'correction-cycles',
      {
        claims: [
          { id: 'a', corrects: 'b' },
          { id: 'b', corrects: 'a' },
        ],
      },
      [`${post} claims[0].corrects`, `${post} claims[1].corrects`],
    ],
    [
      'moved-ids',
      { actors: { mayor: { 'moved-to': 'major' }, major: { 'moved-to': 'mayor' } } },
      ['actors.yaml actors.major.moved-to'],
    ],
    [
      'current-ids',
      { actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['ann'] }] },
      ['actors.yaml actors.ann.moved-to'],
    ],
    [
      'disjoint-parts',
      {
        questions: { pumps: { scopes: { heavy: { includes: ['diesel'] }, diesel: {} } } },
        claims: [{ answers: 'pumps', value: { parts: { heavy: '3', diesel: '4' }, all: true } }],
      },
      [`${post} claims[0].answers`, `${post} claims[0].value.parts.heavy`, 'dossier.yaml questions.pumps.scopes'],
    ],
    [
      'bodies',
      { parties: { a: 'A', b: 'B' }, actors: { hall: { party: 'a' }, mayor: { party: 'b', 'part-of': 'hall' } } },
      ['mayor.kind', 'hall.kind', 'mayor.party', 'hall.party'].map((key) => `actors.yaml actors.${key}`),
    ],
    [
      'joint-hops',
      { claims: [{ chain: [['ann', 'ann']] }] },
      ['actors.yaml actors.ann.part-of', 'actors.yaml actors.ann.part-of'],
    ],
    ['deprecated-reasons', { claims: [{ rank: 'deprecated' }] }, [`${post} claims[0].rank`]],
    ['positions', { claims: [{ quote: 'wet', at: [9, 10] }] }, [`${post} claims[0].quote`]],
    ['unique-ids', { claims: [{ id: 'a' }, { id: 'a' }] }, [`${post} claims[0].id`]],
    [
      'used-actors',
      { actors: { mayor: {} }, claims: [{}] },
      [`${post} publisher`, `${post} syndicates`, `${post} claims[0].chain`],
    ],
    ['used-questions', { questions: { houses: {} }, claims: [{}] }, [`${post} claims[0].answers`]],
    ['known-claims', { claims: [{ corrects: 'nothing' }] }, [`${post} claims[0].id`]],
    [
      'numbers-in-statements',
      { claims: [{ statement: 'It was 300.' }] },
      [
        ...['quote', 'value', 'as-of', 'said', 'event', 'answers'].map((key) => `${post} claims[0].${key}`),
        `${post} published`,
      ],
    ],
  ])('%s', (rule, short, places) => {
    expect(placesOf(rule, short)).toEqual(places);
  });
});
