import { longestParts } from '../suggestion/suggestion.ts';

/** How each field of a suggestion is written, and of the log. What a person wrote has no form but its length. */
const forms: Readonly<Record<string, RegExp>> = {
  id: /^[a-z0-9-]{1,40}$/,
  claim: /^[a-z0-9-]+$/,
  question: /^[a-z0-9-]+$/,
  dossier: /^[a-z0-9-]+$/,
  who: /^[a-z0-9-]+:\S{1,100}$/,
  channel: /^\S(?:.{0,98}\S)?$/u,
  date: /^\d{1,2} \p{Lu}\p{L}+ \d{4}$/u,
  number: /^\d[\d,]*$/,
  hash: /^[0-9a-f]{64}$/,
};

/** True of a text that is written as this field of a suggestion is; no other field may be shown. */
export function hasSuggestionForm(field: string, text: string): boolean {
  if (isPart(field)) return text !== '' && text.length <= longestParts[field];
  return Object.hasOwn(forms, field) && forms[field]?.test(text) === true;
}

function isPart(field: string): field is keyof typeof longestParts {
  return Object.hasOwn(longestParts, field);
}
