import { setImmediate } from 'node:timers/promises';
import { type CslItem, cslItem } from '../core/reference/csl-item.ts';
import type { Reference, WriteReference, WrittenForm } from '../core/reference/reference.ts';
import { bibTexItem } from './bibtex-item.ts';
import { risItem } from './ris-item.ts';

/** What is loaded once, when it is first needed. */
const loaded: { writer?: Promise<WriteReference> } = {};

/** What writes references. The library takes a quarter of a second to load: others are let in between its parts. */
export function loadReferences(): Promise<WriteReference> {
  loaded.writer ??= load();
  return loaded.writer;
}

async function load(): Promise<WriteReference> {
  const { plugins } = await import('@citation-js/core');
  await setImmediate();
  await import('@citation-js/plugin-bibtex');
  await setImmediate();
  await import('@citation-js/plugin-ris');
  const { format } = plugins.config.get('@bibtex');
  // The library's own escaping drops every letter that it has no command for. All is escaped before, in `bibTexItem`.
  format.asciiOnly = false;
  format.useIdAsLabel = true;
  format.checkLabel = false;
  return (reference: Reference, form: WrittenForm) => {
    switch (form) {
      case 'csl-json':
        return writeCslJson(cslItem(reference));
      case 'bibtex':
        return plugins.output
          .format('biblatex', [bibTexItem(reference)], { format: 'text' })
          .replaceAll('\t', '  ')
          .trimEnd();
      case 'ris':
        return tidyRis(plugins.output.format('ris', [risItem(reference)], { format: 'text' }));
      default:
        return form satisfies never;
    }
  };
}

/** A variable in each line. */
function writeCslJson(item: CslItem): string {
  const lines = Object.entries(item).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `[\n  {\n${lines.join(',\n')}\n  }\n]`;
}

/**
 * Each field in one line: the library breaks them after 70 characters, also within words. No DA that is no day, for PY
 * has the year; and no space before a keyword.
 */
function tidyRis(ris: string): string {
  return ris
    .replaceAll(/\n(?![A-Z][A-Z0-9] {2}- )/g, '')
    .replace(/^DA {2}- \d+\/\/\/\n/m, '')
    .replaceAll(/^(DA {2}- \d+\/\d+\/\d+)\/$/gm, '$1')
    .replaceAll(/^KW {2}- +/gm, 'KW  - ');
}
