import { expect, it } from 'vitest';
import { movedBlocks, vantageNotes } from '../../../src/core/answers/vantage-blocks.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOfBlock } from '../../../src/core/message/phrases-of.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const day = '2031-03-04';
const dossier = dossierOf({
  questions: { houses: { measure: 'level' }, pumps: {}, cause: { measure: 'text' } },
  sources: {
    'river-post': {
      published: '2031-03-04/2031-03-06',
      claims: [
        { chain: ['mayor'], answers: 'houses', value: '200', 'as-of': day },
        { chain: ['ministry'], answers: 'houses', value: '900', 'as-of': day },
        { chain: ['ministry'], answers: 'pumps', value: '7' },
        { chain: ['mayor'], answers: 'cause', value: 'rain' },
      ],
    },
    late: { published: '2031-03-20' },
  },
});
const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'differences', options: {} } };
const textsOf = (blocks: ReturnType<typeof movedBlocks>) => blocks.flatMap(phrasesOfBlock).map(textOf);

it('says nothing where nothing is left out', () => {
  expect([vantageNotes({}, [...dossier.claims.values()], context), movedBlocks({}, context)]).toEqual([[], []]);
});

it('names who is left out, and the sources that the date straddles', () => {
  const [houses] = dossier.claims.values();
  const shown = houses === undefined ? [] : [houses];
  const vantage = { without: 'ministry', asOf: momentOf('2031-03-05') };
  expect(textsOf(vantageNotes(vantage, [], context))).toEqual(['As if Ministry had said nothing.']);
  expect(textsOf(vantageNotes(vantage, shown, context))).toEqual([
    'As if Ministry had said nothing.',
    '“A report of River Post” may or may not have been published by then; it is included.',
  ]);
});

it('names a straddling source without a title by its publisher and date', () => {
  const source = { title: null, published: '2031-03-04/2031-03-06', claims: [{}] };
  const untitled = sessionOf(dossierOf({ sources: { 'river-post': source } }));
  const claims = [...untitled.dossier.claims.values()];
  expect(textsOf(vantageNotes({ asOf: momentOf('2031-03-05') }, claims, { ...context, ...untitled }))).toEqual([
    'River Post, 4–6 March 2031 may or may not have been published by then; it is included.',
  ]);
});

it('lists the verdicts that move, of every question or of one', () => {
  const houses = 'Houses: conflict → one origin only';
  const pumps = 'Pumps: one origin only → no answer';
  expect(textsOf(movedBlocks({ without: 'ministry' }, context))).toEqual(['Verdicts that move:', houses, pumps]);
  const question = dossier.questions.get('pumps');
  expect(textsOf(movedBlocks({ without: 'ministry' }, context, question))).toEqual(['Verdicts that move:', pumps]);
  expect(textsOf(movedBlocks({ without: 'army' }, context))).toEqual(['No verdict moves.']);
  expect(textsOf(movedBlocks({ asOf: momentOf('2031-04-01') }, context))).toEqual(['No verdict moves.']);
});
