import { REST } from 'discord.js';

export interface SentRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  route: string;
  body: unknown;
}

/** A REST client that sends nothing. It answers one request after another with what it is given, and then with `{}`. */
export function fakeRest(...answers: unknown[]): { rest: REST; sent: SentRequest[] } {
  const rest = new REST({ hashSweepInterval: 0, handlerSweepInterval: 0 });
  const sent: SentRequest[] = [];
  const answerTo =
    (method: SentRequest['method']) =>
    async (route: string, { body = null }: { body?: unknown } = {}): Promise<unknown> => {
      const answer = answers[sent.length] ?? {};
      sent.push({ method, route, body });
      if (answer instanceof Error) throw answer;
      return answer;
    };
  rest.get = answerTo('GET');
  rest.post = answerTo('POST');
  rest.patch = answerTo('PATCH');
  rest.delete = answerTo('DELETE');
  return { rest, sent };
}
