import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { approvedSuggestions, takeIn } from '../../src/bot/keep-suggestion.ts';
import { createStoreDesk } from '../../src/bot/store-desk.ts';
import { formFor } from '../../src/core/command/command.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { isRefusal } from '../../src/core/message/is-refusal.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { suggestionCaps } from '../../src/core/suggestion/suggestion.ts';
import { english } from '../../src/core/words/en.ts';
import { renderView as renderDiscord } from '../../src/discord/render/render-view.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { isShareable } from '../../src/platform/is-shareable.ts';
import { traitsOf } from '../../src/platforms.ts';
import { renderView as renderSlack } from '../../src/slack/render/render-view.ts';
import { checkAudit, newestAuditEntries } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { checkMessage } from '../discord/stand-in/check-message.ts';
import { readMessages } from '../discord/support/read-messages.ts';
import { problemsOf } from '../slack/support/check-blocks.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { dossierOf } from '../support/dossiers.ts';

const flood = (fourEyes = false) =>
  dossierOf({
    dossier: { 'four-eyes': fourEyes },
    questions: { houses: { measure: 'level', unit: 'houses' } },
    claims: [
      {
        id: 'mayor-houses',
        statement: 'The mayor of River Post said 200.',
        chain: ['mayor'],
        answers: 'houses',
        value: '200',
      },
    ],
  });

const asker: Asker = {
  platform: 'slack',
  place: '',
  channel: 'C1',
  channelName: 'desk',
  user: 'U1',
  roles: [],
  standing: 'unknown',
  request: null,
};
const hostile = '@everyone <!channel> <@U1> *b* `c` [x](https://evil.example) # h\n> q \u202Egnp.exe \u001B[31m\0';

describe.each(storeKinds)('suggestions on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let ids = 0;
  let dossier = flood();
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    [ids, dossier] = [0, flood()];
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const desk = (from = store) =>
    createStoreDesk({
      data: holdDataset(new Map([[dossier.id, dossier]]), () => ({ ok: false, problems: [] })),
      commands: withPublic(commands),
      words: english,
      schedulers: ['U1'],
      curators: ['C1', 'C2', 'C3', 'R1'],
      membersOn: (platform) => traitsOf(platform).schedulers,
      localZone: 'UTC',
      store: async () => from,
      newId: () => `id${++ids}`,
      onSchedules() {},
      watchMemory() {},
      logFailure(error) {
        throw error;
      },
    });
  const shown = (view: Parameters<typeof renderView>[0]) =>
    renderView(view, { width: 200, colour: false }).replaceAll(/\s+/g, ' ');
  const say = async (line: string, user: string, more: Partial<Asker> = {}) =>
    shown(await desk().answerLine(line, { ...asker, user, ...more }));
  const idOf = async (text: string) =>
    (await store.db.selectFrom('suggestions').select('id').where('said', '=', text).executeTakeFirstOrThrow()).id;

  it('are kept, wait for a curator, and are shown to curators and to their suggester alone', async () => {
    expect(await say('/suggest "300 houses" from:"Coast Wire" question:houses note:newer', 'U1')).toContain(
      'A curator looks at it.',
    );
    const list = await say('/inbox', 'C1');
    expect(list).toContain('300 houses • From: Coast Wire suggested by slack:U1 on');
    expect(list).toContain('in desk · waits');
    expect(await say('/inbox', 'U9', { roles: ['R1'] })).toContain('300 houses');
    for (const line of ['/inbox', '/inbox id:id1', '/inbox do:approve id:id1', '/audit'])
      expect(await say(line, 'U1', { standing: 'manager' })).toContain('Only curators may do that.');
    expect(await say('/suggest do:list', 'U1')).toContain('300 houses waits · suggested on');
    expect(await say('/suggest do:list', 'U2')).toContain('You have suggested nothing yet.');
    const one = { command: 'inbox', options: { id: await idOf('300 houses') } };
    expect(isShareable(await desk().answer(one, { ...asker, user: 'C1' }))).toBe(false);
    expect(await say(`/inbox id:${await idOf('300 houses')}`, 'C1')).toMatch(
      /300 houses From: Coast Wire Note: newer May answer: .* → Approve/,
    );
  });

  it('are approved, edited and refused, each once, and the suggester’s list tells it', async () => {
    for (const text of ['first one', 'second one', 'third one']) await say(`/suggest "${text}"`, 'U1');
    const [first, second, third] = [await idOf('first one'), await idOf('second one'), await idOf('third one')];
    const press = { request: 'press1' };
    expect(await say(`/inbox do:approve id:${first} version:1`, 'C1', press)).toContain('Your approval is kept.');
    // The same press again, on another instance, is not another decision.
    expect(await say(`/inbox do:approve id:${first} version:1`, 'C1', press)).toContain('Your approval is kept.');
    expect(await say(`/inbox do:approve id:${first} version:1`, 'C2')).toContain('It was decided before');
    expect(await say(`/inbox do:edit id:${second} version:1 text:"second, mended"`, 'C1')).toContain(
      'Your edit is kept.',
    );
    expect(await say(`/inbox do:approve id:${second} version:1`, 'C2')).toContain('It was decided before');
    expect(await say(`/inbox do:refuse id:${third} version:1 reason:"no date"`, 'C1')).toContain(
      'Your refusal is kept',
    );
    const own = await say('/suggest do:list', 'U1');
    expect(own).toMatch(/third one • Reason: no date refused/);
    expect(own).toMatch(/second, mended edited and approved/);
    expect(own).toMatch(/first one approved/);
    expect(own).not.toContain('slack:C1');
    expect(await say(`/inbox do:erase id:${third}`, 'C2')).toContain('Its words were erased.');
    expect(await say('/suggest do:list', 'U1')).not.toContain('third one');
    expect((await approvedSuggestions(store, 'flood')).map(({ text }) => text)).toEqual([
      'first one',
      'second, mended',
    ]);
    const taken = { dossier: 'flood', claim: 'mayor-houses', by: 'local:terminal', at: 5 };
    expect([await takeIn(store, first, taken), await takeIn(store, first, taken)]).toEqual([true, false]);
    expect(await say('/suggest do:list', 'U1')).toMatch(
      /first one • It became the claim mayor-houses\. taken into the files/,
    );
    expect((await newestAuditEntries(store, 9)).map(({ what }) => what)).toEqual([
      ...['taken-in', 'erased', 'refused', 'edited', 'approved'],
      ...['suggested', 'suggested', 'suggested'],
    ]);
    expect(await say('/audit', 'C1')).toMatch(/The chain holds\..* 8\. taken into the files by local:terminal/);
    expect(await checkAudit(store)).toMatchObject({ kind: 'holds', entries: 8 });
  });

  it('need two others where the dossier asks for four eyes', async () => {
    dossier = flood(true);
    expect(await say('/suggest "a curator’s own"', 'C1')).toContain('Two curators look at it.');
    const id = await idOf('a curator’s own');
    expect(await say(`/inbox do:approve id:${id}`, 'C1')).toContain('you suggested this yourself');
    expect(await say(`/inbox do:approve id:${id}`, 'C2')).toContain('a second curator must approve it');
    expect(await say(`/inbox do:approve id:${id}`, 'C2')).toContain('You approved this already');
    expect(await say(`/inbox do:edit id:${id} text:"mended"`, 'C3')).toContain(
      'approved by slack:C3; a second curator',
    );
    expect(await approvedSuggestions(store, 'flood')).toEqual([]);
    expect(await say(`/inbox do:approve id:${id} version:1`, 'C2')).toContain('It was edited meanwhile');
    await say(`/inbox do:approve id:${id} version:2`, 'C2');
    expect((await approvedSuggestions(store, 'flood')).map(({ text }) => text)).toEqual(['mended']);
  });

  it('are decided one after the other, where two instances are asked at once', async () => {
    dossier = flood(true);
    const other = await openStore(at.place);
    try {
      await say('/suggest "at once"', 'U1');
      const id = await idOf('at once');
      const approve = (user: string, into: Store) =>
        desk(into).answerLine(`/inbox do:approve id:${id}`, { ...asker, user });
      await Promise.all([approve('C1', store), approve('C1', other), approve('C1', store)]);
      expect(await approvedSuggestions(store, 'flood')).toEqual([]);
      await Promise.all([approve('C2', store), approve('C3', other)]);
      expect((await approvedSuggestions(store, 'flood'))[0]?.approvals).toHaveLength(2);
      expect(await checkAudit(store)).toMatchObject({ kind: 'holds', entries: 3 });
    } finally {
      await other.close();
    }
  });

  it('are not kept twice, and no more than there is room for', async () => {
    await say('/suggest "the same" from:x', 'U1');
    expect(await say('/suggest "The  same" from:X', 'U2')).toContain('The same was suggested before, and waits');
    for (let n = 1; n < suggestionCaps.person; n++) await say(`/suggest "thing ${n} of mine"`, 'U1');
    expect(await say('/suggest "one too many"', 'U1')).toContain('Already 20 suggestions of yours wait');
    const press = { request: 'press7' };
    await say('/suggest "sent twice"', 'U2', press);
    expect(await say('/suggest "sent twice"', 'U2', press)).toContain('A curator looks at it.');
    expect((await newestAuditEntries(store, 99)).length).toBe(suggestionCaps.person + 1);
  });

  it('are refused where they are too long, with the number', async () => {
    expect(await say(`/suggest "${'x'.repeat(2_001)}"`, 'U1')).toContain('longer than 2,000 characters');
    expect(await say(`/suggest "${'x'.repeat(2_000)}"`, 'U1')).toContain('A curator looks at it.');
  });

  it('are shown letter for letter wherever, and never ping, format, link or run', async () => {
    const longest = `${hostile} ${'Überlänge 🦆 '.repeat(200)}`.slice(0, 2_000).toWellFormed();
    await desk().answer(
      { command: 'suggest', options: { text: longest, from: 'https://evil.example/*x*', question: 'houses' } },
      asker,
    );
    const kept = await store.db.selectFrom('suggestions').select(['id', 'said']).executeTakeFirstOrThrow();
    expect(kept.said).toBe(longest.trim().replaceAll('\0', '\uFFFD'));
    for (const options of [{}, { id: kept.id }, { id: kept.id, page: '2' }]) {
      const view = await desk().answer({ command: 'inbox', options }, { ...asker, user: 'C1' });
      expect([isRefusal(view), isShareable(view)]).toEqual([false, false]);
      for (const message of renderSlack(view)) {
        expect(problemsOf(message)).toEqual([]);
        expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(?:user|broadcast|link|emoji|mrkdwn)"/);
      }
      const discord = renderDiscord(view, english.platform.discord);
      expect(discord.flatMap(checkMessage)).toEqual([]);
      const live = readMessages(discord).live.map(({ kind }) => kind);
      expect(live.filter((kind) => !['heading', 'subtext', 'bold', 'block-quote', 'list'].includes(kind))).toEqual([]);
      const terminal = renderView(view, { width: 100, colour: false });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is tested
      expect(terminal).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    }
  });

  it('are not told by a mention, where everybody reads', async () => {
    for (const words of ['inbox', '/inbox', '/audit', '/suggest do:list']) {
      const read = await desk().readMention(words, { ...asker, user: 'C1' });
      expect([words, read.kind]).toEqual([words, 'unknown']);
      if (read.kind === 'unknown') expect(shown(read.view)).toContain('only you are to read the answer');
    }
    expect(await say('/inbox public:yes', 'C1')).toContain('has no option “public”');
  });

  describe('a form', () => {
    const fill = async (options: Record<string, string>, user: string) => {
      const asked = { command: 'inbox', options };
      const form = formFor(asked, commands);
      return form && (await desk().fillForm(asked, form, { ...asker, user }))?.map(({ name, value }) => [name, value]);
    };

    it('that edits a suggestion is filled in for a curator, and for nobody else', async () => {
      await say('/suggest "300 houses" from:Coast', 'U1');
      const id = await idOf('300 houses');
      expect(await fill({ do: 'edit', id, version: '1' }, 'C1')).toEqual([
        ['text', '300 houses'],
        ['from', 'Coast'],
        ['note', null],
        ['question', null],
      ]);
      expect(await fill({ do: 'edit', id, version: '1' }, 'U1')).toBeUndefined();
      expect(await fill({ do: 'edit', id, version: '2' }, 'C1')).toBeUndefined();
      expect(await fill({ do: 'edit', id: 'other' }, 'C1')).toBeUndefined();
      expect(await fill({ do: 'refuse', id }, 'C1')).toEqual([['reason', null]]);
    });

    it('has the questions to choose from', async () => {
      const asked = { command: 'suggest', options: {} };
      const form = formFor(asked, commands);
      const fields = form === null ? null : await desk().fillForm(asked, form, asker);
      expect(fields?.find(({ name }) => name === 'question')?.choices).toMatchObject([{ value: 'houses' }]);
    });
  });
});
