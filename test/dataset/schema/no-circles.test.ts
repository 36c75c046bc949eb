import { expect, it } from 'vitest';
import { ActorsRecord } from '../../../src/core/dossier/actor.ts';
import { DossierRecord } from '../../../src/core/dossier/dossier-record.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';
import { parseRecordLeniently } from '../../../src/dataset/schema/parse-record-leniently.ts';
import { schemaAtPath } from '../../../src/dataset/schema/schema-at-path.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';

type Path = readonly (string | number)[];

const files = [
  [
    'a source',
    SourceRecord,
    `{ publisher: p, syndicates: p, title: T, language: en, url: 'https://x.example', note: n, published: 2031,
      capture: { file: a.txt, sha256: ${'0'.repeat(64)}, at: 2031 }, left-out: [{ at: [1, 2], why: w }],
      claims: [{ id: c, statement: S, quote: q, at: [0, 1], chain: [p], chain-complete: true, circular: false,
        wording: direct, modality: asserted, answers: q, scope: s, value: { parts: { a: 1, b: 2 }, all: true },
        as-of: { edtf: 2031, basis: b }, said: 2031, event: { id: e, when: 2031 }, rank: deprecated, reason: r,
        corrects: d, moved-to: f, note: n }] }`,
  ],
  [
    'a dossier',
    DossierRecord,
    `{ title: T, summary: S, language: en, reviewed: 2031-03-04, policy: { about: [0.05, 0.1] }, events: { e: E },
      questions: { q: { ask: A, title: T, measure: level, unit: u, settles: s, moved-to: r,
        scopes: { s: { label: l, includes: [t], may-include: [u], exhaustive: true } },
        categories: { c: { label: l, includes: [d], after: [d] } }, sums: [{ label: l, of: [a, b] }] } } }`,
  ],
  [
    'the actors',
    ActorsRecord,
    `{ parties: { p: P }, actors: { a: { name: N, kind: office, role: r, aliases: [b], party: p, plural: true,
      reliability: { grade: B, basis: b }, moved-to: b } } }`,
  ],
] as const;

it.each(files)('no advice about a key of %s leads in a circle', (_, schema, text) => {
  const raw = parseYaml(text.replaceAll('\n', ' '));
  const problemsAt = (path: Path, value: unknown) =>
    parseRecordLeniently(schema, withValue(raw, path, value)).problems.filter(
      (problem) => problem.path.join() === path.join(),
    );
  expect(parseRecordLeniently(schema, raw).problems).toEqual([]);
  let advised = 0;
  for (const path of pathsOf(raw)) {
    expect(schemaAtPath(schema, path), path.join('.')).not.toBeNull();
    for (const value of [undefined, null, '', '~']) {
      for (const { message } of problemsAt(path, value)) {
        advised += 1;
        const said = `${path.join('.')} ${JSON.stringify(value)}: ${message}`;
        if (message.includes('leave the key out')) expect(problemsAt(path, undefined), said).toEqual([]);
        if (message.includes('or null')) expect(problemsAt(path, null), said).toEqual([]);
        else if (value === null) expect(message, said).toMatch(/^this is empty; write /);
        if (message.includes('missing')) expect(message, said).toMatch(/"; write |" is missing; write /);
      }
    }
  }
  expect(advised).toBeGreaterThan(20);
});

/** The path of every key, and not of the items of lists, which may always be taken out. */
function pathsOf(value: unknown, base: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, [...base, index]));
  return Object.entries(value).flatMap(([key, child]) => [[...base, key], ...pathsOf(child, [...base, key])]);
}

/** A copy with another value at a path; undefined takes the key out. */
function withValue(raw: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(raw)) return raw.map((item, index) => (index === key ? withValue(item, rest, value) : item));
  if (typeof raw !== 'object' || raw === null) return raw;
  const entries = Object.entries(raw).map(([name, child]) => [
    name,
    name === key ? withValue(child, rest, value) : child,
  ]);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}
