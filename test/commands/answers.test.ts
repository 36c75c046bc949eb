import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';

// the revision changes with every byte of the data, and would change every file here
const session = sessionOf({ ...shippedDossier(), revision: '000000000000' });

function answer(line: string): string {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(`"${line}" cannot be read: ${read.refusal.kind}`);
  return `${renderView(viewOf(read.invocation, session), { width: 100, colour: false })}\n`;
}

/** Answers as a person at the terminal reads them; a change of any word shows here. */
const recorded: readonly (readonly [string, string, string])[] = [
  ['digest', '/digest', 'the whole briefing'],
  ['artillery', '/differences question:artillery-delivered', 'an open scope: two readings, a sum of ours, a flip'],
  ['troops', '/differences question:troops-sent', 'a whole and a part, from three origins'],
  ['casualties', '/differences question:casualties', 'parts against a total, with an exhaustive scope'],
  ['front', '/differences question:front-presence', 'a state that followed another'],
  ['without', '/differences without:budanov', 'an origin left out, and what moves'],
  ['as-of', '/differences question:artillery-delivered as-of:2025-02-01', 'a date that a publication straddles'],
  ['claims', '/claims actor:budanov', 'claims of one speaker'],
  ['search', '/search human wave', 'full text'],
  ['timeline', '/timeline from:2024-12 to:2025-01', 'uncertain dates within a window'],
  ['sources', '/sources', 'all sources'],
  ['source', '/sources rbc-ukraine-artillery', 'chains, drift and what was left out'],
  ['gaps', '/gaps', 'what every question lacks'],
  ['gaps-of-one', '/gaps artillery-delivered', 'what could be asked next'],
  ['evidence', '/evidence budanov-koksans-given', 'one claim, hop by hop'],
  ['cite-relay', '/cite ministry-artillery-quote', 'a relay of a relay'],
  ['cite-own', '/cite telegraph-troops-sent', 'an outlet that does not say whose information it is'],
  ['help', '/help', 'every command'],
  ['help-digest', '/help digest', 'one command with its options'],
  ['about', '/about', 'what the bot is'],
  ['dossier', '/dossier', 'the dossiers'],
];

describe('recorded answers', () => {
  it.each(recorded)('%s: %s (%s)', async (name, line) => {
    await expect(answer(line)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('every example in the help', () => {
  const lines = [...commands.values()].flatMap(({ examples }) => examples);
  it.each(lines)('%s runs', (line) => {
    expect(answer(line)).not.toContain(
      session.words.refusalTitle[0]?.kind === 'words' ? session.words.refusalTitle[0].text : '',
    );
  });
});
