import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { previewView } from '../../../src/core/answers/preview-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { LastSeen } from '../../../src/core/digest/last-seen.ts';
import { type Section, sections } from '../../../src/core/digest/section.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const day = '2031-03-04';
/** One question of every kind that a digest has a section for. */
const dossier = dossierOf({
  questions: {
    apart: { measure: 'level', settles: 'the register' },
    alike: { measure: 'level' },
    uneven: { scopes: { brick: {}, wooden: {} } },
    alone: {},
  },
  claims: [
    { id: 'a', chain: ['mayor'], answers: 'apart', value: '200', 'as-of': day },
    { id: 'b', chain: ['ministry'], answers: 'apart', value: '900', 'as-of': day },
    { id: 'c', chain: ['mayor'], answers: 'alike', value: '20', 'as-of': day },
    { id: 'd', chain: ['ministry'], answers: 'alike', value: '20', 'as-of': day },
    { id: 'e', chain: ['mayor'], answers: 'uneven', scope: 'brick', value: '20', 'as-of': day },
    { id: 'f', chain: ['ministry'], answers: 'uneven', scope: 'wooden', value: '30', 'as-of': day },
    { id: 'g', chain: ['mayor'], answers: 'alone', value: '7' },
  ],
});
const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };
const nothingNew: LastSeen = { snapshot: snapshotOf(dossier), at: testNow.epochMilliseconds };
const someNew: LastSeen = { ...nothingNew, snapshot: { ...nothingNew.snapshot, verdicts: {} } };

function preview(lastSeen: LastSeen | null, chosen: readonly Section[], quiet: 'line' | 'silent' = 'line'): string[] {
  const view = previewView(context, lastSeen, { sections: chosen, quiet });
  expect(checkAnswer(view, context, commands)).toEqual([]);
  return linesOf(view.blocks);
}

/** The titles and headings of what would stand in its thread. */
function threadOf(chosen: readonly Section[]): string[] {
  const { thread = [] } = previewView(context, someNew, { sections: chosen, quiet: 'line' });
  return thread.flatMap(({ title, blocks }) => [
    textOf(title),
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.text)] : [])),
  ]);
}

const notice = 'Preview: nothing is posted';
const whyDifferent = '  In it because different origins differ here, or a state changed.';

describe('the preview of a digest', () => {
  it('says first that nothing is posted, and of every entry why it is in it', () => {
    expect(preview(someNew, sections)).toEqual([
      notice,
      'New since 1 April 2031:',
      '  Apart: no answer → ✕ conflict',
      '  Alike: no answer → ＝ agree',
      '  Uneven: no answer → ⊘ not comparable',
      "  In it because it changed since this channel's last digest.",
      '✕ Apart: conflict. No number fits both.',
      '  200 — Mayor',
      '  900 — Ministry',
      whyDifferent,
      '＝ Agree: Alike',
    ]);
  });

  const parts: Readonly<Record<Section, readonly string[]>> = {
    changes: ['What changed since the last digest'],
    differences: ['Where the sources differ'],
    agreements: ['Where they agree'],
    single: [],
    sources: ['The sources'],
    open: ['Open questions'],
    pictures: [],
  };

  it.each(sections)('has in its thread what the section %s asks for, where it is chosen', (section) => {
    expect(threadOf([section])).toEqual(parts[section]);
  });

  it('keeps the order of the sections, however they were chosen', () => {
    expect(threadOf(['open', 'changes', 'sources'])).toEqual([
      'What changed since the last digest',
      'The sources',
      'Open questions',
    ]);
  });

  it('counts what one origin says, where that is chosen, and leaves out of sight what is not', () => {
    const footerOf = (chosen: readonly Section[]) =>
      textOf(previewView(context, someNew, { sections: chosen, quiet: 'line' }).footer);
    expect(footerOf(['single'])).toContain('1 not comparable · 1 of one origin, as far as is sure');
    expect(footerOf(['differences'])).not.toContain('of one origin');
    expect(preview(someNew, ['single'])).toEqual([notice]);
    expect(preview(someNew, ['agreements'])).toEqual([notice, '＝ Agree: Alike']);
  });

  it('tells of no changes before the first digest', () => {
    expect(preview(null, ['changes'])).toEqual([notice]);
    expect(preview(null, ['changes', 'differences']).slice(0, 2)).toEqual([
      notice,
      '✕ Apart: conflict. No number fits both.',
    ]);
  });

  it.each([
    ['line', 'a quiet day brings one line'],
    ['silent', 'a quiet day brings nothing'],
  ] as const)('says what a quiet day brings: %s', (quiet, text) => {
    expect(preview(nothingNew, sections, quiet)).toEqual([
      notice,
      'Nothing changed since the digest of 1 April 2031.',
      text,
    ]);
  });
});
