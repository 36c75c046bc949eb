import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

const dossier = dossierOf({
  dossier: { events: { breach: 'The breach' } },
  actors: { mayor: { name: 'Anna Brook' } },
  claims: [
    { id: 'a', statement: 'River Post saw it.', event: { id: 'breach', when: '2031-03-01' } },
    { id: 'b', statement: 'River Post saw it later.', event: { id: 'breach', when: '2031-03-03/2031-03-09' } },
    { id: 'c', statement: 'River Post misread it.', event: { id: 'breach' }, rank: 'deprecated', reason: 'misread' },
    { id: 'd', statement: 'Anna Brook saw it.', chain: ['mayor'], event: { id: 'breach', when: '2031-03-01' } },
  ],
});

function shown(line: string, from: Dossier = dossier) {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(line);
  return viewOf(read.invocation, sessionOf(from));
}

it('has the date above the event, what is another date or no date with its claim, and each chain once', () => {
  expect(linesOf(shown('/timeline').blocks)).toEqual([
    '1 March 2031',
    'The breach',
    '  River Post saw it.',
    '  River Post saw it later. (dates it 3–9 March 2031)',
    '  Held to be wrong: River Post misread it. (gives no date)',
    '  Anna Brook saw it.',
    '  River Post · a, b, c',
    '  River Post ← Anna Brook · d',
  ]);
});

it.each([
  ['/timeline', 'Timeline'],
  ['/timeline actor:mayor from:2031-02 to:2031-04', 'Timeline of Anna Brook, February 2031 to April 2031'],
  ['/timeline from:2031-02', 'Timeline, since February 2031'],
  ['/timeline to:2031-04', 'Timeline, until April 2031'],
])('the title of %s says what was asked', (line, title) => {
  expect(textOf(shown(line).title)).toBe(title);
});

it.each([
  ['/timeline from:2032', ['The whole timeline']],
  ['/timeline actor:mayor from:2032', ['Without “from”', 'Anna Brook', 'The whole timeline']],
])('%s finds no event, and offers what there is', (line, controls) => {
  const view = shown(line);
  expect(linesOf(view.blocks)).toEqual(['No event of this dossier fits that.']);
  expect(controlsOf(view)).toEqual(controls);
});

it('a dossier without events says so, whatever was asked, and offers what it has', () => {
  const view = shown('/timeline from:2032', dossierOf({ claims: [{ id: 'a' }] }));
  expect(linesOf(view.blocks)).toEqual(['This dossier dates no events.']);
  expect(controlsOf(view)).toEqual(['All claims', 'All differences']);
});
