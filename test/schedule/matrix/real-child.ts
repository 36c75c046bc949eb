import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Posting, Publisher } from '../../../src/core/posting/publisher.ts';
import { english } from '../../../src/core/words/en.ts';
import { openPostingRest, openRest } from '../../../src/discord/connect/open-rest.ts';
import { createPublisher as createDiscordPublisher } from '../../../src/discord/publisher.ts';
import { correctPosted } from '../../../src/schedule/correct-posted.ts';
import { limits } from '../../../src/schedule/limits.ts';
import { startLoop } from '../../../src/schedule/schedule-loop.ts';
import { postingOptions } from '../../../src/slack/connect/client-options.ts';
import { createPictureFiles } from '../../../src/slack/post/picture-files.ts';
import { createPublisher as createSlackPublisher } from '../../../src/slack/publisher.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { aPicture, aPng } from '../../support/a-picture.ts';
import { contextOf, withdraw } from '../support/cycle.ts';
import { realTime } from '../support/real-time.ts';
import { targetOfText } from './plan.ts';

/**
 * One of two processes that post and correct until they are killed, with the product's own publishers and real sockets.
 * The first that makes the target's call stops itself where the plan says so; the parent lets it go on or kills it.
 */
const { place, url, platform, owner, target, stopAt } = JSON.parse(process.argv[2] ?? '{}');
let stopped = false;

function stopOnce(posting: { message: Posting['message'] }, moment: string, kind: 'post' | 'edit'): void {
  const what = kind === 'edit' ? 'edit' : targetOfText(String(posting.message.payload.text));
  if (stopped || moment !== stopAt || what !== target) return;
  stopped = true;
  process.stdout.write('stopping\n');
  process.kill(process.pid, 'SIGSTOP');
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const draw = async () => aPng;
const own =
  platform === 'slack'
    ? createSlackPublisher({ apiUrl: url, botToken: 'xoxb-1' }, { logger: silent, prefix: '', files: filesOfSlack() })
    : createDiscordPublisher({
        postingRest: openPostingRest({ apiUrl: url.slice(0, -1), token: 'T' }, draw),
        rest: openRest({ apiUrl: url.slice(0, -1), token: 'T' }),
        words: english.platform.discord,
        logger: silent,
      });

function filesOfSlack() {
  const client = new webApi.WebClient('xoxb-1', postingOptions({ apiUrl: url }, silent));
  return createPictureFiles({
    client,
    draw,
    logger: silent,
    now: Date.now,
    sleep: (ms) => wait(ms < 5_000 ? ms / 10 : ms),
  });
}

/** The words of a test's message in the platform's own payload, with a picture. */
function payloadOf({ payload: { text } }: Posting['message']): Posting['message'] {
  if (platform === 'slack')
    return { payload: { text, blocks: [{ type: 'picture', picture: aPicture, alt_text: 'a picture' }] } };
  const gallery = { type: 12, items: [{ media: { url: 'attachment://picture-1.png' } }] };
  const components = [{ type: 17, components: [{ type: 10, content: text }, gallery] }];
  return { payload: { flags: 32_768, components, pictures: [aPicture] } };
}

const quick = { paceMs: 10, callsPerSecond: null, schedulers: own.traits.schedulers };
const takesWithinMs = platform === 'slack' ? { broken: 500, hung: 3_000 } : own.traits.takesWithinMs;
const publisher: Publisher = {
  ...own,
  traits: { ...quick, takesWithinMs },
  post(posting, isLate = () => false) {
    stopOnce(posting, 'before-connecting', 'post');
    const asked = () => {
      stopOnce(posting, 'before-writing', 'post');
      return isLate();
    };
    return own.post({ ...posting, message: payloadOf(posting.message) }, asked);
  },
  edit(edit, isLate = () => false) {
    stopOnce(edit, 'before-connecting', 'edit');
    const asked = () => {
      stopOnce(edit, 'before-writing', 'edit');
      return isLate();
    };
    return own.edit({ ...edit, message: payloadOf(edit.message) }, asked);
  },
};

const store = await openStore(place);
const short = {
  ...limits,
  leaseMs: 2_000,
  sendWithinMs: 500,
  answerWithinMs: 1_000,
  hungAfterMs: 400,
  lookUpAfterMs: 100,
  backOffMs: { first: 100, most: 1_000 },
};
const cycle = { place, publisher, from: 0, owner, seed: 1, over: { ...realTime, limits: short, log: silent } };
const context = contextOf(cycle, store, realTime.clock);
const loop = startLoop({
  ...context,
  async afterTick() {
    await correctPosted(context, [{ claim: 'c1', status: 'retracted' }], withdraw);
  },
});
for (;;) {
  await loop.tick(null);
  await wait(300);
}
