import type { CaptureText } from '../quote/capture-text.ts';
import type { Range } from '../quote/code-points.ts';
import { countWords } from '../text/count-words.ts';
import type { ClaimFields } from './claim-fields.ts';
import { readValue, valueText } from './field-text.ts';

/** A claim or draft with the place of its quote. */
export interface PlacedFields {
  fields: ClaimFields;
  at: Range;
}

const mostWords = 15;

/**
 * One claim of two: a quote that holds both, and the two figures as its parts. Null where they are of different
 * speakers, where one quote of at most 15 words cannot hold both, or where their scopes do not tell them apart; then
 * the second can only be counted as said again. Whether these are all the parts is for a person to say.
 */
export function mergedFields(one: PlacedFields, other: PlacedFields, capture: CaptureText): ClaimFields | null {
  const [a, b] = [one.fields, other.fields];
  if (a.chain !== b.chain || a.modality !== b.modality || a.answers !== b.answers) return null;
  const quote = capture.quoteAt([Math.min(one.at[0], other.at[0]), Math.max(one.at[1], other.at[1])]);
  if (quote.includes('\n') || countWords(quote) > mostWords) return null;
  if (a.value === '' && b.value === '') return { ...a, quote };
  const parts = { ...partsOf(a), ...partsOf(b) };
  const isApart = Object.keys(parts).length === Object.keys(partsOf(a)).length + Object.keys(partsOf(b)).length;
  if (!isApart || Object.keys(parts).length < 2) return null;
  return { ...a, quote, scope: '', value: valueText({ parts, all: false }) };
}

function partsOf({ scope, value }: ClaimFields): Record<string, string> {
  const read = readValue(value);
  if (typeof read === 'string') return scope === '' || read === '' ? {} : { [scope]: read };
  return 'parts' in read ? { ...read.parts } : {};
}
