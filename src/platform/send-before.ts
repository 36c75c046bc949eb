import { Agent, type Dispatcher, request } from 'undici';

/** A request that came too late to be written: nothing of it was sent. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
  readonly code = 'too-late';
}

/** True once a request must not be written any more. Asked in the same turn in which it would be written. */
export type IsLate = () => boolean;

/** For what may be written at any time. */
export const neverLate: IsLate = () => false;

/** How long (milliseconds) a connection may take to open, an answer to begin, and its body to pause. */
const limitsMs = { connect: 8_000, answer: 15_000 } as const;

/** Connections for posting. Idle ones are closed after some seconds, and do not keep the process alive. */
export function openPostingAgent(): Agent {
  return new Agent({
    connect: { timeout: limitsMs.connect },
    headersTimeout: limitsMs.answer,
    bodyTimeout: limitsMs.answer,
  });
}

/**
 * The same connections for one request, which is written in time or not at all. A process can stand still for minutes
 * between any two lines: so the question is asked once the connection is open, just before the bytes go to the kernel.
 * A request that is too late fails with a TooLateError.
 */
export function sendBefore(agent: Agent, isLate: IsLate): Agent {
  const dispatch: Agent['dispatch'] = (options, handler) =>
    agent.dispatch(options, checkBeforeWriting(handler, isLate));
  // What undici's own `compose` gives back is no agent in this version, and discord.js takes only an agent.
  return new Proxy(agent, { get: (target, name) => (name === 'dispatch' ? dispatch : Reflect.get(target, name)) });
}

/** undici calls `onConnect` when the connection is there, and writes the request when it returns. */
function checkBeforeWriting(handler: Dispatcher.DispatchHandlers, isLate: IsLate): Dispatcher.DispatchHandlers {
  return {
    onConnect(abort) {
      if (isLate()) return abort(new TooLateError('the request was not written in time'));
      handler.onConnect?.(abort);
    },
    onError: (error) => handler.onError?.(error),
    onUpgrade: (status, headers, socket) => handler.onUpgrade?.(status, headers, socket),
    onResponseStarted: () => handler.onResponseStarted?.(),
    onHeaders: (status, headers, resume, text) => handler.onHeaders?.(status, headers, resume, text) ?? true,
    onData: (chunk) => handler.onData?.(chunk) ?? true,
    onComplete: (trailers) => handler.onComplete?.(trailers),
    onBodySent: (size, total) => handler.onBodySent?.(size, total),
  };
}

/**
 * A `fetch` for a text body that is written in time or not at all. The body goes out with the head in one turn, which
 * the built-in `fetch` does not promise. It follows no redirect.
 */
export function fetchBefore(agent: Agent, isLate: IsLate): typeof fetch {
  const dispatcher = sendBefore(agent, isLate);
  return async (url, { method = 'GET', headers, body, signal } = {}) => {
    if (typeof body !== 'string') throw new TypeError('only a text can be sent in time');
    const answer = await request(String(url), {
      dispatcher,
      method: method === 'POST' ? 'POST' : 'GET',
      headers: Object.fromEntries(new Headers(headers)),
      body,
      signal: signal ?? null,
    });
    const answerHeaders = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    );
    return new Response(await answer.body.text(), { status: answer.statusCode, headers: answerHeaders });
  };
}
