import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CaptureRecord } from '../../core/dossier/source-record.ts';
import { type Capture, readCapture } from '../captures/capture.ts';
import { byteOrderMark, decodeText } from '../decode-text.ts';
import type { DossierFolder } from '../dossier-folder.ts';
import { fromCurrentFolder } from '../located-problem.ts';
import { sourceIdOf } from '../source-id.ts';
import { readLocatedYaml } from '../yaml/located-yaml.ts';
import { fixText } from './fix-text.ts';

/**
 * Fixes every file of a dossier on disk. Gives one line for each file that it changed. A file that is not UTF-8 is left
 * alone.
 */
export function fixDossier(folder: DossierFolder, capturesDir: string | null): string[] {
  const lines: string[] = [];
  for (const [name, bytes] of folder.files) {
    const { text, faults } = decodeText(bytes);
    if (faults.length > 0 && !bytes.toString('utf8').startsWith(byteOrderMark)) continue;
    const fixed = fixText(name, text, captureOf(name, text, capturesDir));
    const changes = faults.length > 0 ? ['took out the byte order mark', ...fixed.changes] : fixed.changes;
    if (changes.length === 0) continue;
    const path = join(folder.path, name);
    writeFileSync(path, fixed.text);
    lines.push(`${fromCurrentFolder(path)}: ${changes.join(', ')}`);
  }
  return lines;
}

/** The part of a source that names its capture. The rest may still be wrong or missing. */
const NamedCapture = z.looseObject({ capture: z.looseObject({ file: CaptureRecord.shape.file }) });

function captureOf(name: string, text: string, capturesDir: string | null): Capture | null {
  if (capturesDir === null || sourceIdOf(name) === null) return null;
  const { success, data } = NamedCapture.safeParse(readLocatedYaml(text).value);
  return success ? readCapture(capturesDir, data.capture.file) : null;
}
