/** Where the files are that curating reads and writes. */
export interface Place {
  dataDir: string;
  capturesDir: string;
  /** The most that all files of the data may have together, in bytes. */
  maxBytes?: number;
}
