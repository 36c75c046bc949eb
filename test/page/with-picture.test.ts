import { expect, it } from 'vitest';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { askWithPicture } from '../../src/page/with-picture.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';

const session = sessionOf(shippedDossier());

async function shown(invocation: Invocation): Promise<{ view: View; asked: Invocation[] }> {
  const asked: Invocation[] = [];
  const view = await askWithPicture(invocation, async (each) => {
    asked.push(each);
    return viewOf(each, session);
  });
  return { view, asked };
}

const question = { question: 'artillery-delivered' };
const pictures = (view: View) => view.blocks.filter(({ kind }) => kind === 'picture');

it('a question has its picture, and all of the text that it has without', async () => {
  const { view } = await shown({ command: 'differences', options: question });
  expect(pictures(view)).toHaveLength(1);
  const plain = viewOf({ command: 'differences', options: question }, session);
  const texts = (one: View) => one.blocks.filter(({ kind }) => kind !== 'picture' && kind !== 'actions');
  expect(texts(view)).toEqual(texts(plain));
});

it('its other pictures can be pressed, and not the one that is there', async () => {
  const { view } = await shown({ command: 'differences', options: question });
  expect(invocationsOf(view).flatMap(({ options }) => options.picture ?? [])).toEqual(['origins']);
});

it.each<Invocation>([
  { command: 'differences', options: { ...question, show: 'proof' } },
  { command: 'differences', options: { ...question, picture: 'origins' } },
  { command: 'timeline', options: { page: '2' } },
  { command: 'claims', options: {} },
])('%j is answered as it was asked', async (invocation) => {
  const { view, asked } = await shown(invocation);
  expect(asked).toEqual([invocation]);
  expect(view).toEqual(viewOf(invocation, session));
});

it('where nothing can be drawn nothing is said of it, since nobody asked', async () => {
  const { view } = await shown({ command: 'differences', options: { question: 'no-such-question' } });
  expect(view).toEqual(viewOf({ command: 'differences', options: { question: 'no-such-question' } }, session));
});
