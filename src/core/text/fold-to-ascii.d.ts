declare module 'fold-to-ascii' {
  /** Lucene's table of the Latin letters that have a plain one. */
  const asciiFolder: {
    /** Each letter by its plain one ("ł" by "l", "ß" by "ss"); what has none stays. */
    foldMaintaining(text: string): string;
  };
  export default asciiFolder;
}
