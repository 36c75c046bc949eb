import type { DiscordStandIn, Trouble as WireTrouble } from '../../discord/stand-in/start-stand-in.ts';
import type { Call, Trouble } from './platform-under-test.ts';

const routes: Readonly<Record<Call, readonly [string, RegExp]>> = {
  answer: ['POST', /\/callback$/],
  post: ['POST', /^\/channels\/\d+\/messages$/],
  edit: ['PATCH', /^\/channels\/\d+\/messages\/\d+$/],
  find: ['GET', /^\/channels\/\d+\/messages$/],
};

const wire: Readonly<Record<Exclude<Trouble, 'unreachable'>, WireTrouble>> = {
  'lost-answer': 'reset-after',
  'server-error': { status: 503 },
  'rate-limit': {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 7, global: false },
    headers: { 'retry-after': '7' },
  },
  refused: { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: {} } },
  'token-revoked': { status: 401, body: { message: '401: Unauthorized', code: 0 } },
  'channel-gone': { status: 404, body: { message: 'Unknown Channel', code: 10003 } },
  'not-allowed': { status: 403, body: { message: 'Missing Permissions', code: 50013 } },
  hangs: { until: new Promise(() => {}) },
};

/** Makes the next call of a kind go wrong. What may be repeated is tried three times, and goes wrong each time. */
export function goWrong(kind: Exclude<Trouble, 'unreachable'>, call: Call, stand: DiscordStandIn): void {
  const repeated = kind === 'hangs' || (call === 'find' && kind === 'server-error');
  stand.trouble(
    ...routes[call],
    Array.from({ length: repeated ? 3 : 1 }, () => wire[kind]),
  );
}
