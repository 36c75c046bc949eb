import { describe, expect, it } from 'vitest';
import { correctionNote, markCorrected, noticeCorrected } from '../../../src/core/answers/correction-view.ts';
import { field } from '../../../src/core/message/field.ts';
import { type ClaimInline, type Phrase, textOf } from '../../../src/core/message/inline.ts';
import { words } from '../../../src/core/message/phrase.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const notice =
  'A claim in this briefing was corrected after it was posted. It is marked below; the note under this message tells more.';

function said(content: ClaimInline): Phrase {
  const speaker = [field('actor', 'm', 'name', 'Mayor')] as const;
  return [{ kind: 'said', speaker, order: 'content-first', joint: ' — ', content: [content] }];
}
const figure = (of: string) => said({ kind: 'figure', text: of, of });
const opening: Block[] = [
  { kind: 'paragraph', text: [words('window')] },
  { kind: 'paragraph', text: [words('summary')] },
];
const list: Block = {
  kind: 'list',
  items: [
    { text: [words('title')], details: [figure('a'), figure('b')] },
    { text: said({ kind: 'statement', text: 'stated', of: 'a' }), details: [] },
    { text: said({ kind: 'quote', text: 'quoted', of: 'a' }), details: [] },
    { text: said({ kind: 'arithmetic', text: 'sum', op: 'sum', terms: ['b', 'a'] }), details: [] },
    { text: said({ kind: 'arithmetic', text: 'other', op: 'sum', terms: ['b', 'c'] }), details: [] },
  ],
};
const posted: View = {
  title: [words('Briefing')],
  blocks: [...opening, { kind: 'heading', text: [words('heading')] }, list],
  footer: [words('footer')],
};
const linesOf = (view: View) => phrasesOf(view).map(textOf);
const fallen = new Set(['a']);
const marked = [
  'Briefing',
  notice,
  'window',
  'summary',
  'heading',
  'title',
  '[corrected] a — Mayor',
  'b — Mayor',
  '[corrected] stated — Mayor',
  '[corrected] quoted — Mayor',
  '[corrected] sum — Mayor',
  'other — Mayor',
  'footer',
];

describe('a picture in a posted digest that is corrected', () => {
  const pictureOf = (shown: Phrase): Extract<Block, { kind: 'picture' }> => ({
    kind: 'picture',
    alt: shown,
    picture: { kind: 'timeline', title: [words('drawn')], footer: shown, events: [], whenLabel: [], saidLabel: [] },
  });
  const [withFallen, standing, anew] = [figure('a'), figure('b'), figure('c')].map(pictureOf);
  if (withFallen === undefined || standing === undefined || anew === undefined) throw new Error('three pictures');
  const part = { title: [words('in the thread')], blocks: [withFallen, standing] };
  const view: View = { ...posted, blocks: [...opening, withFallen, standing], thread: [part] };
  const lastTwo = ({ blocks, thread = [] }: View) => [blocks.slice(-2), thread[0]?.blocks];

  it('is made anew where it shows what no longer stands, and no other is', () => {
    const expected = [
      [anew, standing],
      [anew, standing],
    ];
    expect(lastTwo(markCorrected(view, fallen, english, () => anew))).toEqual(expected);
    expect(lastTwo(noticeCorrected(view, english, fallen, () => anew))).toEqual(expected);
  });

  it('gives way to its marked text where there is none any more; and goes where there is no room for marks', () => {
    const marked: Block = { kind: 'small', text: [words('[corrected] '), ...figure('a')] };
    expect(lastTwo(markCorrected(view, fallen, english))).toEqual([
      [marked, standing],
      [marked, standing],
    ]);
    const noticed = noticeCorrected(view, english, fallen);
    expect(JSON.stringify(noticed)).not.toContain('"of":"a"');
    expect(noticed.thread?.[0]?.blocks).toEqual([standing]);
  });
});

describe('a posted digest that is corrected', () => {
  it('has a notice at its top, and a mark on each line that shows a claim that no longer stands', () => {
    expect(linesOf(markCorrected(posted, fallen, english))).toEqual(marked);
  });

  it('is marked once, however often it is corrected', () => {
    expect(linesOf(markCorrected(markCorrected(posted, fallen, english), fallen, english))).toEqual(marked);
  });

  it('has a mark on each such line of its entries, and of those in its thread, and on no small print', () => {
    const entry: Block = { kind: 'entry', text: figure('a'), lines: [figure('a'), figure('b')], small: [figure('a')] };
    const part = { title: [words('in the thread')], blocks: [entry, list] };
    const view: View = { title: [words('Briefing')], blocks: [entry], footer: [words('footer')], thread: [part] };
    const markedEntry = ['[corrected] a — Mayor', '[corrected] a — Mayor', 'b — Mayor', 'a — Mayor'];
    const expected = [
      'Briefing',
      notice,
      ...markedEntry,
      'footer',
      'in the thread',
      ...markedEntry,
      ...marked.slice(5, -1),
    ];
    const once = markCorrected(view, fallen, english);
    expect(linesOf(once)).toEqual(expected);
    expect(linesOf(markCorrected(once, fallen, english))).toEqual(expected);
  });

  it('keeps other notices', () => {
    const first: Block = { kind: 'notice', tone: 'info', text: [words('the first briefing')] };
    const view = { ...posted, blocks: [first, list] };
    expect(linesOf(markCorrected(view, new Set(), english)).slice(1, 3)).toEqual([notice, 'the first briefing']);
  });

  it('has the notice in the place of its opening paragraphs, where there is no more room', () => {
    const lines = linesOf(noticeCorrected(posted, english));
    expect(lines.slice(0, 4)).toEqual(['Briefing', notice, 'heading', 'title']);
    expect(linesOf(noticeCorrected(markCorrected(posted, new Set(), english), english))).toEqual(lines);
  });

  it('has the notice alone, where it was one line', () => {
    expect(linesOf(noticeCorrected({ ...posted, blocks: opening }, english))).toEqual(['Briefing', notice, 'footer']);
  });
});

it('the note says which claims no longer stand, and what corrects them', () => {
  const dossier = dossierOf({
    claims: [
      { id: 'old', statement: 'The Mayor said 200.', chain: ['mayor'] },
      { id: 'new', statement: 'The Mayor now said 250.', chain: ['mayor'], corrects: 'old' },
    ],
  });
  const [claim, by] = [...dossier.claims.values()];
  if (claim === undefined || by === undefined) throw new Error('there are two claims');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };
  expect(linesOf(correctionNote([{ claim, status: 'corrected', by: [by] }], context)).slice(0, -1)).toEqual([
    'Correction',
    'Corrected: The Mayor said 200. → The Mayor now said 250. (old)',
  ]);
});
