import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { holdDataset, type Loaded } from '../../src/bot/dataset-holder.ts';
import { createStoreDesk } from '../../src/bot/store-desk.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { invocationsOf, phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import type { Obstacle } from '../../src/core/place/obstacle.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { traitsOf } from '../../src/platforms.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { dossierOf } from '../support/dossiers.ts';

/** A desk over these dossiers, with a store of its own. */
function deskOver(ids: readonly string[], obstacleIn?: (channel: Channel) => Promise<Obstacle | null>) {
  const dossiers: ReadonlyMap<string, Dossier> = new Map(
    ids.map((id) => [id, dossierOf({ id, dossier: { title: `The ${id}` } }, 'aaaaaaaaaaaa')]),
  );
  let load = (): Loaded => ({ ok: true, dossiers });
  const data = holdDataset(dossiers, () => load());
  let store: Promise<Store> | null = null;
  let opened = 0;
  const desk = createStoreDesk({
    data,
    commands,
    words: english,
    schedulers: ['admins'],

    curators: [],
    membersOn: (platform) => traitsOf(platform).schedulers,
    localZone: 'UTC',
    ...(obstacleIn === undefined ? {} : { obstacleIn }),
    newId: () => 'abc12345',
    onSchedules() {},
    watchMemory() {},
    logFailure(error) {
      throw error;
    },
    store() {
      opened += 1;
      store ??= openStore({ stateDir: tempFolder() });
      return store;
    },
  });
  return {
    ask: async (line: string, channel = 'terminal') =>
      renderView(await desk.answerLine(line, { ...terminalAsker, channel }), { width: 100, colour: false }),
    askAs: async (asker: Partial<Asker>, line: string) => desk.answerLine(line, { ...terminalAsker, ...asker }),
    suggest: async (typed: string, channel = 'terminal') =>
      desk.suggest('digest', 'id', typed, { ...terminalAsker, channel }),
    complete: (line: string) => desk.complete(line, terminalAsker),
    failStore: () => {
      store = Promise.reject(new Error('the disk is full'));
      store.catch(() => {});
    },
    break: async () => {
      load = () => ({ ok: false, problems: ['broken'] });
      await data.reload();
    },
    opened: () => opened,
    close: async () => (await store)?.close(),
  };
}

it('answers from the one dossier without opening the store', async () => {
  const { ask, opened } = deskOver(['flood']);
  expect(await ask('/about')).toContain('The flood');
  expect(opened()).toBe(0);
});

it.each([
  ['what differs', 'Where the sources differ'],
  ['who is right?', 'It never rules who is right.'],
  ['about', 'About Parallax'],
  ['diferences', 'Where the sources differ'],
  ['something else entirely', 'What would you like to know?'],
  ['whose number is this?', '/check needs the option text'],
  // A slash asks for a command, and for nothing else.
  ['/what differs', 'There is no command “what”'],
])('answers the plain words “%s”', async (line, holds) => {
  expect(await deskOver(['flood']).ask(line)).toContain(holds);
});

it('with two dossiers, answers from the one that the channel chose', async () => {
  const { ask, close } = deskOver(['flood', 'fire']);
  await ask('/dossier use:fire');
  expect(await ask('/digest')).toContain('The fire');
  expect(await ask('/digest', 'other')).toContain('The flood');
  await close();
});

it('says that newer data is broken, as soon as it is', async () => {
  const desk = deskOver(['flood']);
  const broken = english.about.broken.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const flat = async () => (await desk.ask('/about')).replaceAll(/\s+/g, ' ');
  expect(await flat()).not.toContain(broken.slice(0, 30));
  await desk.break();
  expect(await flat()).toContain(broken.slice(0, 30));
});

it('completes the schedules of the channel by their names, and opens the store for nothing else', async () => {
  const { ask, suggest, complete, opened, close } = deskOver(['flood']);
  expect(await complete('/claims id:')).toEqual([]);
  expect(opened()).toBe(0);
  await ask('/digest schedule time:08:00 zone:Europe/Kyiv');
  expect(await suggest('daily')).toEqual([{ value: 'abc12345', label: 'daily 08:00' }]);
  expect(await suggest('', 'elsewhere')).toEqual([]);
  expect(await complete('/digest pause id:')).toEqual(['/digest pause id:"daily 08:00" ']);
  await close();
});

it('suggests no schedules where the store fails', async () => {
  const { suggest, failStore } = deskOver(['flood']);
  failStore();
  expect(await suggest('')).toEqual([]);
});

describe('where the bot cannot post', () => {
  const line = '/digest schedule time:08:00 zone:Europe/Kyiv quiet:silent';
  const slackAdmin: Partial<Asker> = { platform: 'slack', channel: 'C1', user: 'U1', standing: 'manager' };
  /** A desk whose platform says this of each channel that is named, and the channels that it was asked about. */
  function deskWith(obstacles: Record<string, Obstacle>) {
    const asked: Channel[] = [];
    const desk = deskOver(['flood'], async (channel) => {
      asked.push(channel);
      return obstacles[channel.channel] ?? null;
    });
    const say = async (text: string, over: Partial<Asker> = {}) => {
      const view = await desk.askAs({ ...slackAdmin, ...over }, text);
      return { text: phrasesOf(view).map(textOf).join(' | '), offered: invocationsOf(view) };
    };
    return { ...desk, asked, say };
  }
  const notInvited: Obstacle = { kind: 'not-invited', bot: 'parallax' };

  it('says at once how to let it in, keeps nothing, and offers the same again', async () => {
    const { say, asked, close } = deskWith({ C1: notInvited });
    const { text, offered } = await say(line);
    expect(text).toContain('Write /invite @parallax in it');
    expect(offered).toEqual([
      {
        command: 'digest',
        options: { do: 'schedule', time: '08:00', zone: 'Europe/Kyiv', quiet: 'silent' },
      },
    ]);
    expect(asked).toEqual([{ platform: 'slack', place: terminalAsker.place, channel: 'C1' }]);
    expect((await say('/digest list')).text).toContain('No digest is scheduled here');
    await close();
  });

  it('keeps it once the bot was let in', async () => {
    const obstacles: Record<string, Obstacle> = { C1: notInvited };
    const { say, close } = deskWith(obstacles);
    await say(line);
    delete obstacles.C1;
    expect((await say(line)).text).toContain('A digest is scheduled');
    await close();
  });

  it('asks about nothing that posts nothing later', async () => {
    const { say, asked, close } = deskWith({ C1: notInvited });
    await say('/digest list');
    await say('/digest preview');
    await say('/dossier use:flood');
    await say('/digest pause');
    await say('/digest remove');
    await say('/digest remove confirm:yes');
    expect(asked).toEqual([]);
    await close();
  });

  it('tells that also to whom the platform does not name, and to nobody who may not schedule', async () => {
    const { say, asked, close } = deskWith({ C1: notInvited });
    expect((await say(line, { standing: 'unknown' })).text).toContain('/invite');
    expect((await say(line, { standing: 'outsider' })).text).toContain('You may not do that in this channel');
    expect(asked).toHaveLength(1);
    expect((await say(line, { standing: 'unknown', channel: 'C2' })).text).toContain('did not say who you are');
    expect((await say('/digest list', { channel: 'C2' })).text).toContain('No digest is scheduled here');
    await close();
  });

  it('says so too where one is resumed, of its own channel and not of that in which it is asked', async () => {
    const obstacles: Record<string, Obstacle> = {};
    const { say, asked, close } = deskWith(obstacles);
    await say(line);
    await say('/digest pause');
    obstacles.C1 = notInvited;
    expect((await say('/digest resume')).text).toContain('not in this channel');
    expect((await say('/digest list')).text).toContain('paused');
    delete obstacles.C1;
    expect((await say('/digest resume')).text).toContain('Resumed');
    const elsewhere = { channel: 'D9' };
    obstacles.D9 = { kind: 'between-people' };
    expect((await say('/digest resume id:abc12345', elsewhere)).text).toContain('Resumed');
    obstacles.C1 = { kind: 'archived' };
    expect((await say('/digest resume id:abc12345', elsewhere)).text).toContain('in the channel of that digest');
    expect(asked.map(({ channel }) => channel)).toEqual(['C1', 'C1', 'C1', 'C1', 'C1']);
    await close();
  });

  it('takes five seconds of silence for not knowing, and keeps nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { askAs, close } = deskOver(['flood'], () => new Promise(() => {}));
      const answering = askAs(slackAdmin, line);
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { timeout: 180_000 });
      await vi.advanceTimersByTimeAsync(5_000);
      const text = phrasesOf(await answering)
        .map(textOf)
        .join(' | ');
      expect(text).toContain('does not say now whether the bot may post in this channel, so nothing was changed');
      await close();
    } finally {
      vi.useRealTimers();
    }
  });
});
