import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { exportAnnotations } from './export-annotations.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import { exportJsonLd } from './export-jsonld.ts';
import { exportMarkdown } from './export-markdown.ts';
import type { DossierFilesText } from './export-schema.ts';
import { exportUcdp } from './export-ucdp.ts';
import { wholeView } from './whole-view.ts';

export const formats = ['json', 'csv', 'jsonld', 'markdown', 'ucdp', 'annotations'] as const;
export type Format = (typeof formats)[number];

/** The whole dossier in a format, ending in a line break. `files` are its files, where they are at hand. */
export function exportDossier(
  dossier: Dossier,
  format: Format,
  w: Words,
  files: DossierFilesText | null = null,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(exportJson(dossier, w, files), null, 2)}\n`;
    case 'csv':
      return exportCsv(dossier, w);
    case 'jsonld':
      return `${inScript(JSON.stringify(exportJsonLd(dossier, w), null, 2))}\n`;
    case 'markdown':
      return exportMarkdown(wholeView(dossier, w));
    case 'ucdp':
      return exportUcdp(dossier);
    case 'annotations':
      return `${inScript(JSON.stringify(exportAnnotations(dossier), null, 2))}\n`;
    default:
      return format satisfies never;
  }
}

/** JSON that may stand in a page's `<script>`: no text in it ends the script or begins a comment. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
