import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { FilePlace } from './check.ts';
import { sourceFile } from './placed-claim.ts';

/** A text of a dossier, and where it stands. */
export interface PlacedText extends FilePlace {
  text: string;
}

/** What markup, mentions and characters that cannot be seen need one of. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[<&@\]\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]/;
/** A text that people would take for YAML's own word. */
export const saysNull = /^(?:null|~)$/i;
const startsWithMark = /^\s*["'“”„«»‘’‚‹›「『﹁《＂]/u;

const found = new WeakMap<DossierFiles, readonly PlacedText[]>();

/**
 * The texts of a dossier that the rules about characters look at more closely: those that start with a quotation mark,
 * or hold something else that nearly all texts have none of. They are looked for once for all checks.
 */
export function oddTexts(files: DossierFiles): readonly PlacedText[] {
  return found.getOrInsertComputed(files, findOddTexts);
}

function findOddTexts(files: DossierFiles): PlacedText[] {
  const odd: PlacedText[] = [];
  const path: (string | number)[] = [];
  walk(files.dossier, 'dossier.yaml');
  walk(files.actors, 'actors.yaml');
  for (const [id, source] of files.sources) walk(source, sourceFile(id));
  return odd;

  function walk(value: object, file: string): void {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) look(value[index], index, file);
      return;
    }
    // of keys and values, pairs would be made anew for every record
    const items: unknown[] = Object.values(value);
    for (const [index, key] of Object.keys(value).entries()) look(items[index], key, file);
  }

  function look(item: unknown, key: string | number, file: string): void {
    if (typeof item === 'string') {
      if (suspicious.test(item) || startsWithMark.test(item) || saysNull.test(item))
        odd.push({ text: item, file, path: [...path, key] });
    } else if (typeof item === 'object' && item !== null) {
      path.push(key);
      walk(item, file);
      path.pop();
    }
  }
}
