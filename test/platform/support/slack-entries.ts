import { pressBody, pressPayload, send } from '../../slack/support/bot.ts';
import type { StandIn } from '../../slack/support/stand-in.ts';
import { until } from '../../support/until.ts';
import type { Element } from './slack-reader.ts';

/** How Slack hands on what a person does. */
export interface Entry {
  /** Gives what a slash command is answered at once; null where that is nothing. */
  command(body: string): Promise<unknown>;
  press(element: Element, responseUrl: string, more: object): Promise<unknown>;
}

export function overHttp(port: number): Entry {
  return {
    command: async (body) => (await send(port, body)).json,
    press: (element, url, more) => send(port, pressBody(element, url, more)),
  };
}

export function overSocket(standIn: StandIn): Entry {
  let envelopes = 0;
  /** Sends an envelope, and gives what it is acknowledged with. */
  async function deliver(type: string, payload: object): Promise<unknown> {
    const [socket] = standIn.sockets;
    envelopes += 1;
    const envelope_id = `envelope-${envelopes}`;
    socket?.send({ type, envelope_id, payload, accepts_response_payload: true });
    const acknowledgement = () => socket?.received.find((message) => message.envelope_id === envelope_id);
    await until(() => acknowledgement() !== undefined);
    const answer = acknowledgement()?.payload;
    return typeof answer === 'object' && answer !== null && 'blocks' in answer ? answer : null;
  }
  return {
    command: (body) => deliver('slash_commands', Object.fromEntries(new URLSearchParams(body))),
    press: (element, url, more) => deliver('interactive', pressPayload(element, url, more)),
  };
}
