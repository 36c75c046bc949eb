import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../src/core/command/run-command.ts';
import type { View } from '../../src/core/view/view.ts';
import { english } from '../../src/core/words/en.ts';
import { renderView } from '../../src/slack/render-view.ts';
import { everyBlock } from '../local/every-block.ts';
import { problemsOf } from './support/check-blocks.ts';
import { floodDossier } from './support/flood.ts';

const kinds = [...new Set(everyBlock.blocks.map(({ kind }) => kind))];
const lines = [
  { command: 'claims', options: {} },
  { command: 'differences', options: {} },
  { command: 'differences', options: { question: 'houses-flooded' } },
  { command: 'evidence', options: { claim: 'mayor-houses' } },
  { command: 'sources', options: { source: 'river-post' } },
  { command: 'help', options: {} },
  { command: 'help', options: { command: 'claims' } },
  { command: 'claims', options: { source: 'rivr-post' } },
];

/** Compares each message of a view with its file, which can be pasted into Block Kit Builder as it is. */
async function compare(view: View, name: string): Promise<void> {
  for (const [index, message] of renderView(view).entries()) {
    const file = `golden/${name}${index === 0 ? '' : `-${index + 1}`}.golden.json`;
    await expect(`${JSON.stringify({ blocks: message.blocks }, null, 2)}\n`).toMatchFileSnapshot(file);
  }
}

describe('golden files for Block Kit Builder', () => {
  test.each(kinds)('a %s', async (kind) => {
    const view = { title: [], blocks: everyBlock.blocks.filter((block) => block.kind === kind), footer: [] };
    await compare(view, kind);
  });

  test('title and footer', async () => {
    await compare({ ...everyBlock, blocks: [] }, 'title-and-footer');
  });

  test.each(lines)('/$command $options', async ({ command, options }) => {
    const dossiers = new Map([[floodDossier.id, floodDossier]]);
    const now = Temporal.Instant.from('2031-03-10T00:00:00Z');
    const result = runCommand({ command, options }, { dossiers, dossier: floodDossier, commands, words: english, now, zone: 'UTC', reference: 'r1' });
    if (result.kind === 'failure') throw result.error;
    if (result.kind !== 'view') throw new Error('a request');
    expect(renderView(result.view).flatMap(problemsOf)).toEqual([]);
    const name = [command, ...Object.entries(options).flat()].join('-');
    await compare(result.view, `answers/${name}`);
  });
});
