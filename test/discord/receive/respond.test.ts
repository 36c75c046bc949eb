import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { noDrawing } from '../../../src/core/posting/draw.ts';
import { type Answer, respond } from '../../../src/discord/receive/respond.ts';
import type { Placement, Responder } from '../../../src/discord/receive/responder.ts';
import type { DiscordMessage } from '../../../src/discord/render/discord-message.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { until } from '../../support/until.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { silentLogger } from '../support/recording-logger.ts';
import { words } from '../support/view-of.ts';

const messages = ['first', 'second', 'third'].flatMap((text) =>
  renderView({ title: [], blocks: [{ kind: 'paragraph', text: say`${{ kind: 'typed', text }}` }], footer: [] }, words),
);
const textOf = (message: DiscordMessage) => /first|second|third/.exec(JSON.stringify(message))?.[0];

/** A responder that writes down what it is asked to do. `first` is whether this instance acknowledges first. */
function recordingResponder(first = true): { responder: Responder; done: string[] } {
  const done: string[] = [];
  const acknowledge = (what: string) => {
    done.push(what);
    return first;
  };
  const responder: Responder = {
    defer: async (placement) => acknowledge(`defer ${placement}`),
    reply: async (message, placement) => acknowledge(`reply ${textOf(message)} ${placement}`),
    suggest: async () => first,
    showForm: async () => first,
    edit: async (message) => void done.push(`edit ${textOf(message)}`),
    readAnswer: async () => ({ id: '5', channel: '3000' }),
    followUp: async (message, placement) => void done.push(`follow up ${textOf(message)} ${placement}`),
    showPrivately: async (message) => void done.push(`show ${textOf(message)} privately`),
  };
  return { responder, done };
}

const slow = 60_000;
const api = { rest: fakeRest().rest, logger: silentLogger, draw: noDrawing };
const answer = (placement: Placement, count = 3): Answer => ({
  messages: messages.slice(0, count),
  placement,
  rest: null,
});

describe('a quick answer', () => {
  test.each([
    ['private', ['reply first private', 'follow up second private', 'follow up third private']],
    ['public', ['reply first public', 'follow up second public', 'follow up third public']],
    ['in-place', ['reply first in-place', 'follow up second private', 'follow up third private']],
  ] as const)('is itself the acknowledgement, %s', async (placement, expected) => {
    const { responder, done } = recordingResponder();
    await respond(async () => answer(placement), { responder, placement, deferAfterMs: slow, ...api });
    expect(done).toEqual(expected);
  });

  test('that is a refusal stays private', async () => {
    const { responder, done } = recordingResponder();
    await respond(async () => answer('private', 1), { responder, placement: 'public', deferAfterMs: slow, ...api });
    expect(done).toEqual(['reply first private']);
  });

  test('is not followed where another instance was first', async () => {
    const { responder, done } = recordingResponder(false);
    await respond(async () => answer('private'), { responder, placement: 'private', deferAfterMs: slow, ...api });
    expect(done).toEqual(['reply first private']);
  });
});

describe('an answer that is acknowledged before it is begun', () => {
  test('edits the acknowledgement, and goes on in follow-ups', async () => {
    const { responder, done } = recordingResponder();
    const makeAnswer = async () => {
      done.push('make');
      return answer('public');
    };
    await respond(makeAnswer, { responder, placement: 'public', deferAfterMs: 0, ...api });
    expect(done).toEqual(['defer public', 'make', 'edit first', 'follow up second public', 'follow up third public']);
  });

  test('is not begun where another instance was first', async () => {
    const { responder, done } = recordingResponder(false);
    const makeAnswer = () => Promise.reject(new Error('it must not be begun'));
    await respond(makeAnswer, { responder, placement: 'private', deferAfterMs: 0, ...api });
    expect(done).toEqual(['defer private']);
  });

  test('that is a refusal takes the place of a public acknowledgement', async () => {
    const { responder, done } = recordingResponder();
    await respond(async () => answer('private', 2), { responder, placement: 'public', deferAfterMs: 0, ...api });
    expect(done).toEqual(['defer public', 'show first privately', 'follow up second private']);
  });
});

describe('a slow answer', () => {
  test('is made once, and edits the acknowledgement', async () => {
    const { responder, done } = recordingResponder();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    let made = 0;
    const makeAnswer = () => {
      made += 1;
      return promise;
    };
    const responding = respond(makeAnswer, { responder, placement: 'private', deferAfterMs: 1, ...api });
    await until(() => done.length > 0);
    resolve(answer('private', 1));
    await responding;
    expect([made, done]).toEqual([1, ['defer private', 'edit first']]);
  });

  test('that fails rejects', async () => {
    const { responder } = recordingResponder();
    const failing = respond(() => Promise.reject(new Error('a bug')), {
      responder,
      placement: 'private',
      deferAfterMs: 1,
      ...api,
    });
    await expect(failing).rejects.toThrow('a bug');
  });
});
