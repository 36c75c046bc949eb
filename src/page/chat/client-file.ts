import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A script of the page, as it is written: there is no build step. */
export interface ClientFile {
  /** It changes with what the file holds, so that it can be kept for good. */
  address: string;
  text: string;
}

/** What asks and shows, and what completes the line; each works without the other. */
export const clientFiles: readonly ClientFile[] = ['client', 'combobox'].map((name) => {
  const text = readFileSync(new URL(`./${name}.js`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { address: `/${name}.${hash}.js`, text };
});
