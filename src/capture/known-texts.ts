import type { KnownText } from '../core/article/find-copy.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { readCapture } from '../dataset/captures/capture.ts';

/** The texts of a dossier's sources, as far as they were kept. */
export function knownTexts(dossier: Dossier, capturesDir: string): KnownText[] {
  return [...dossier.sources.values()].flatMap(({ id, capture, publisher, url }) => {
    const text = capture === null ? null : (readCapture(capturesDir, capture.file)?.text?.text ?? null);
    return text === null ? [] : [{ id, text, publisher: publisher.name, address: url }];
  });
}
