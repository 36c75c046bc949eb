import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

const longName =
  'The Joint Ministerial Committee for the Inspection of Barriers, Sluices and Pumping Stations of the Lower River Valley';
const dossier = dossierOf({
  actors: { mayor: { name: 'Anna Brook', kind: 'person' }, committee: { name: longName } },
  questions: { houses: { title: 'Houses flooded', unit: 'houses' } },
  claims: [
    { id: 'a', statement: 'Anna Brook counted 200.', chain: ['mayor'], answers: 'houses', value: '200' },
    {
      id: 'b',
      statement: 'Anna Brook expects 300.',
      chain: ['mayor'],
      answers: 'houses',
      value: '300',
      modality: 'predicted',
    },
    { id: 'c', statement: `${longName} counted 250.`, chain: ['committee'], answers: 'houses', value: '250' },
  ],
});

function shown(line: string) {
  const read = parseLine(line, commands);
  if (!read.ok) throw new Error(line);
  return viewOf(read.invocation, sessionOf(dossier));
}

it.each([
  ['/claims', 'Claims · 3'],
  ['/claims actor:mayor', 'Claims by Anna Brook · 2'],
  ['/claims actor:river-post', 'Claims by or through River Post · 3'],
  ['/claims source:river-post', 'Claims in River Post · 3'],
  ['/claims Brook', 'Claims with “Brook” · 2'],
  ['/claims question:houses modality:predicted', 'Claims on Houses flooded, predicted · 1'],
  ['/claims actor:mayor since:2031-03 until:2031-04', 'Claims by Anna Brook, since March 2031, until April 2031 · 2'],
  ['/claims as-of:2031-03-09', 'Claims, as of 9 March 2031 · 3'],
  ['/search Brook', 'Search: Brook · 2 claims'],
  ['/search expects', 'Search: expects · 1 claim'],
])('the title of %s says what was asked', (line, title) => {
  expect(textOf(shown(line).title)).toBe(title);
});

it('what a title has no room for stands below it', () => {
  const view = shown('/claims actor:committee modality:asserted');
  expect(textOf(view.title)).toBe('Claims · 1');
  expect(linesOf(view.blocks)[0]).toBe(`Asked for: by ${longName}, asserted`);
});

it.each([
  ['/claims actor:mayor since:2032', ['Without “since”', 'All claims']],
  ['/claims expects modality:asserted', ['Without “modality”', 'Without “text”', 'All claims']],
  ['/claims since:2032', ['All claims']],
  ['/claims anna brok', ['Anna Brook', 'All claims']],
  ['/search flooded houss zzz', ['Houses flooded', 'All claims']],
  ['/search zzzzzz', ['All claims']],
])('%s finds nothing, and offers what there is', (line, controls) => {
  const view = shown(line);
  expect(linesOf(view.blocks)).toEqual(['Nothing in this dossier fits that.']);
  expect(controlsOf(view)).toEqual(controls);
});

it('every button of an answer that found nothing finds something', () => {
  const { blocks } = shown('/claims expects modality:asserted');
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  expect(actions).toHaveLength(3);
  for (const action of actions) {
    if (action.kind !== 'button') throw new Error('a menu');
    const found = viewOf(action.invocation, sessionOf(dossier));
    expect(found.blocks.map(({ kind }) => kind)).toContain('entry');
  }
});
