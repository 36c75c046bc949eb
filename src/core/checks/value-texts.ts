import type { ValueRecord } from '../dossier/claim-record.ts';

/** The texts of a value: itself, its parts, or its words for a relative amount. */
export function valueTexts(value: ValueRecord): string[] {
  if (typeof value === 'string') return [value];
  return 'parts' in value ? Object.values(value.parts) : [value.relative];
}
