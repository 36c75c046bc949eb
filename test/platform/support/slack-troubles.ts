import type { ServerResponse } from 'node:http';
import type { StandIn } from '../../slack/support/stand-in.ts';
import type { Call, Trouble } from './platform-under-test.ts';

export type Handler = Parameters<StandIn['on']>[1] & {};

interface Ways {
  standIn: StandIn;
  /** Does what a call asks for. */
  forward: Handler;
  /** What posts are answered by when nothing is wrong. */
  otherwise: Handler;
}

const methods: Readonly<Record<Exclude<Call, 'answer'>, readonly string[]>> = {
  post: ['chat.postMessage'],
  edit: ['chat.update'],
  find: ['conversations.history', 'conversations.replies'],
};

/** Makes the next call of a kind go wrong, and the one after it go right. */
export function goWrong(kind: Trouble, call: Call, { standIn, forward, otherwise }: Ways): void {
  if (call === 'answer') {
    standIn.onResponse = async (response) => {
      standIn.onResponse = null;
      if (kind === 'lost-answer') loseAnswer(response);
      else if (kind === 'refused') response.writeHead(404).end('"used_url"');
      else await fail(kind, response);
    };
    return;
  }
  for (const method of methods[call]) {
    standIn.on(method, async (given, response) => {
      for (const each of methods[call]) standIn.on(each, each === 'chat.postMessage' ? otherwise : forward);
      if (kind !== 'lost-answer') return fail(kind, response);
      await forward(given, response);
      response.destroy();
      return undefined;
    });
  }
}

/** Breaks the connection in place of answering, once everything else is done. */
function loseAnswer(response: ServerResponse): void {
  response.writeHead = () => response.destroy();
}

const codes: Partial<Record<Trouble, string>> = {
  refused: 'invalid_blocks',
  'token-revoked': 'token_revoked',
  'channel-gone': 'channel_not_found',
  'not-allowed': 'not_in_channel',
};

function fail(kind: Trouble, response: ServerResponse): unknown {
  if (kind === 'hangs') return new Promise(() => {});
  if (kind === 'server-error') return void response.writeHead(503).end();
  if (kind === 'rate-limit') return void response.writeHead(429, { 'retry-after': '7' }).end();
  const body = JSON.stringify({ ok: false, error: codes[kind] });
  return void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}
