import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { packText, unpackText } from './pack-text.ts';

/**
 * One character before the body keeps two buttons of a message apart that carry the same invocation, and tells whether that message is the whole of
 * its answer.
 */
const slots = {
  whole: '0123456789abcdefghijklmnopqrstuvwxyzABCD',
  part: 'EFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>',
} as const;
const room = limits.customId.most - 1;

/**
 * An invocation as text of at most 99 characters: "claims?actor=budanov&page=2" where that fits, packed where it does not. Null where even that
 * is too long, which only happens with long texts that a person typed.
 */
export function encodeInvocation(invocation: Invocation): string | null {
  const line = writeLine(invocation);
  if (line.length <= room && /^[!-~]*$/.test(line)) return line;
  const packed = packText(line);
  return packed.length <= room ? packed : null;
}

/** The invocation that a custom id or an option's value carries; null where this version cannot read it. */
export function decodeInvocation(customId: string): Invocation | null {
  const body = customId.slice(1);
  const line = /^[!-~]*$/.test(body) ? body : unpackText(body);
  return line === null ? null : readLine(line);
}

/** A custom id for the place with this number, from 0 to 39, in a message that is the whole of an answer or a part of it. */
export function placeCustomId(body: string, place: number, of: keyof typeof slots): string {
  return `${slots[of].charAt(place)}${body}`;
}

/** Whether the message of a custom id is the whole of its answer. */
export function isWhole(customId: string): boolean {
  return slots.whole.includes(customId.charAt(0));
}

function writeLine({ command, options }: Invocation): string {
  const pairs = Object.entries(options).map(([name, value]) => `${encodePart(name)}=${encodePart(value)}`);
  return pairs.length === 0 ? encodePart(command) : `${encodePart(command)}?${pairs.join('&')}`;
}

function readLine(line: string): Invocation | null {
  const [, command = '', rest] = /^([^?]+)(?:\?(.+))?$/su.exec(line) ?? [];
  if (command === '') return null;
  const pairs = rest === undefined ? [] : rest.split('&').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2)) return null;
  return {
    command: decodePart(command),
    options: Object.fromEntries(pairs.map(([name = '', value = '']) => [decodePart(name), decodePart(value)])),
  };
}

/** A space is "_", as it is the most common of what a custom id should not hold. */
function encodePart(text: string): string {
  return text.replace(/[%&=?_]/g, (character) => `%${character.charCodeAt(0).toString(16)}`).replaceAll(' ', '_');
}

function decodePart(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
