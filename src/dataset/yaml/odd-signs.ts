import type { SyntaxFault } from './syntax-fault.ts';

/** What a line begins with: its indentation, its dashes, its key with the colon, and the space after it. */
const beginning = /^(?<start>\s*(?:-\s+)*)(?:(?<key>[\w-]+)(?<colon>[:：])\s*)?/u;
const oddSpace = /[^\S \t\r]/u;
const oddSpaces = new RegExp(oddSpace.source, 'gu');

/** The lines whose keys or indents have a space or a colon that only looks like one. YAML takes these for letters. */
export function findOddSigns(lines: readonly string[]): SyntaxFault[] {
  return lines.flatMap((text, line) => {
    const found = beginning.exec(text);
    const { start = '', key, colon } = found?.groups ?? {};
    const whole = found?.[0] ?? '';
    if (whole.length === text.length) return [];
    const odd = oddSpace.exec(whole);
    if (odd === null && colon !== '：') return [];
    const column = odd?.index ?? start.length + (key?.length ?? 0);
    const sign = odd === null ? 'colon' : 'space';
    const code = (text.codePointAt(column) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `this ${sign} (U+${code}) is not the one that YAML knows; write a plain ${sign} in its place`;
    const ownKey = key === undefined ? '' : `${key}: `;
    const repaired = `${start.replaceAll(oddSpaces, ' ')}${ownKey}${text.slice(whole.length)}`;
    return [{ line, column, message, repaired }];
  });
}
