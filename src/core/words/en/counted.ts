import { english } from '../../figure/lexicon-en.ts';

const plural = /\b(?:tens|dozens|hundreds|thousands|millions)$/i;
/** What happened to those who are counted, without a noun: "killed", "killed and wounded", "missing in the town". */
const participle = /^(?:\p{L}+(?:ed|ing)|dead)(?: (?:and|or|in|at|by|on|from|near|of)\b.*)?$/iu;

/** True of a figure that says that there is nothing: "none". */
export function isNothing(text: string): boolean {
  return english.nothing.includes(text.toLowerCase());
}

/**
 * What stands between a figure and what it counts: "dozens of houses", but "12 houses", and "dozens killed". Null where
 * "none" cannot stand before it: "no houses", but "none killed".
 */
export function beforeCounted(text: string, counted: string): ' ' | ' of ' | null {
  if (participle.test(counted)) return ' ';
  if (isNothing(text)) return null;
  return plural.test(text) ? ' of ' : ' ';
}
