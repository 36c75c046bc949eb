import { describe, expect, it } from 'vitest';
import type { ValueRecord } from '../../../src/core/dossier/claim-record.ts';
import { type Measure, measures } from '../../../src/core/dossier/question.ts';
import { parseValue } from '../../../src/core/dossier/value.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { momentOf } from '../../support/figure-pool.ts';

const categories = { wet: { label: 'wet', includes: [], after: [] }, dry: { label: 'dry', includes: [], after: [] } };

function read(measure: Measure, record: ValueRecord) {
  return parseValue(record, { measure, categories }, defaultPolicy, { language: 'en', quote: '' });
}

describe('a value is read as the kind that its question names', () => {
  it.each<[Measure, string, object]>([
    ['cumulative', 'about 200', { kind: 'figure', text: 'about 200', figure: { hedge: 'about', number: 200 } }],
    ['level', '7', { kind: 'figure', figure: { number: 7 } }],
    ['flow', 'dozens', { kind: 'figure', figure: { hedge: 'vague' } }],
    ['event', '2031-03', { kind: 'date', text: '2031-03', moment: momentOf('2031-03') }],
    ['yes-no', 'yes', { kind: 'yes-no', text: 'yes', yes: true }],
    ['yes-no', 'no', { kind: 'yes-no', text: 'no', yes: false }],
    ['category', 'wet', { kind: 'category', text: 'wet', category: 'wet' }],
    ['place', 'dry', { kind: 'category', text: 'dry', category: 'dry' }],
    ['text', 'about 200', { kind: 'text', text: 'about 200' }],
  ])('%s: "%s"', (measure, text, value) => {
    expect(read(measure, text)).toMatchObject({ ok: true, value });
  });

  it.each(measures)('%s: "unstated" is no value of any kind', (measure) => {
    expect(read(measure, 'unstated')).toEqual({ ok: true, value: { kind: 'unstated', text: 'unstated' } });
  });

  it.each<[Measure, string, string]>([
    ['cumulative', 'lots', '"lots" is not a figure: no hedge and number were found'],
    ['level', 'abuot 200', '"abuot 200" is not a figure; did you mean "about 200"?'],
    ['event', '3 March', 'write it as EDTF'],
    ['yes-no', 'maybe', '"maybe" is neither yes nor no'],
    ['category', 'moist', '"moist" is no category of this question; it has wet, dry'],
    ['place', 'moist', '"moist" is no place of this question; it has wet, dry'],
  ])('%s: "%s" is refused', (measure, text, reason) => {
    expect(read(measure, text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('parts', () => {
  it.each(['cumulative', 'level', 'flow'] as const)('are figures by scope, of a %s', (measure) => {
    expect(read(measure, { parts: { killed: 'about 100', wounded: '300' }, all: true })).toMatchObject({
      ok: true,
      value: {
        kind: 'parts',
        text: 'about 100 killed, 300 wounded',
        parts: [
          { scope: 'killed', figure: { hedge: 'about', number: 100 } },
          { scope: 'wounded', figure: { hedge: 'bare', number: 300 } },
        ],
        all: true,
      },
    });
  });

  it('say whether they are all', () => {
    expect(read('level', { parts: { killed: '1', wounded: '2' }, all: false })).toMatchObject({
      value: { all: false },
    });
  });

  it('are two or more', () => {
    expect(read('level', { parts: { killed: '1' }, all: true })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('parts are two or more figures'),
    });
  });

  it('are each a figure', () => {
    expect(read('level', { parts: { killed: '1', wounded: 'abuot 2' }, all: true })).toMatchObject({
      ok: false,
      reason: '"abuot 2" is not a figure; did you mean "about 2"?',
    });
  });

  it.each([
    ['event', 'a date'],
    ['yes-no', 'yes or no'],
    ['category', 'a category'],
    ['place', 'a place'],
    ['text', 'text'],
  ] as const)('do not answer a question of %s', (measure, takes) => {
    expect(read(measure, { parts: { killed: '1', wounded: '2' }, all: true })).toEqual({
      ok: false,
      reason: `parts do not answer this question; it takes ${takes}`,
    });
  });
});
