import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Problem } from '../dossier/problem.ts';
import type { ShortDossier } from './short-dossier.ts';

export type Path = Problem['path'];
/** Where a value stands in a dossier's files. */
export type FilePlace = Omit<Problem, 'message'>;

/** A problem that a check found. A missing key is named by the path that it would have. */
export interface Finding extends Problem {
  /** What else the finding rests on. While one of these is wrong, it may be the only thing to put right. */
  reads?: readonly FilePlace[];
  /** The name of the rule that found it. */
  rule?: string;
}

/** A dossier that breaks a rule, once. */
export interface BadExample {
  files: ShortDossier;
  /** Where the finding is, if not in "sources/river-post.yaml". */
  file?: string;
  /** The path in that file, such as "claims[0].value". */
  at: string;
  /** A part of the message. */
  says: string;
}

/** One rule that the data must keep, beyond its schema. */
export interface Check {
  name: string;
  /** True where the rule needs every file of a dossier. It does not run while one of them cannot be read. */
  needsEveryFile?: true;
  run(files: DossierFiles): Finding[];
  good: readonly ShortDossier[];
  bad: readonly BadExample[];
}
