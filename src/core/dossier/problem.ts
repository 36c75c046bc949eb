/** Something in a data file that a person has to put right. */
export interface Problem {
  /** The file within its dossier's folder: "dossier.yaml", "actors.yaml" or "sources/<id>.yaml". */
  file: string;
  /** Where in the file: keys and indices from the top. */
  path: readonly (string | number)[];
  /** What is wrong and what would be right. */
  message: string;
}
