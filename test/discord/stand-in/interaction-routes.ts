import { checkChoices } from './check-choices.ts';
import { checkForm } from './check-form.ts';
import type { Answer, Route, StandInState } from './route.ts';

/**
 * The ways to answer interactions: the acknowledgement, once, and what comes after it. `checked` answers a message if
 * nothing is wrong with it.
 */
export function interactionRoutes(
  state: StandInState,
  checked: (body: unknown, then: () => Answer) => Answer,
): readonly Route[] {
  const acknowledged = new Set<string>();
  /** The public answers by the tokens of their interactions. */
  const replies = new Map<string, string>();
  const ok = (body?: unknown): Answer => ({ status: 200, body });

  function callback(id: string, body: unknown): Answer {
    if (acknowledged.has(id))
      return { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } };
    const { type, data } = isRecord(body) ? body : {};
    const then = (): Answer => {
      acknowledged.add(id);
      if ((type === 4 || type === 5) && !isPrivate(data)) postInChannel(id);
      return { status: 204 };
    };
    if (type === 4 || type === 7) return checked(data, then);
    const flags = isRecord(data) ? data.flags : undefined;
    if (type === 5 && flags !== 0 && flags !== 64) state.problems.push('a promise with other flags');
    else if (type === 9) state.problems.push(...checkForm(data));
    else if (type === 8) state.problems.push(...checkChoices(data));
    else if (type !== 5 && type !== 6) state.problems.push(`a callback of type ${type}`);
    return then();
  }

  /** A public answer is a message in the channel, under which a thread can be opened. */
  function postInChannel(id: string): void {
    const message = String(900_000_000_000_000_000n + BigInt(id));
    state.channels.get('3000')?.push({ id: message, channel_id: '3000', author: { id: '1000' } });
    replies.set(`secret-token-${id}`, message);
  }

  /** What comes after the acknowledgement; before it, Discord knows of no such webhook. */
  function after(token: string, then: () => Answer): Answer {
    if (acknowledged.has(token.replace('secret-token-', ''))) return then();
    state.problems.push('a follow-up to what was not acknowledged');
    return { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
  }

  return [
    ['POST', /^\/interactions\/([^/]+)\/[^/]+\/callback$/, ([id = ''], { body }) => callback(id, body)],
    [
      'POST',
      /^\/webhooks\/1000\/([^/]+)$/,
      ([token = ''], { body }) => after(token, () => checked(body, () => ok({ id: '1' }))),
    ],
    [
      'GET',
      /^\/webhooks\/1000\/([^/]+)\/messages\/@original$/,
      ([token = '']) => after(token, () => ok({ id: replies.get(token) ?? '1', channel_id: '3000' })),
    ],
    [
      'PATCH',
      /^\/webhooks\/1000\/([^/]+)\/messages\/@original$/,
      ([token = ''], { body }) => after(token, () => checked(body, () => ok({ id: '1' }))),
    ],
    [
      'DELETE',
      /^\/webhooks\/1000\/([^/]+)\/messages\/@original$/,
      ([token = '']) => after(token, () => ({ status: 204 })),
    ],
  ];
}

function isPrivate(data: unknown): boolean {
  return isRecord(data) && (Number(data.flags ?? 0) & 64) !== 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
