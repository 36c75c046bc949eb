import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createComposer } from '../../src/bot/compose-digest.ts';
import { receiptPlaceholder } from '../../src/bot/kept-digest.ts';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { english } from '../../src/core/words/en.ts';
import { createPublisher } from '../../src/local/publisher.ts';
import { receiptId } from '../../src/schedule/delivery-keys.ts';
import { aSchedule } from '../store/some-rows.ts';
import { claim, corrected, flood } from './running-bot.ts';

const terminal = createPublisher(
  () => {},
  () => 100,
);
const dueAt = Date.parse('2031-03-06T08:00:00Z');

/** A composer at the terminal, and how often it rendered. */
function counting(claims = [claim]) {
  let dossiers = flood(claims, 'aaaaaaaaaaaa');
  let rendered = 0;
  const compose = createComposer({
    watchMemory() {},
    dossiers: () => dossiers,
    commands,
    words: english,
    publishers: new Map([
      [
        'local',
        {
          ...terminal,
          render(view) {
            rendered += 1;
            return terminal.render(view);
          },
        },
      ],
    ]),
  });
  const digest = async (id: string, seen: string | null = null, at = dueAt, over: Partial<KeptSchedule> = {}) => {
    const channel = { platform: 'local', place: 'local', channel: id } as const;
    const schedule = aSchedule(id, { dossier: 'flood', channel, ...over });
    const receipt = receiptId(id, '2031-03-06');
    const occurrence = { id: receipt, schedule: id, localDate: '2031-03-06', dueAt: at };
    const composed = await compose(
      schedule,
      occurrence,
      seen === null ? null : { snapshot: seen, at, occurrence: 'before' },
    );
    if (composed === null) throw new Error('there is a dossier');
    return { ...composed, receipt, text: JSON.stringify(composed.messages) };
  };
  return { digest, rendered: () => rendered, swap: () => (dossiers = flood([claim, corrected], 'bbbbbbbbbbbb')) };
}

it('channels that read the same share one composition, each with its own receipt', async () => {
  const { digest, rendered } = counting();
  const [one, two] = [await digest('one'), await digest('two')];
  expect(rendered()).toBe(1);
  expect(one.text).toContain(one.receipt);
  expect(two.text).toContain(two.receipt);
  expect(two.text).not.toContain(one.receipt);
  expect(`${one.text}${two.text}`).not.toContain(receiptPlaceholder);
  expect(two.text.replaceAll(two.receipt, one.receipt)).toBe(one.text);
  expect([two.claims, two.snapshot, two.quiet]).toEqual([one.claims, one.snapshot, one.quiet]);
});

it('what differs in what it saw, in when it is due, or in the data, is composed anew', async () => {
  const { digest, rendered, swap } = counting();
  const first = await digest('one');
  const quiet = await digest('one', first.snapshot);
  expect([quiet.quiet, rendered()]).toEqual([true, 2]);
  await digest('one', null, dueAt + 86_400_000);
  expect(rendered()).toBe(3);
  swap();
  const changed = await digest('one', first.snapshot);
  expect([changed.quiet, rendered()]).toEqual([false, 4]);
  expect(changed.text).toContain('about 250');
});

it.each<[string, Partial<KeptSchedule>]>([
  ['other sections', { sections: ['changes'] }],
  ['another zone', { zone: 'Asia/Tokyo' }],
])('so is one of %s', async (_, over) => {
  const { digest, rendered } = counting();
  await digest('one');
  await digest('two', null, dueAt, over);
  expect(rendered()).toBe(2);
});

it('fifty compositions are kept to be shared, and the one that was shared least recently goes', async () => {
  const { digest, rendered } = counting();
  for (let index = 0; index < 50; index++) await digest('one', null, dueAt + index);
  await digest('two');
  expect(rendered()).toBe(50);
  await digest('one', null, dueAt + 50);
  await digest('two');
  expect(rendered()).toBe(51);
  await digest('two', null, dueAt + 1);
  expect(rendered()).toBe(52);
});

it('there is nothing to post where the dossier is gone', async () => {
  const { digest } = counting();
  await expect(digest('one', null, dueAt, { dossier: 'gone' })).rejects.toThrow('there is a dossier');
});

it('a correction will be due of each claim that it shows, those of its thread too', async () => {
  const third = { ...claim, id: 'union-houses', chain: ['union'], statement: 'The union spoke.', value: 'exactly 890' };
  const { claims, messages } = await counting([claim, third]).digest('one');
  const [view] = messages.map(({ payload }) => JSON.stringify(payload));
  const [parent = '', thread = ''] = view?.split('"thread":') ?? [];
  expect([parent.includes('exactly 890'), thread.includes('exactly 890')]).toEqual([false, true]);
  expect(claims.toSorted()).toEqual(['flood/mayor-houses', 'flood/ministry-houses', 'flood/union-houses']);
});
