import { describe, expect, it } from 'vitest';
import { previewView } from '../../../src/core/answers/preview-view.ts';
import type { LastSeen } from '../../../src/core/digest/last-seen.ts';
import { type Section, sections } from '../../../src/core/digest/section.ts';
import { snapshotOf } from '../../../src/core/digest/snapshot.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

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

/** The texts of a preview's title, notices, headings and paragraphs. */
function linesOf(lastSeen: LastSeen | null, chosen: readonly Section[], quiet: 'line' | 'silent' = 'line'): string[] {
  return previewView(context, lastSeen, { sections: chosen, quiet }).blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'notice' ? [textOf(block.text)] : [],
  );
}

const opening = ['Preview: nothing is posted', 'From the digest of 1 April 2031 to 1 April 2031', 'An invented flood.'];
const why: Readonly<Record<Section, readonly string[]>> = {
  changes: ['What changed since the last digest', "In it because it changed since this channel's last digest."],
  differences: ['Where the sources differ', 'In it because different origins differ here, or a state changed.'],
  agreements: ['Where they agree', 'In it because different origins say the same.'],
  single: [
    'What cannot be compared',
    'In it because one origin alone says it, or because nothing can be compared with it.',
    'What one origin says, as far as is known',
    'In it because one origin alone says it, or because nothing can be compared with it.',
  ],
  sources: ['The sources', 'In it because the dossier rests on them.'],
  open: ['Open questions', 'In it because the record names a fact that would settle it.'],
};

describe('the preview of a digest', () => {
  it('says under every heading why the part is in it', () => {
    expect(linesOf(someNew, sections)).toEqual([...opening, ...sections.flatMap((section) => why[section])]);
  });

  it.each(sections)('holds the section %s where it is chosen', (section) => {
    expect(linesOf(someNew, [section])).toEqual([...opening, ...why[section]]);
  });

  it('keeps the order of the sections, however they were chosen', () => {
    expect(linesOf(someNew, ['open', 'changes'])).toEqual([...opening, ...why.changes, ...why.open]);
  });

  it('gives no reason for the sentence that opens the first digest', () => {
    expect(linesOf(null, ['changes'])).toEqual([
      'Preview: nothing is posted',
      'Everything published up to 1 April 2031',
      'An invented flood.',
      'The first briefing of this channel: the whole picture.',
    ]);
  });

  it.each([
    ['line', 'a quiet day brings one line'],
    ['silent', 'a quiet day brings nothing'],
  ] as const)('says what a quiet day brings: %s', (quiet, text) => {
    expect(linesOf(nothingNew, sections, quiet)).toEqual([
      'Preview: nothing is posted',
      'Nothing changed since the digest of 1 April 2031.',
      text,
    ]);
  });

  it('is of the words of the language', () => {
    expect(Object.keys(english.sectionWhy).toSorted()).toEqual([...sections].toSorted());
  });
});
