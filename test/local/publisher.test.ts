import { expect, test } from 'vitest';
import { createPublisher } from '../../src/local/publisher.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { everyBlock } from './support/every-block.ts';

const channel = { platform: 'local', place: 'local', channel: 'terminal' } as const;

function open() {
  const shown: string[] = [];
  let width = 80;
  const publisher = createPublisher(
    (text) => void shown.push(text),
    () => width,
  );
  const resize = (columns: number) => {
    width = columns;
  };
  const [message = { payload: {} }, ...others] = publisher.render(everyBlock);
  expect(others).toEqual([]);
  return { publisher, shown, message, resize };
}

test('a digest is shown without colour, as wide as the window is then, and has its key as id', async () => {
  const { publisher, shown, message, resize } = open();
  resize(60);
  const frozen = { payload: JSON.parse(JSON.stringify(message.payload)) };
  const outcome = await publisher.post({ channel, message: frozen, key: 'k1', thread: null });
  expect(outcome).toEqual({ kind: 'posted', messageId: 'k1' });
  expect(shown).toEqual([renderView(everyBlock, { width: 60, colour: false })]);
});

test('a corrected digest is shown again', async () => {
  const { publisher, shown, message } = open();
  expect(await publisher.edit({ channel, messageId: 'k1', message, thread: null })).toEqual({ kind: 'edited' });
  expect(shown).toEqual([renderView(everyBlock, { width: 80, colour: false })]);
});

test('a digest that was cut off is shown again: no lookup finds it', async () => {
  const { publisher, message } = open();
  await publisher.post({ channel, message, key: 'k1', thread: null });
  expect(await publisher.find(channel, 'k1', null, 0)).toEqual({ kind: 'absent' });
});

test('what is shown is announced too, and what is refused is not', async () => {
  const announced: unknown[] = [];
  const publisher = createPublisher(
    () => {},
    () => 80,
    (view) => void announced.push(view),
  );
  const [message = { payload: {} }] = publisher.render(everyBlock);
  await publisher.post({ channel, message, key: 'k1', thread: null });
  await publisher.post({ channel, message: { payload: {} }, key: 'k2', thread: null });
  expect(announced).toEqual([everyBlock]);
});

test('a person alone is written to at the terminal', async () => {
  expect(await open().publisher.directTo('terminal', channel)).toEqual(channel);
});

test('what this version cannot read is refused, and not shown', async () => {
  const { publisher, shown } = open();
  const message = { payload: { view: { title: [], blocks: [{ kind: 'picture' }], footer: [] } } };
  const refused = { kind: 'refused', reason: 'not a view of this version' };
  expect(await publisher.post({ channel, message, key: 'k1', thread: null })).toEqual(refused);
  expect(await publisher.edit({ channel, messageId: 'k1', message, thread: null })).toEqual(refused);
  expect(shown).toEqual([]);
});
