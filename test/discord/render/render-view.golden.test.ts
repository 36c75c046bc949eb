import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { everyBlock } from '../../local/support/every-block.ts';
import { checkRendered } from '../support/check-rendered.ts';
import { viewOf, words } from '../support/view-of.ts';

const blocks = Map.groupBy<string, View['blocks'][number]>(everyBlock.blocks, ({ kind }) => kind);

/** A person can send these as they are: POST /channels/<id>/messages, one request for each element. */
async function expectGolden(view: View, file: string): Promise<void> {
  const messages = renderView(view, words);
  expect(messages.flatMap(checkRendered)).toEqual([]);
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
    { file: 'digest', invocation: { command: 'digest', options: {} }, why: 'one message' },
    {
      file: 'digest-preview',
      invocation: { command: 'digest', options: { do: 'preview' } },
      why: 'a message and those of its thread',
    },
    {
      file: 'schedule-refused',
      invocation: { command: 'digest', options: { do: 'schedule', time: '25:00' } },
      why: 'a mistake',
    },
    { file: 'differences', invocation: { command: 'differences', options: {} }, why: 'a list with its selects' },
    {
      file: 'difference',
      invocation: { command: 'differences', options: { question: 'houses' } },
      why: 'one question with its proof',
    },
    {
      file: 'difference-without',
      invocation: { command: 'differences', options: { question: 'houses', without: 'mayor' } },
      why: 'another vantage',
    },
    { file: 'claims', invocation: { command: 'claims', options: {} }, why: 'a list with pages' },
    { file: 'nothing-found', invocation: { command: 'search', options: { text: 'xyzzy' } }, why: 'no claim' },
    { file: 'search', invocation: { command: 'search', options: { text: 'pumps' } }, why: 'what was typed' },
    { file: 'timeline', invocation: { command: 'timeline', options: {} }, why: 'events' },
    { file: 'sources', invocation: { command: 'sources', options: {} }, why: 'a table or a list' },
    { file: 'source', invocation: { command: 'sources', options: { source: 'river-post' } }, why: 'a link' },
    {
      file: 'evidence',
      invocation: { command: 'evidence', options: { claim: 'houses-mayor' } },
      why: 'facts and a chain',
    },
    { file: 'cite', invocation: { command: 'cite', options: { claim: 'houses-mayor' } }, why: 'one sentence' },
    { file: 'dossier', invocation: { command: 'dossier', options: {} }, why: 'the dossiers' },
    { file: 'help', invocation: { command: 'help', options: {} }, why: 'all commands' },
    { file: 'help-claims', invocation: { command: 'help', options: { command: 'claims' } }, why: 'one command' },
    { file: 'about', invocation: { command: 'about', options: {} }, why: 'prose' },
    { file: 'unknown', invocation: { command: 'claims', options: { source: 'river-pots' } }, why: 'a slip' },
  ])('/$file: $why', async ({ file, invocation }) => {
    await expectGolden(viewOf(invocation), `answer-${file}`);
  });
});
