import { describe, expect, test } from 'vitest';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const dossier = dossierOf({
  parties: { north: 'the North', south: 'the South' },
  actors: { 'north-army': { party: 'north', role: 'an army' }, 'south-army': { party: 'south', role: 'another army' } },
  questions: {
    guns: { measure: 'cumulative', unit: 'guns', ask: 'How many guns?', settles: 'which guns count' },
    range: { measure: 'level', unit: 'miles' },
  },
  sources: {
    'river-post': {
      capture: null,
      claims: [
        { id: 'north-guns', chain: ['north-army'], answers: 'guns', value: 'exactly 5' },
        { id: 'post-guns', answers: 'guns', value: 'some 7', 'chain-complete': false, said: '2031-03-01' },
        { id: 'south-range', chain: ['south-army'], answers: 'range', value: '3', said: '2031-03-01' },
      ],
    },
  },
});
const session = sessionOf(dossier);
const asked = (options: Record<string, string>) => viewOf({ command: 'gaps', options }, session);
const lines = (options: Record<string, string>) => linesOf(asked(options).blocks).map((line) => line.trim());

describe('/gaps', () => {
  test('lists each question with what would settle it and how much is missing', () => {
    expect(lines({})).toEqual([
      'Guns',
      'Would settle it: which guns count.',
      'nobody known to speak for the South · 1 claim with no second origin · 1 claim without a date · 1 claim of an unnamed source · 2 claims with an unverified quote',
      'Range',
      'nobody known to speak for the North · 1 claim with no second origin · 1 claim with an unverified quote',
    ]);
    expect(invocationsOf(asked({})).map(({ options }) => options.question)).toEqual(['guns', 'range']);
  });

  test('turns what one question lacks into what could be asked next', () => {
    expect(lines({ question: 'guns' })).toEqual([
      expect.stringMatching(/^· Another figure, perhaps of one origin\./u),
      'How many guns?',
      'Find out: which guns count.',
      'Ask the South: How many guns?',
      'Another party speaks on it, and they do not.',
      'Ask South Army, another army: How many guns?',
      'They answer other questions on the same pages, and not this one.',
      'Ask somebody else for this figure: exactly 5 guns — North Army',
      'No second origin of it is sure.',
      'River Post · north-guns',
      'Ask River Post whose information this is: some 7 guns — River Post',
      'the text does not say whose information it is',
      'post-guns',
      'Ask when this held: exactly 5 guns — North Army',
      'Nothing is known but that it was published on 5 March 2031.',
      expect.stringContaining('north-guns'),
      'Find the text of “A report of River Post”, and hold its quotes against it.',
      '2 claims on this question rest on it.',
    ]);
    expect(invocationsOf(asked({ question: 'guns' })).map(({ command }) => command)).toEqual(['differences', 'gaps']);
  });

  test('says where nothing is missing', () => {
    const whole = dossierOf({
      questions: { cause: { measure: 'text' } },
      claims: [{ answers: 'cause', value: 'rain', said: '2031-03-01' }],
    });
    const view = viewOf({ command: 'gaps', options: {} }, sessionOf(whole));
    expect(linesOf(view.blocks)).toContain('Nothing is missing that the record could show.');
    const one = viewOf({ command: 'gaps', options: { question: 'cause' } }, sessionOf(whole));
    expect(linesOf(one.blocks)).toContain('Nothing is missing that the record could show.');
  });
});
