import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Capture, readCapture } from './capture.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { fixText } from './fix-text.ts';
import { locateYaml } from './locate-yaml.ts';
import { fromHere } from './located-problem.ts';
import { byteOrderMark, readText } from './read-text.ts';
import { sourceIdOf } from './schemas.ts';

/** Fixes every file of a dossier where it lies, and says in one line each what it changed. Files that cannot be read are left alone. */
export function fixDossier(folder: DossierFolder, capturesDir: string | null): string[] {
  const lines: string[] = [];
  for (const [name, bytes] of folder.files) {
    const { text, faults } = readText(bytes);
    if (faults.length > 0 && !bytes.toString('utf8').startsWith(byteOrderMark)) continue;
    const fixed = fixText(name, text, captureOf(name, text, capturesDir));
    const changes = faults.length > 0 ? ['took out the byte order mark', ...fixed.changes] : fixed.changes;
    if (changes.length === 0) continue;
    const path = join(folder.path, name);
    writeFileSync(path, fixed.text);
    lines.push(`${fromHere(path)}: ${changes.join(', ')}`);
  }
  return lines;
}

function captureOf(name: string, text: string, capturesDir: string | null): Capture | null {
  if (capturesDir === null || sourceIdOf(name) === null) return null;
  const { value } = locateYaml(text);
  const file = member(member(value, 'capture'), 'file');
  return typeof file === 'string' && /^[\w.-]+$/.test(file) ? readCapture(capturesDir, file) : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
