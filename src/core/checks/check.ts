import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Problem } from '../dossier/problem.ts';
import type { ShortDossier } from './short-dossier.ts';

export type Path = Problem['path'];
/** A value in a dossier's files. */
export type Place = Omit<Problem, 'message'>;

/** A problem that a check found. A key that is missing is named by its path, as if it were there. */
export interface Finding extends Problem {
  /** What else the finding rests on. While one of these is itself wrong, the finding may only be its echo. */
  reads?: readonly Place[];
}

/** A dossier that breaks a rule; in the first file of its kind, unless `file` says otherwise. */
export interface BadExample {
  files: ShortDossier;
  /** The file, where it is not "sources/river-post.yaml". */
  file?: string;
  /** The path in it, such as "claims[0].value". */
  at: string;
  /** A part of the message. */
  says: string;
}

/** One rule that the data must keep, beyond its schema. */
export interface Check {
  name: string;
  /** True where the rule needs every file of a dossier, so that it is silent while one cannot be read. */
  whole?: true;
  run(files: DossierFiles): Finding[];
  good: readonly ShortDossier[];
  bad: readonly BadExample[];
}
