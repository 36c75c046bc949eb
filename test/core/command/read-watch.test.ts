import { describe, expect, test } from 'vitest';
import { type GivenWatch, readWatch } from '../../../src/core/command/read-watch.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { cause: { measure: 'text' }, houses: { measure: 'level', unit: 'houses' } },
  claims: [{ chain: ['mayor'], answers: 'houses', value: '150 to 250' }],
});
const [cause, houses] = ['cause', 'houses'].map((id) => dossier.questions.get(id));

type Given = { [Name in keyof GivenWatch]?: GivenWatch[Name] | undefined };

function read(given: Given) {
  const none = { question: undefined, when: undefined, above: undefined, below: undefined };
  const asked = { ...none, quiet: undefined, zone: undefined, ...given };
  return readWatch(asked, { words: english, zone: 'UTC', dossier });
}

const plain = { question: 'houses', when: 'verdict', above: null, below: null, quiet: null };

describe('a watch', () => {
  test.each<[Given, object]>([
    [{}, { ...plain, question: null }],
    [{ question: houses }, plain],
    [
      { question: cause, when: 'new-origin' },
      { ...plain, question: 'cause', when: 'new-origin' },
    ],
    [
      { question: houses, above: '1,000' },
      { ...plain, when: 'figure', above: 1_000 },
    ],
    [
      { question: houses, when: 'figure', below: '2.5' },
      { ...plain, when: 'figure', below: 2.5 },
    ],
    [
      { question: houses, above: '200', below: '100' },
      { ...plain, when: 'figure', above: 200, below: 100 },
    ],
    [{ quiet: '22:00-07:00' }, { ...plain, question: null, quiet: { from: '22:00', to: '07:00', zone: 'UTC' } }],
    [
      { quiet: '22:00-07:00', zone: 'europe/kyiv' },
      { ...plain, question: null, quiet: { from: '22:00', to: '07:00', zone: 'Europe/Kyiv' } },
    ],
  ])('%o is read', (given, watch) => {
    expect(read(given)).toEqual({ ok: true, value: watch });
  });

  test.each<[string, Given, RegExp[], object]>([
    ['a figure of no question', { above: '200' }, [/name the question/], { question: 'houses', above: 200 }],
    ['a figure without a bound', { question: houses, when: 'figure' }, [/above or below/], { above: 250 }],
    ['a figure where there is none', { question: cause, above: '2' }, [/^Cause is not answered/], { when: 'any' }],
    [
      'a bound of something else',
      { question: houses, when: 'any', above: '2' },
      [/goes with when:figure/],
      { above: 2 },
    ],
    ['what is no number', { question: houses, above: 'many' }, [/^“many” is no number for above/], { above: 250 }],
    ['what is hedged', { question: houses, below: 'about 200' }, [/is no number for below/], { above: 250 }],
    ['bounds that cross', { question: houses, above: '1', below: '9' }, [/must be the larger/], { above: 9, below: 1 }],
    [
      'no hours',
      { quiet: 'at night' },
      [/names no quiet hours/],
      { quiet: { from: '22:00', to: '07:00', zone: 'UTC' } },
    ],
    ['a zone of nothing', { zone: 'Europe/Kyiv' }, [/say which hours/], { quiet: { zone: 'Europe/Kyiv' } }],
    [
      'everything',
      { when: 'verdict', above: 'x', below: 'y', quiet: 'z', zone: 'Kyiv' },
      [
        /option above/,
        /option below/,
        /name the question/,
        /for above/,
        /for below/,
        /quiet hours/,
        /did you mean Europe/,
      ],
      { question: 'houses', when: 'figure', above: 250, below: null, quiet: { zone: 'Europe/Kyiv' } },
    ],
  ])('%s is told, with what would be right', (_, given, faults, right) => {
    const result = read(given);
    if (result.ok) throw new Error('it is wrong');
    expect(result.faults.map(textOf)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
    expect(result.right).toMatchObject(right);
  });

  test('what would be right is right', () => {
    const result = read({ when: 'figure', question: cause, above: 'x', quiet: 'z', zone: 'Kyiv' });
    const { quiet, question, ...rest } = result.ok ? result.value : result.right;
    expect([quiet, question, rest]).toEqual([
      { from: '22:00', to: '07:00', zone: 'Europe/Kyiv' },
      'cause',
      { when: 'any', above: null, below: null },
    ]);
  });
});
