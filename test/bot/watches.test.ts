import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { createStoreDesk } from '../../src/bot/store-desk.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { traitsOf } from '../../src/platforms.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { claim, corrected, flood, startBot } from './running-bot.ts';

const agency = {
  ...claim,
  id: 'agency-houses',
  statement: 'The agency put the flooded houses at 1,500.',
  chain: ['agency'],
  value: 'exactly 1500',
};
const [first, second, third] = [
  flood([claim], 'aaaaaaaaaaaa'),
  flood([claim, agency], 'bbbbbbbbbbbb'),
  flood([claim, agency, corrected], 'cccccccccccc'),
];

describe.each(storeKinds)('on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let ids = 0;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    ids = 0;
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const desk = (data: ReadonlyMap<string, Dossier> = first) =>
    createStoreDesk({
      data: holdDataset(data, () => ({ ok: false, problems: ['broken'] })),
      commands,
      words: english,
      schedulers: ['admins'],
      curators: [],
      membersOn: (platform) => traitsOf(platform).schedulers,
      localZone: 'UTC',
      store: async () => store,
      newId: () => `watch${++ids}`,
      onSchedules() {},
      watchMemory() {},
      logFailure(error) {
        throw error;
      },
    });
  async function ask(line: string, data?: ReadonlyMap<string, Dossier>): Promise<string> {
    const view = await desk(data).answerLine(line, terminalAsker);
    return renderView(view, { width: 100, colour: false }).replaceAll(/\s+/g, ' ');
  }
  const states = async () =>
    (await store.db.selectFrom('occurrences').select('state').orderBy('planned_at').execute()).map(
      ({ state }) => state,
    );
  const posted = (count: number) => expect.poll(states).toEqual(Array(count).fill('posted'));
  const told = (text = '') => text.replaceAll(/\s+/g, ' ');

  it('tells once what moved, with who moved it, in one message for all that is watched', async () => {
    await ask('/watch question:houses when:any');
    await ask('/watch question:houses above:1,000');
    await ask('/watch when:new-origin');
    await ask('/watch question:houses below:100');
    const bot = startBot(store, first);
    await bot.schedule.tick();
    expect(bot.shown).toEqual([]);
    await bot.swap(second);
    await posted(1);
    await bot.schedule.tick();
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(1);
    expect(told(bot.shown[0])).toContain('above 1,000: exactly 1500 houses — Agency, in River Post');
    expect(await ask('/watch list', second)).toMatch(/Houses \(any change\) posted (?:today|yesterday) at \d\d:\d\d/);
    expect(await ask('/watch list', second)).toMatch(/Houses \(figures below 100\) nothing moved yet/);
  });

  it('tells what moved while the bot was down, and does not tell it again', async () => {
    await ask('/watch question:houses');
    await ask('/watch question:houses when:any');
    const bot = startBot(store, third);
    await posted(1);
    await bot.schedule.stop();
    const again = startBot(store, third);
    await again.schedule.tick();
    await again.schedule.stop();
    expect([bot.shown.length, again.shown.length]).toEqual([1, 0]);
    expect(told(bot.shown[0])).toMatch(
      /Houses: still ✕ conflict.*new origin: exactly 1500 houses — Agency, in River Post/,
    );
    expect(told(bot.shown[0])).toMatch(/Corrected: The mayor .* → The mayor of River Post now put them at about 250\./);
    expect(told(bot.shown[0])).toContain('/differences question:houses');
    expect(told(bot.shown[0])).toContain('/watch do:remove id:watch');
  });

  it('tells after a pause what moved in it, and nothing of what was removed', async () => {
    await ask('/watch question:houses when:any');
    await ask('/watch question:houses when:new-origin');
    expect(await ask('/watch pause id:any')).toContain('Paused: Houses (any change)');
    expect(await ask('/watch remove id:origins')).toContain('Stop watching Houses (new origins)?');
    expect(await ask('/watch remove id:origins confirm:yes')).toMatch(
      /No longer watched: Houses \(new origins\).*Undo \/watch question:houses when:new-origin/,
    );
    const bot = startBot(store, second);
    await bot.schedule.tick();
    expect(bot.shown).toEqual([]);
    expect(await ask('/watch list')).toContain('Houses (any change) paused · nothing moved yet');
    expect(await ask('/watch resume')).toContain('Resumed: Houses (any change)');
    await bot.schedule.tick();
    await posted(1);
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(1);
  });

  it('marks in a message of it what was corrected afterwards', async () => {
    await ask('/watch question:houses when:any');
    const bot = startBot(store, first);
    await bot.swap(second);
    await posted(1);
    const wrong = { ...agency, id: 'agency-corrects', statement: 'The agency took 1,500 back.', corrects: agency.id };
    await bot.swap(flood([claim, agency, { ...wrong, value: 'exactly 700' }], 'dddddddddddd'));
    await posted(2);
    await expect.poll(() => bot.shown.length).toBeGreaterThanOrEqual(4);
    await bot.schedule.stop();
    const [, ...later] = bot.shown.map(told);
    expect(later.filter((text) => text.includes('[corrected] new origin: exactly 1500 houses'))).toHaveLength(1);
    expect(later.join()).toContain('Corrected: The agency put the flooded houses at 1,500.');
  });

  it('is watched once for the same, and says what is there', async () => {
    expect(await ask('/watch list')).toMatch(/Nothing is watched here\. Watch a question with \/watch question:houses/);
    expect(await ask('/watch pause')).toContain('Nothing is watched here.');
    expect(await ask('/watch question:houses above:200 quiet:22:00-07:00 zone:Europe/Kyiv')).toMatch(
      /Watching Houses \(figures above 200\).*“may be”.*Quiet from 22:00 to 07:00, Kyiv time/,
    );
    expect(await ask('/watch question:houses above:200')).toMatch(/It is watched already: .*Quiet from 22:00/);
    await ask('/watch question:houses above:300');
    expect(await ask('/watch pause')).toMatch(/Which one\?.*Pause Houses \(figures above 200\)/);
    expect(await ask('/watch pause id:figures')).toContain('Several watches fit “figures”.');
    expect(await ask('/watch pause id:xyz')).toContain('Nothing “xyz” is watched here; it may have been removed.');
    for (let bound = 301; bound < 319; bound += 1) await ask(`/watch question:houses above:${bound}`);
    expect(await ask('/watch question:houses above:999')).toContain('This channel watches 20 things');
  });

  it('is completed by its name', async () => {
    await ask('/watch question:houses when:any');
    expect(await desk().complete('/watch pause id:', terminalAsker)).toEqual([
      '/watch pause id:"Houses (any change)" ',
    ]);
    expect(await desk().suggest('watch', 'id', 'hou', terminalAsker)).toMatchObject([{ label: 'Houses (any change)' }]);
  });
});
