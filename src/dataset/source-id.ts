/** The id of the source that a file within a dossier's folder holds; null for the other files. */
export function sourceIdOf(name: string): string | null {
  return /^sources\/(.+)\.yaml$/.exec(name)?.[1] ?? null;
}
