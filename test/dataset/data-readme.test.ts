import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ActorRecord, ActorsRecord } from '../../src/core/dossier/actor.ts';
import { ClaimRecord, modalities } from '../../src/core/dossier/claim-record.ts';
import { DossierRecord } from '../../src/core/dossier/dossier-record.ts';
import { measures, QuestionRecord, ScopeRecord } from '../../src/core/dossier/question.ts';
import { SourceRecord } from '../../src/core/dossier/source-record.ts';
import { parseMoment } from '../../src/core/time/moment.ts';
import { parseRecordLeniently } from '../../src/dataset/schema/parse-record-leniently.ts';
import { parseYaml } from '../../src/dataset/yaml/parse-yaml.ts';

const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');

it('describes every key of the record', () => {
  const records = [SourceRecord, ClaimRecord, QuestionRecord, ScopeRecord, ActorRecord, DossierRecord, ActorsRecord];
  const keys = new Set(records.flatMap((record) => Object.keys(record.shape)));
  // the examples show these, which need no description
  for (const key of ['summary', 'label', 'questions', 'actors', 'parties']) keys.delete(key);
  for (const word of [...keys, ...modalities, ...measures]) expect(readme).toContain(`\`${word}\``);
});

it.each([
  ['data/flood/sources/river-post-17.yaml', SourceRecord, ['capture.sha256']],
  ['data/flood/dossier.yaml', DossierRecord, []],
  ['data/flood/actors.yaml', ActorsRecord, []],
] as const)('shows a %s that is right', (name, schema, placeholders) => {
  const example =
    readme
      .split('```yaml\n')
      .find((text) => text.startsWith(`# ${name}`))
      ?.split('```')[0] ?? '';
  const { problems } = parseRecordLeniently(schema, parseYaml(example));
  expect(problems.map((problem) => problem.path.join('.'))).toEqual(placeholders);
});

it('shows dates that can be read', () => {
  const dates = readme.match(/(?<=`|edtf: )\d{4}(-\d\d)*(~|\/[\d.-]+)?(?=`|,)/g) ?? [];
  expect(dates.length).toBeGreaterThan(8);
  for (const date of dates) expect(parseMoment(date), date).toMatchObject({ ok: true });
});
