declare module '@citation-js/core' {
  /** A date as its parts, which are written as they stand: numbers, or text. */
  interface LibraryDate {
    'date-parts': readonly (readonly (number | string)[])[];
  }
  export interface LibraryItem {
    [variable: string]: string | readonly { literal: string }[] | LibraryDate;
  }
  export const plugins: {
    output: { format(name: 'biblatex' | 'ris', items: readonly LibraryItem[], options: { format: 'text' }): string };
    input: { chain(text: string, options: { generateGraph: false; forceType?: string }): LibraryItem[] };
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
