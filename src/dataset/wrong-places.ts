import type { FilePlace, Path } from '../core/checks/check.ts';
import { pathKey, pathKeys } from './path-keys.ts';

/** Whether places rest on something wrong. However many paths are wrong, a look-up takes as many steps as its path. */
export interface WrongPlaces {
  /** True for a place that is wrong, or is within something wrong. */
  hold(place: FilePlace): boolean;
  /** True if that holds for one of some places, or if something wrong is within one of them. */
  touch(places: readonly FilePlace[]): boolean;
}

/** Indexes the wrong paths of files by their names. */
export function indexWrongPlaces(wrongPaths: ReadonlyMap<string, readonly Path[]>): WrongPlaces {
  const files = new Map(
    [...wrongPaths].flatMap(([file, paths]) => {
      if (paths.length === 0) return [];
      return [[file, { wrong: new Set(paths.map(pathKey)), above: new Set(paths.flatMap(pathKeys)) }] as const];
    }),
  );
  // checks give one list of places to many findings
  const touched = new WeakMap<readonly FilePlace[], boolean>();
  return { hold, touch: (places) => touched.getOrInsertComputed(places, () => places.some(touches)) };

  function hold({ file, path }: FilePlace): boolean {
    const found = files.get(file);
    return found !== undefined && pathKeys(path).some((key) => found.wrong.has(key));
  }

  function touches(place: FilePlace): boolean {
    return hold(place) || files.get(place.file)?.above.has(pathKey(place.path)) === true;
  }
}
