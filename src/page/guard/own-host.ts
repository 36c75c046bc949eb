import { isIP } from 'node:net';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an address of this machine can be reached from it alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/**
 * Whether a Host header names these pages, so that no other name can be bound to this address (DNS rebinding). Right
 * are this machine's own names, the address that is listened at, and the host of the public address. Where every
 * address is listened at, any address is right, and no other name.
 */
export function isOwnHost(given: string, host: string, publicUrl: string | null): boolean {
  const name = given.replace(/:\d+$/u, '').toLowerCase();
  if (loopback.includes(name) || name === host.toLowerCase() || name === `[${host.toLowerCase()}]`) return true;
  if (publicUrl !== null && name === URL.parse(publicUrl)?.hostname) return true;
  return !isLoopback(host) && isIP(name.replace(/^\[|\]$/gu, '')) > 0;
}
