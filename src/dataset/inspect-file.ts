import type { Path } from '../core/checks/check.ts';
import { pathText } from '../core/checks/path-text.ts';
import { decodeText } from './decode-text.ts';
import { fromCurrentFolder, type LocatedProblem } from './located-problem.ts';
import { pathKey, pathKeys } from './path-keys.ts';
import { schemaOfFile } from './schema/file-schema.ts';
import { parseRecordLeniently, type SchemaProblem } from './schema/parse-record-leniently.ts';
import { type LineAndColumn, locator } from './yaml/line-and-column.ts';
import { readLocatedYaml } from './yaml/located-yaml.ts';

/** One file of a dossier: what it holds, as far as it can be read, and everything that is wrong with it. */
export interface InspectedFile {
  /** Fits the file's schema. */
  record: unknown;
  problems: readonly LocatedProblem[];
  /** The paths of what is wrong. */
  wrongPaths: readonly Path[];
  /** False where records are missing that other records may name. */
  complete: boolean;
  /** A problem at a path; null where its line is not YAML, which is reported already. */
  problemAt(path: Path, message: string): LocatedProblem | null;
}

const tooBroken = 'so much of this file is not YAML that the rest of it is told once these lines are right';

/** The keys of the lists and maps whose items other records name. */
const namedLists = ['questions', 'events', 'actors', 'parties', 'claims'];

/** Finds every problem of one file, with its line and column. `name` is the file's path within its dossier. */
export function inspectFile(filePath: string, name: string, bytes: Buffer): InspectedFile {
  const file = fromCurrentFolder(filePath);
  const { text, faults } = decodeText(bytes);
  const yaml = readLocatedYaml(text);
  const { record, problems, misspelt } = parseRecordLeniently(schemaOfFile(name), yaml.value);
  const writtenAs = new Map(misspelt.map(({ path, written }) => [pathKey(path), written]));
  // a key can seem to be missing because its line could not be read
  const cut = new Set(yaml.cut.map(({ path }) => pathKey(path)));
  const certain = problems.filter(({ missing, path }) => (!missing || yaml.complete) && !cut.has(pathKey(path)));
  const located = [
    ...faults.map(({ offset, message }) => problemOn(locator(text)(offset), [], message)),
    ...[...yaml.faults, ...yaml.cut].map(({ path, message, ...location }) => problemOn(location, path, message)),
    ...(yaml.stopped ? [problemOn({ line: 1, column: 1 }, [], tooBroken)] : []),
    ...certain.flatMap((problem) => schemaProblem(problem) ?? []),
  ];
  const faultyPaths = [...yaml.faults, ...yaml.cut].map((fault) => fault.path).filter((path) => path.length > 0);
  const wrongPaths = [...faultyPaths, ...problems.map((problem) => problem.path)];
  const isListGone = problems.some(({ path: [first, ...rest] }) => {
    return first === undefined || (rest.length === 0 && namedLists.includes(String(first)));
  });
  return { record, problems: located, wrongPaths, complete: yaml.complete && !isListGone, problemAt };

  function problemOn(location: LineAndColumn, path: Path, message: string): LocatedProblem {
    return { file, ...location, path: pathText(path), message };
  }

  function problemAt(path: Path, message: string, part: 'key' | 'value' = 'value'): LocatedProblem | null {
    const location = yaml.locationOf(asWritten(path), part);
    return yaml.brokenLines.has(location.line) ? null : problemOn(location, path, message);
  }

  function schemaProblem({ path, message, atKey }: SchemaProblem): LocatedProblem | null {
    if (path.length > 0 || yaml.value !== null) return problemAt(path, message, atKey ? 'key' : 'value');
    return text.trim() === '' || yaml.complete ? problemAt([], emptyFileMessage(name)) : null;
  }

  /** A path with its keys as the file spells them. */
  function asWritten(path: Path): Path {
    const keys = writtenAs.size === 0 ? [] : pathKeys(path).slice(1);
    return path.map((key, depth) => writtenAs.get(keys[depth] ?? '') ?? key);
  }
}

function emptyFileMessage(name: string): string {
  const first = Object.keys(schemaOfFile(name).shape).slice(0, 3).join(', ');
  return `the file is empty; write its keys: ${first} … (see data/README.md)`;
}
