import type { Question } from '../dossier/dossier.ts';

/** An open definition: whether what `part` counts belongs to what `whole` counts. */
export interface OpenEdge {
  whole: string;
  part: string;
}

/** One way to settle the open definitions: an answer for each. */
export type Reading = readonly (OpenEdge & { counts: boolean })[];

/** How what two figures count relates under a reading. */
export type Relation = 'same' | 'includes' | 'included' | 'other';

const knownEdges = new WeakMap<Question, Map<string, OpenEdge[]>>();

/** The open definitions that bear on some scopes of a question. Remembered, for a question's claims share a few scopes. */
export function openEdges(question: Question, scopes: readonly string[]): readonly OpenEdge[] {
  const known = knownEdges.get(question) ?? new Map<string, OpenEdge[]>();
  knownEdges.set(question, known);
  const key = scopes.join(' ');
  const edges = known.get(key) ?? findEdges(question, scopes);
  known.set(key, edges);
  return edges;
}

function findEdges(question: Question, scopes: readonly string[]): OpenEdge[] {
  const edges: OpenEdge[] = [];
  for (const whole of reach(question, scopes)) {
    for (const part of question.scopes.get(whole)?.mayInclude ?? []) edges.push({ whole, part });
  }
  return edges.sort((a, b) => compareIds(a.whole, b.whole) || compareIds(a.part, b.part));
}

const noneOpen: readonly Reading[] = [[]];
const knownReadings = new WeakMap<readonly OpenEdge[], readonly Reading[]>();

/** Every way to settle the open definitions, "it counts" first; a single empty reading where none is open. */
export function readingsOf(edges: readonly OpenEdge[]): readonly Reading[] {
  if (edges.length === 0) return noneOpen;
  const readings = knownReadings.get(edges) ?? settle(edges);
  knownReadings.set(edges, readings);
  return readings;
}

function settle(edges: readonly OpenEdge[]): readonly Reading[] {
  let readings: Reading[] = [[]];
  for (const edge of edges) {
    readings = readings.flatMap((reading) => [true, false].map((counts) => [...reading, { ...edge, counts }]));
  }
  return readings;
}

const knownRelations = new WeakMap<Question, WeakMap<Reading, Map<string, Relation>>>();

/** How the scopes `a` relate to the scopes `b`. No scopes at all are the same as each other. */
export function relate(question: Question, a: readonly string[], b: readonly string[], reading: Reading): Relation {
  if (a.length === 0 && b.length === 0) return 'same';
  const byReading = knownRelations.get(question) ?? new WeakMap<Reading, Map<string, Relation>>();
  knownRelations.set(question, byReading);
  const known = byReading.get(reading) ?? new Map<string, Relation>();
  byReading.set(reading, known);
  const key = `${a.join(' ')}/${b.join(' ')}`;
  const relation = known.get(key) ?? findRelation(question, a, b, reading);
  known.set(key, relation);
  return relation;
}

function findRelation(question: Question, a: readonly string[], b: readonly string[], reading: Reading): Relation {
  const left = expand(question, a, reading);
  const right = expand(question, b, reading);
  if (left.size === 0 || right.size === 0) return left.size === right.size ? 'same' : 'other';
  const leftHolds = holds(closure(question, a, reading), right);
  const rightHolds = holds(closure(question, b, reading), left);
  if (holds(left, right) && holds(right, left)) return 'same';
  if (leftHolds && rightHolds) return 'same';
  if (leftHolds) return 'includes';
  return rightHolds ? 'included' : 'other';
}

function holds(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  return [...inner].every((scope) => outer.has(scope));
}

/** Scopes with everything that they include, certainly or by the reading. */
export function closure(question: Question, scopes: readonly string[], reading: Reading): Set<string> {
  const found = new Set<string>();
  const open = [...scopes];
  for (let scope = open.pop(); scope !== undefined; scope = open.pop()) {
    if (found.has(scope)) continue;
    found.add(scope);
    open.push(...parts(question, scope, reading));
  }
  return found;
}

/** Scopes with every exhaustive one replaced by what it is made of. */
function expand(question: Question, scopes: readonly string[], reading: Reading): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...scopes];
  for (let scope = open.pop(); scope !== undefined; scope = open.pop()) {
    if (seen.has(scope)) continue;
    seen.add(scope);
    if (question.scopes.get(scope)?.exhaustive) open.push(...parts(question, scope, reading));
    else found.add(scope);
  }
  return found;
}

function parts(question: Question, scope: string, reading: Reading): string[] {
  const record = question.scopes.get(scope);
  const chosen = reading.filter((edge) => edge.whole === scope && edge.counts).map((edge) => edge.part);
  return [...(record?.includes ?? []), ...chosen];
}

function reach(question: Question, scopes: readonly string[]): Set<string> {
  const all: Reading = [...question.scopes.values()].flatMap((scope) =>
    scope.mayInclude.map((part) => ({ whole: scope.id, part, counts: true })),
  );
  return closure(question, scopes, all);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
