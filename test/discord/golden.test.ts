import { describe, expect, test } from 'vitest';
import type { View } from '../../src/core/view/view.ts';
import { renderView } from '../../src/discord/render-view.ts';
import { everyBlock } from '../local/every-block.ts';
import { viewOf, words } from './some-desk.ts';
import { checkMessage } from './stand-in/check-message.ts';

const blocks = Map.groupBy<string, View['blocks'][number]>(everyBlock.blocks, ({ kind }) => kind);

/** A person can send these as they are: POST /channels/<id>/messages, one request for each element. */
async function expectGolden(view: View, file: string): Promise<void> {
  const messages = renderView(view, words);
  expect(messages.flatMap(checkMessage)).toEqual([]);
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(`golden/${file}.json`);
}

describe('golden files', () => {
  test.each([...blocks])('a block of kind "%s"', async (kind, all) => {
    await expectGolden({ title: [], blocks: all, footer: [] }, `block-${kind}`);
  });

  test('every block in one view', async () => {
    await expectGolden(everyBlock, 'every-block');
  });

  test.each([
    { file: 'claims', invocation: { command: 'claims', options: {} }, why: 'a list with pages' },
    {
      file: 'difference',
      invocation: { command: 'differences', options: { question: 'houses' } },
      why: 'one question with its proof',
    },
    {
      file: 'evidence',
      invocation: { command: 'evidence', options: { claim: 'houses-mayor' } },
      why: 'facts and a chain',
    },
    { file: 'source', invocation: { command: 'sources', options: { source: 'river-post' } }, why: 'a link' },
  ])('/$file: $why', async ({ file, invocation }) => {
    await expectGolden(viewOf(invocation), `answer-${file}`);
  });
});
