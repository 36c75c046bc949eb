import { longestValue } from '../../core/command/read-options.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { packText, unpackText } from './pack-text.ts';

/**
 * The first characters of custom ids, one for each component of a message: they keep two buttons apart that carry the
 * same invocation. Any first character is read.
 */
const firstCharacters = '0123456789abcdefghijklmnopqrstuvwxyzABCD';
const mostEncoded = Math.min(limits.customId, limits.optionValue) - 1;

/**
 * An invocation as text of at most 99 characters: "claims?actor=budanov&page=2" where that fits, packed where it does
 * not. Null where even that is too long, which only happens with long texts that a person typed.
 */
export function encodeInvocation(invocation: Invocation): string | null {
  const line = writeLine(invocation);
  if (line.length <= mostEncoded && /^[!-~]*$/.test(line)) return line;
  const packed = packText(line);
  return packed.length <= mostEncoded ? packed : null;
}

/**
 * The same without texts of many lines, where only these are too much: a press then opens the form that asks for them.
 * Null where that is still too long, or where there is no such text.
 */
export function encodeWithoutTexts({ command, options }: Invocation): string | null {
  const short = Object.entries(options).filter(([, value]) => value.length <= longestValue);
  const isSame = short.length === Object.keys(options).length;
  return isSame ? null : encodeInvocation({ command, options: Object.fromEntries(short) });
}

/** The invocation that a custom id or an option's value carries; null where this version cannot read it. */
export function decodeInvocation(customId: string): Invocation | null {
  const encoded = customId.slice(1);
  const line = /^[!-~]*$/.test(encoded) ? encoded : unpackText(encoded);
  return line === null ? null : readLine(line);
}

/** The custom id of the component with this number, from 0 to 39. */
export function customIdOf(encoded: string, number: number): string {
  return `${firstCharacters.charAt(number)}${encoded}`;
}

function writeLine({ command, options }: Invocation): string {
  const pairs = Object.entries(options).map(([name, value]) => `${escapeWord(name)}=${escapeWord(value)}`);
  return pairs.length === 0 ? escapeWord(command) : `${escapeWord(command)}?${pairs.join('&')}`;
}

function readLine(line: string): Invocation | null {
  const [, command = '', query] = /^([^?]+)(?:\?(.+))?$/su.exec(line) ?? [];
  if (command === '') return null;
  const pairs = query === undefined ? [] : query.split('&').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2)) return null;
  return {
    command: unescapeWord(command),
    options: Object.fromEntries(pairs.map(([name = '', value = '']) => [unescapeWord(name), unescapeWord(value)])),
  };
}

/** A space becomes "_", because it is the most common of the characters that a custom id should not hold. */
function escapeWord(text: string): string {
  return text.replace(/[%&=?_]/g, (character) => `%${character.charCodeAt(0).toString(16)}`).replaceAll(' ', '_');
}

function unescapeWord(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
