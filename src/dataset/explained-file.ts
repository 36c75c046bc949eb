import type { Path } from '../core/checks/check.ts';
import { pathText } from '../core/checks/path-text.ts';
import { conform, type SchemaProblem } from './conform.ts';
import { type LineAndColumn, lineAndColumn, locateYaml } from './locate-yaml.ts';
import { fromHere, type LocatedProblem } from './located-problem.ts';
import { readText } from './read-text.ts';
import { schemaOf } from './schemas.ts';

/** One file of a dossier, read slowly: what it holds, as far as it can be told, and all that is wrong with it. */
export interface ExplainedFile {
  /** Fits the file's schema. */
  record: unknown;
  problems: readonly LocatedProblem[];
  /** The paths at which something is wrong. */
  wrong: readonly Path[];
  /** False where records are missing that others may name. */
  complete: boolean;
  /** A problem at a path; null where its line is broken, so that nothing more can be said of it. */
  at(path: Path, message: string): LocatedProblem | null;
}

const containers = ['questions', 'events', 'actors', 'parties', 'claims'];

/** Reads one file of a dossier, with every problem and every place. `path` is the file's, `name` the one within its dossier. */
export function explainFile(path: string, name: string, bytes: Buffer): ExplainedFile {
  const file = fromHere(path);
  const { text, faults } = readText(bytes);
  const yaml = locateYaml(text);
  const { record, problems, renamed } = conform(schemaOf(name), yaml.value);
  const kept = problems.filter((problem) => !(problem.missing && !yaml.whole));
  const located = [
    ...faults.map(({ offset, message }) => place(lineAndColumn(text, offset), [], message)),
    ...yaml.faults.map(({ path, message, ...where }) => place(where, path, message)),
    ...kept.flatMap((problem) => schemaProblem(problem) ?? []),
  ];
  const wrong = [
    ...yaml.faults.map((fault) => fault.path).filter((at) => at.length > 0),
    ...problems.map((one) => one.path),
  ];
  const gone = problems.some(
    (one) => one.path.length === 0 || (one.path.length === 1 && containers.includes(String(one.path[0]))),
  );
  return { record, problems: located, wrong, complete: yaml.whole && !gone, at };

  function place(where: LineAndColumn, at: Path, message: string): LocatedProblem {
    return { file, ...where, path: pathText(at), message };
  }

  function at(path: Path, message: string, what: 'key' | 'value' = 'value'): LocatedProblem | null {
    const where = yaml.placeOf(asWritten(path), what);
    return yaml.brokenLines.has(where.line) ? null : place(where, path, message);
  }

  function schemaProblem({ path, message, atKey }: SchemaProblem): LocatedProblem | null {
    if (path.length === 0 && yaml.value === null)
      return text.trim() === '' || yaml.whole ? at([], emptyFile(name)) : null;
    return at(path, message, atKey ? 'key' : 'value');
  }

  /** A path with the keys as the file spells them. */
  function asWritten(path: Path): Path {
    return path.map((key, depth) => {
      const name = renamed.find(
        (one) => one.path.length === depth + 1 && one.path.every((step, i) => step === path[i]),
      );
      return name?.from ?? key;
    });
  }
}

function emptyFile(name: string): string {
  const first = Object.keys(schemaOf(name).shape).slice(0, 3).join(', ');
  return `the file is empty; write its keys: ${first} … (see data/README.md)`;
}
