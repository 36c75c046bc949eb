import { limits } from '../../../src/discord/limits.ts';
import { checkMessage } from './check-message.ts';
import { interactionRoutes } from './interaction-routes.ts';
import type { Answer, Loose, Message, Route, Routed, StandInState } from './route.ts';

const ok = (body?: unknown): Answer => ({ status: 200, body });
const missingPermissions: Answer = { status: 403, body: { message: 'Missing Permissions', code: 50013 } };
const unknownChannel: Answer = { status: 404, body: { message: 'Unknown Channel', code: 10003 } };

/** The part of Discord's REST interface that a bot like this one uses, with the errors that matter. */
export function createRoutes(gatewayUrl: () => string): { state: StandInState; answer(request: Routed): Answer } {
  let last = (BigInt(Date.now() - 1_420_070_400_000) << 22n) + 1n;
  const nonces = new Map<string, Message>();
  const me = { id: '1000', username: 'parallax', bot: true };
  const state: StandInState = {
    channels: new Map([
      ['3000', []],
      ['3100', []],
      ['3500', []],
    ]),
    about: new Map([['3100', { type: 11, parent_id: '3000', thread_metadata: { locked: false } }]]),
    guild: { id: '2000', owner_id: '9', roles: [{ id: '2000', permissions: String(2n ** 50n - 1n - 8n) }] },
    member: { user: me, roles: [] },
    application: { id: '1000', name: 'Parallax', integration_types_config: { 0: {}, 1: {} } },
    commands: [],
    mayReadHistory: true,
    problems: [],
  };

  function create(channel: string, body: Loose): Answer {
    const messages = state.channels.get(channel);
    if (messages === undefined) return unknownChannel;
    const { locked, archived } = threadState(channel);
    if (locked) return { status: 400, body: { message: 'Thread is locked', code: 160005 } };
    // Posting wakes a thread; nothing else does.
    if (archived) state.about.set(channel, { thread_metadata: { archived: false } });
    if (String(body.nonce).length > limits.nonce) state.problems.push('a nonce that is too long');
    const nonce = `${channel} ${String(body.nonce)}`;
    const before = body.enforce_nonce === true ? nonces.get(nonce) : undefined;
    if (before !== undefined) return ok(before);
    last = later(last);
    const message: Message = { ...body, id: String(last), channel_id: channel, author: me };
    // A message that is read later carries no nonce.
    delete message.nonce;
    messages.push(message);
    nonces.set(nonce, message);
    return ok({ ...message, nonce: body.nonce });
  }

  function threadState(channel: string): { locked: boolean; archived: boolean } {
    const { thread_metadata: metadata } = state.about.get(channel) ?? {};
    const { locked, archived } = isRecord(metadata) ? metadata : {};
    return { locked: locked === true, archived: archived === true };
  }

  function edit(channel: string, id: string, body: unknown): Answer {
    const messages = state.channels.get(channel);
    if (messages === undefined) return unknownChannel;
    const { locked, archived } = threadState(channel);
    if (archived) return { status: 400, body: { message: 'Thread is archived', code: 50083 } };
    if (locked) return missingPermissions;
    const message = messages.find((each) => each.id === id);
    if (message === undefined) return { status: 404, body: { message: 'Unknown Message', code: 10008 } };
    return checked(body, (changes) => ok(Object.assign(message, changes)));
  }

  function wake(channel: string, body: unknown): Answer {
    if (!state.channels.has(channel)) return unknownChannel;
    if (threadState(channel).locked) return missingPermissions;
    if (JSON.stringify(body) !== '{"archived":false}') state.problems.push('another change of a channel');
    state.about.set(channel, { ...state.about.get(channel), thread_metadata: { archived: false } });
    return ok({ id: channel });
  }

  function checked(body: unknown, then: (body: Loose) => Answer): Answer {
    const problems = checkMessage(body);
    state.problems.push(...problems);
    if (problems.length > 0) return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: {} } };
    return then(isRecord(body) ? body : {});
  }

  function list(channel: string, query: URLSearchParams): Answer {
    const messages = state.channels.get(channel);
    if (messages === undefined) return unknownChannel;
    if (!state.mayReadHistory) return ok([]);
    const after = BigInt(query.get('after') ?? '0');
    const found = messages.filter(({ id }) => BigInt(id) > after).slice(0, Number(query.get('limit') ?? '50'));
    return ok(found.toReversed());
  }

  function thread(channel: string, message: string): Answer {
    if (state.channels.has(message))
      return { status: 400, body: { message: 'A thread has already been created for this message', code: 160004 } };
    if (!state.channels.get(channel)?.some(({ id }) => id === message))
      return { status: 404, body: { message: 'Unknown Message', code: 10008 } };
    state.channels.set(message, []);
    return ok({ id: message, type: 11 });
  }

  const routes: readonly Route[] = [
    ['GET', /^\/gateway$/, () => ok({ url: gatewayUrl() })],
    [
      'GET',
      /^\/gateway\/bot$/,
      () =>
        ok({
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
        }),
    ],
    ['GET', /^\/users\/@me$/, () => ok(me)],
    ['GET', /^\/applications\/@me$/, () => ok(state.application)],
    ['GET', /^\/applications\/1000\/commands$/, () => ok(state.commands)],
    [
      'PUT',
      /^\/applications\/1000\/commands$/,
      (_, { body }) => {
        state.commands = (Array.isArray(body) ? body : []).map(asRegistered);
        return ok(state.commands);
      },
    ],
    ...interactionRoutes(state, checked),
    [
      'POST',
      /^\/channels\/(\d+)\/messages$/,
      ([channel = ''], { body }) => checked(body, (message) => create(channel, message)),
    ],
    ['GET', /^\/channels\/(\d+)\/messages$/, ([channel = ''], { query }) => list(channel, query)],
    ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, ([channel = '', id = ''], { body }) => edit(channel, id, body)],
    ['PATCH', /^\/channels\/(\d+)$/, ([channel = ''], { body }) => wake(channel, body)],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ([channel = '', message = '']) => thread(channel, message),
    ],
    [
      'GET',
      /^\/channels\/(\d+)$/,
      ([id = '']) => {
        const messages = state.channels.get(id);
        if (messages === undefined) return unknownChannel;
        return ok({
          id,
          type: 0,
          guild_id: '2000',
          last_message_id: messages.at(-1)?.id ?? null,
          ...state.about.get(id),
        });
      },
    ],
    ['GET', /^\/guilds\/2000$/, () => ok(state.guild)],
    ['GET', /^\/guilds\/2000\/members\/1000$/, () => ok(state.member)],
  ];
  return {
    state,
    answer(request) {
      for (const [method, pattern, respond] of routes) {
        const match = request.method === method ? pattern.exec(request.path) : null;
        if (match !== null) return respond(match.slice(1), request);
      }
      state.problems.push(`no route ${request.method} ${request.path}`);
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    },
  };
}

function later(id: bigint): bigint {
  const now = BigInt(Date.now() - 1_420_070_400_000) << 22n;
  return now > id ? now : id + 1n;
}

/** What Discord gives back of a command: with ids and versions, without what is false. */
function asRegistered(command: Loose, index: number): Loose {
  const options = Array.isArray(command.options) ? command.options.filter(isRecord).map(dropFalse) : [];
  return {
    ...command,
    id: String(7000 + index),
    application_id: '1000',
    version: '1',
    name_localizations: null,
    ...(options.length > 0 ? { options } : { options: undefined }),
  };
}

function dropFalse(option: Loose): Loose {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false));
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
