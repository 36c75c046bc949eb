import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { postRest, type Rest } from '../../../src/discord/receive/post-rest.ts';
import { createResponder } from '../../../src/discord/receive/responder.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { words } from '../support/view-of.ts';

const [message] = renderView({ title: [], blocks: [], footer: [] }, words);
const interaction = { id: '1', application_id: '1000', token: 'token' };
const noThreads = new DiscordAPIError({ message: 'Missing Permissions', code: 50_013 }, 50_013, 403, 'POST', 'x', {});

/** Posts a rest of two messages while Discord answers like this, and gives what was sent. */
async function post(answers: unknown[], leadsOn = true) {
  const { rest, sent } = fakeRest({ id: '5', channel_id: '3000' }, ...answers);
  const { logger, lines } = recordingLogger();
  const responder = createResponder(interaction, { rest, acknowledgingRest: rest });
  const buttons: number[] = [];
  if (message === undefined) throw new Error('there is no message');
  const all: Rest = {
    messages: [message, message],
    threadName: 'Flood',
    firstWithButton(sentCount) {
      buttons.push(sentCount);
      return leadsOn ? message : null;
    },
  };
  await postRest(all, { responder, rest, logger });
  return {
    calls: sent.map(({ method, route }) => `${method} ${route}`),
    buttons,
    lines,
    bodies: sent.map(({ body }) => body),
  };
}

describe('the rest of a public answer', () => {
  test('goes into a thread under its message, each part once', async () => {
    const { calls, buttons, bodies } = await post([]);
    expect(calls).toEqual([
      'GET /webhooks/1000/token/messages/%40original',
      'POST /channels/3000/messages/5/threads',
      'POST /channels/5/messages',
      'POST /channels/5/messages',
    ]);
    expect(bodies[1]).toMatchObject({ name: 'Flood' });
    expect(bodies.slice(2)).toMatchObject([
      { nonce: '5-0', enforce_nonce: true },
      { nonce: '5-1', enforce_nonce: true },
    ]);
    expect(buttons).toEqual([]);
  });

  test('is behind a button where no thread can be opened', async () => {
    const { calls, buttons } = await post([noThreads]);
    expect(calls.slice(2)).toEqual(['PATCH /webhooks/1000/token/messages/%40original']);
    expect(buttons).toEqual([0]);
  });

  test('follows the message where no thread can be opened and no button can lead there', async () => {
    const { calls } = await post([noThreads], false);
    expect(calls.slice(2)).toEqual(['POST /webhooks/1000/token', 'POST /webhooks/1000/token']);
    const { calls: others } = await post([{}, {}, noThreads], false);
    expect(others.slice(4)).toEqual(['POST /webhooks/1000/token']);
  });

  test('is behind a button from where the thread could not be written', async () => {
    const { calls, buttons, lines } = await post([{}, {}, noThreads]);
    expect(calls.at(-1)).toBe('PATCH /webhooks/1000/token/messages/%40original');
    expect(buttons).toEqual([1]);
    expect(lines.join()).toContain('could not be posted in its thread');
  });
});
