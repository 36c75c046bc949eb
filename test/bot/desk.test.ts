import { beforeEach, describe, expect, it } from 'vitest';
import { createDesk, type DeskContext } from '../../src/bot/desk.ts';
import type { Verdict } from '../../src/bot/permission.ts';
import { type Command, defineCommand } from '../../src/core/command/command.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { dossierOf } from '../support/dossiers.ts';

const member: Asker = {
  platform: 'slack',
  place: 'T',
  channel: 'C',
  user: 'U',
  roles: [],
  standing: 'member',
  request: null,
};
const emptyView = (): View => ({ title: [], blocks: [], footer: [] });

describe('what a desk keeps between question and answer', () => {
  let dossiers: Map<string, Dossier>;
  let now: Temporal.Instant;
  let broken: boolean;
  let chosen: Map<string, string>;
  let runs: number;
  let fails: boolean;
  let carriedOut: string[];
  let failures: string[];
  beforeEach(() => {
    dossiers = new Map([
      ['flood', dossierOf({ id: 'flood' }, 'aaaaaaaaaaaa')],
      ['fire', dossierOf({ id: 'fire' }, 'bbbbbbbbbbbb')],
    ]);
    now = Temporal.Instant.from('2031-03-05T10:00:00Z');
    broken = false;
    chosen = new Map();
    runs = 0;
    fails = false;
    carriedOut = [];
    failures = [];
  });

  const probe = defineCommand({
    name: 'probe',
    summary: 'Answers from the data alone',
    options: { text: { kind: 'text', summary: 'any' }, other: { kind: 'text', summary: 'any' } },
    main: 'text',
    examples: [],
    run() {
      runs += 1;
      if (fails) throw new Error('a bug');
      return emptyView();
    },
  });
  const longTexts = defineCommand({
    name: 'long',
    summary: 'Answers a text of many lines',
    options: { text: { kind: 'text', long: true, summary: 'any' } },
    examples: [],
    run() {
      runs += 1;
      return emptyView();
    },
  });
  const stored = defineCommand({
    name: 'stored',
    summary: 'Answers from the store',
    options: {},
    examples: [],
    run() {
      runs += 1;
      return { kind: 'list-schedules', past: 1, view: emptyView };
    },
  });
  const deskOf = (over: Partial<DeskContext> = {}) =>
    createDesk({
      dossiers: () => dossiers,
      dataIsBroken: () => broken,
      commands: new Map<string, Command>([
        ['probe', probe],
        ['stored', stored],
        ['long', longTexts],
      ]),
      words: english,
      now: () => now,
      localZone: 'Asia/Tokyo',
      dossierOf: async ({ channel }) => chosen.get(channel) ?? null,
      may: () => 'allowed',
      async carryOut(request) {
        carriedOut.push(request.kind);
        return emptyView();
      },
      newReference: () => 'ref',
      logFailure: (error) => failures.push(error.message),
      ...over,
    });
  const question = { command: 'probe', options: { text: 'a' } };
  /** Loaded data is a new map each time. */
  const load = (loaded: Iterable<[string, Dossier]>) => {
    dossiers = new Map(loaded);
  };

  it('is the same View for the same question, without another run', async () => {
    const desk = deskOf();
    const first = await desk.answer(question, member);
    now = Temporal.Instant.from('2031-03-05T23:59:59.999Z');
    expect(await desk.answer(question, { ...member, channel: 'D', user: 'V' })).toBe(first);
    expect(runs).toBe(1);
  });

  it.each<[string, () => void]>([
    ['the next day', () => (now = Temporal.Instant.from('2031-03-06T00:00:00Z'))],
    ['the day before', () => (now = Temporal.Instant.from('2031-03-04T23:59:59.999Z'))],
    ['another revision', () => load([...dossiers, ['flood', dossierOf({ id: 'flood' }, 'cccccccccccc')]])],
    [
      'another revision of another dossier',
      () => load([...dossiers, ['fire', dossierOf({ id: 'fire' }, 'cccccccccccc')]]),
    ],
    ['one dossier less', () => load([...dossiers].filter(([id]) => id !== 'fire'))],
    ['data that broke', () => (broken = true)],
    ['another dossier that the channel chose', () => chosen.set('C', 'fire')],
  ])('is another with %s', async (_, change) => {
    const desk = deskOf();
    const first = await desk.answer(question, member);
    change();
    const second = await desk.answer(question, member);
    expect(second).not.toBe(first);
    expect(await desk.answer(question, member)).toBe(second);
    expect(runs).toBe(2);
  });

  it('is another once broken data is mended', async () => {
    const desk = deskOf();
    broken = true;
    const first = await desk.answer(question, member);
    broken = false;
    expect(await desk.answer(question, member)).not.toBe(first);
    broken = true;
    expect(await desk.answer(question, member)).toBe(first);
  });

  it('is another in another time zone, and the same in the same', async () => {
    const first = await deskOf().answer(question, member);
    const desk = deskOf();
    const utc = await desk.answer(question, member);
    expect(utc).not.toBe(first);
    expect(await desk.answer(question, terminalAsker)).not.toBe(utc);
    expect(await desk.answer(question, { ...member, platform: 'discord' })).toBe(utc);
    expect(runs).toBe(3);
  });

  it.each([
    { command: 'probe', options: {} },
    { command: 'probe', options: { text: 'b' } },
    { command: 'probe', options: { other: 'a' } },
    { command: 'probe', options: { text: 'a', other: 'a' } },
  ])('is another for %j', async (other) => {
    const desk = deskOf();
    const first = await desk.answer(question, member);
    expect(await desk.answer(other, member)).not.toBe(first);
    expect(runs).toBe(2);
  });

  it('is nothing of a text of many lines: a draft is read and forgotten', async () => {
    const desk = deskOf();
    const draft = { command: 'long', options: { text: 'a' } };
    const first = await desk.answer(draft, member);
    expect(await desk.answer(draft, member)).not.toBe(first);
    expect(runs).toBe(2);
  });

  it('is nothing of a request: what reads the store is read again each time', async () => {
    const desk = deskOf();
    const first = await desk.answer({ command: 'stored', options: {} }, member);
    expect(await desk.answer({ command: 'stored', options: {} }, member)).not.toBe(first);
    expect(carriedOut).toEqual(['list-schedules', 'list-schedules']);
  });

  it('is nothing of a request that was refused: who may is asked each time', async () => {
    let verdict: Verdict = 'refused';
    const desk = deskOf({ may: () => verdict });
    const ask = async () => phrasesOf(await desk.answer({ command: 'stored', options: {} }, member)).map(textOf);
    expect(await ask()).toContain('You may not do that in this channel. Ask somebody who manages it.');
    verdict = 'unsure';
    expect((await ask()).join()).toContain('did not say who you are, so nothing was changed. Try again in a minute.');
    expect(carriedOut).toEqual([]);
    verdict = 'allowed';
    await desk.answer({ command: 'stored', options: {} }, member);
    expect(carriedOut).toEqual(['list-schedules']);
  });

  it('is nothing of a failure', async () => {
    const desk = deskOf();
    fails = true;
    await desk.answer(question, member);
    expect(failures).toEqual(['a bug']);
    fails = false;
    await desk.answer(question, member);
    expect(runs).toBe(2);
    expect(failures).toHaveLength(1);
  });

  it('is five hundred answers at most: the one that was asked for least recently goes', async () => {
    const desk = deskOf();
    const first = await desk.answer(question, member);
    const second = await desk.answer({ command: 'probe', options: { text: '1' } }, member);
    for (let index = 2; index < 500; index++) {
      await desk.answer({ command: 'probe', options: { text: String(index) } }, member);
    }
    expect(await desk.answer(question, member)).toBe(first);
    await desk.answer({ command: 'probe', options: { text: 'one more' } }, member);
    expect(await desk.answer(question, member)).toBe(first);
    expect(await desk.answer({ command: 'probe', options: { text: '1' } }, member)).not.toBe(second);
  });
});

describe('which dossier a desk answers from', () => {
  const flood = dossierOf({ id: 'flood' }, 'aaaaaaaaaaaa');
  const fire = dossierOf({ id: 'fire' }, 'bbbbbbbbbbbb');
  const seen: string[] = [];
  const probe = defineCommand({
    name: 'probe',
    summary: 'Says which dossier it was given',
    options: {},
    examples: [],
    run(_options, { dossier }) {
      seen.push(dossier.id);
      return emptyView();
    },
  });
  const dossierFor = async (asker: Partial<Asker>, chosen: Record<string, string>) => {
    const desk = createDesk({
      dossiers: () => new Map([flood, fire].map((dossier) => [dossier.id, dossier])),
      commands: new Map([['probe', probe]]),
      words: english,
      now: () => Temporal.Instant.from('2031-03-05T10:00:00Z'),
      localZone: 'UTC',
      dossierOf: async ({ channel }) => chosen[channel] ?? null,
      may: () => 'allowed',
      carryOut: async () => emptyView(),
      newReference: () => 'ref',
      logFailure: () => {},
    });
    await desk.answer({ command: 'probe', options: {} }, { ...member, ...asker });
    return seen.at(-1);
  };

  it.each([
    ['the first, where none was chosen', {}, {}, 'flood'],
    ['the one that its channel chose', {}, { C: 'fire' }, 'fire'],
    ['the first, where the chosen one is gone', {}, { C: 'gone' }, 'flood'],
    ['in a thread, the one of its channel', { channel: 'thread', parent: 'C' }, { C: 'fire' }, 'fire'],
    ['in a thread, its own before that', { channel: 'thread', parent: 'C' }, { C: 'fire', thread: 'flood' }, 'flood'],
  ])('%s', async (_, asker, chosen, expected) => {
    expect(await dossierFor(asker, chosen)).toBe(expected);
  });
});
