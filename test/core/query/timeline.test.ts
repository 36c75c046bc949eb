import { describe, expect, it } from 'vitest';
import { type TimelineFilter, timelineOf } from '../../../src/core/query/timeline.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const dossier = dossierOf({
  sources: {
    post: {
      claims: [
        { id: 'a', event: { id: 'breach', when: '2031-03' }, chain: ['mayor'] },
        { id: 'b', event: { id: 'repair', when: '2031-03-20~' }, chain: ['mayor'] },
        { id: 'c', event: { id: 'rain', when: '../2031-03-02' } },
        { id: 'd', event: { id: 'inquiry' } },
        { id: 'e', event: { id: 'rumour', when: '2031-02-01' }, rank: 'deprecated', reason: 'nobody said so' },
      ],
    },
    copy: {
      syndicates: 'herald',
      claims: [
        { id: 'f', event: { id: 'breach', when: '2031-03-04' }, chain: ['wire', 'ministry'] },
        { id: 'g', event: { id: 'breach', when: '2031-03-05/2031-03-06' }, chain: ['ministry'] },
        { id: 'h', event: { id: 'repair', when: '2031-03-11' }, rank: 'deprecated', reason: 'misread' },
        { id: 'i', chain: ['mayor'] },
      ],
    },
  },
});

function events(filter: TimelineFilter = {}) {
  return timelineOf(dossier, filter).map(({ event, when }) => `${event} ${when?.edtf ?? '?'}`);
}

describe('the timeline', () => {
  it('has every event once, in the order of the most precise dates, the undated last', () => {
    expect(events()).toEqual([
      'rumour 2031-02-01',
      'rain ../2031-03-02',
      'breach 2031-03-04',
      'repair 2031-03-20~',
      'inquiry ?',
    ]);
  });

  it('keeps all that is said of an event', () => {
    const [breach] = timelineOf(dossier).filter(({ event }) => event === 'breach');
    expect(breach?.claims.map(({ id }) => id)).toEqual(['a', 'f', 'g']);
  });

  it.each<[string, TimelineFilter, string[]]>([
    ['from a day', { from: momentOf('2031-03-04') }, ['breach', 'repair']],
    ['from a day that an uncertain date may reach', { from: momentOf('2031-03-23') }, ['repair']],
    ['from a day after it', { from: momentOf('2031-03-24') }, []],
    ['to a day', { to: momentOf('2031-03-03') }, ['rumour', 'rain']],
    [
      'to a day that an uncertain date may reach',
      { to: momentOf('2031-03-17') },
      ['rumour', 'rain', 'breach', 'repair'],
    ],
    ['in between', { from: momentOf('2031-03-01'), to: momentOf('2031-03-05') }, ['rain', 'breach']],
    ['of an origin', { actor: 'mayor' }, ['breach', 'repair']],
    ['of a relay', { actor: 'wire' }, ['breach']],
    ['of a publisher', { actor: 'copy' }, ['breach', 'repair']],
    ['of the outlet that wrote it', { actor: 'herald' }, ['breach', 'repair']],
    ['of nobody', { actor: 'nobody' }, []],
  ])('%s', (_, filter, expected) => {
    expect(events(filter).map((line) => line.split(' ')[0])).toEqual(expected);
  });

  it('dates an event by those that are asked about', () => {
    expect(events({ actor: 'mayor' })).toEqual(['breach 2031-03', 'repair 2031-03-20~']);
    expect(events({ actor: 'copy' })).toEqual(['breach 2031-03-04', 'repair 2031-03-11']);
  });

  it('holds an event that two date otherwise in the window of either, and not in that of a date that was corrected', () => {
    const claims = [
      { id: 'early', event: { id: 'breach', when: '2031-01-03' }, chain: ['mayor'] },
      { id: 'late', event: { id: 'breach', when: '2031-02-10' }, chain: ['ministry'] },
    ];
    const from = { from: momentOf('2031-02') };
    expect(timelineOf(dossierOf({ claims }), from)).toHaveLength(1);
    const corrected = [...claims, { id: 'new', corrects: 'late', event: { id: 'breach', when: '2031-01-04' } }];
    expect(timelineOf(dossierOf({ claims: corrected }), from)).toEqual([]);
  });
});
