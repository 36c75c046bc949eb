import { describe, expect, it } from 'vitest';
import { citeView } from '../../../src/core/answers/cite-view.ts';
import type { ShortClaim, ShortDossier, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const statement = 'The Mayor said so.';

/** The warning, if there is one, the sentence to publish of the claim `c`, and what else there is to know. */
function citation(short: ShortDossier): string[] {
  const dossier = dossierOf(short);
  const claim = dossier.claims.get('c');
  if (claim === undefined) throw new Error('there is no claim c');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'cite', options: { claim: 'c' } } };
  return citeView(claim, context).blocks.flatMap((block) =>
    block.kind === 'quote' || block.kind === 'notice' ? [textOf(block.text)] : [],
  );
}

const actors = {
  mayor: { name: 'The mayor', kind: 'person' as const },
  council: { name: 'The council' },
  officials: { name: 'Officials', kind: 'anonymous' as const, plural: true },
  wire: { name: 'Coast Wire', kind: 'agency' as const, aliases: ['Wire'] },
  agency: { name: 'Harbour News', kind: 'agency' as const },
};
const scopes = { dead: { label: 'dead' }, hurt: { label: 'hurt' } };
const questions = {
  houses: { unit: 'houses' },
  open: { measure: 'yes-no' as const },
  state: { measure: 'category' as const, categories: { shut: { label: 'shut' } } },
  why: { measure: 'text' as const },
  harm: { unit: 'people', scopes },
};
const counted = 'The mayor put the flooded houses at 300 or more.';
const figure = { statement: counted, chain: ['mayor'], answers: 'houses', value: 'at least 300' };

describe('a sentence to publish, read aloud', () => {
  it.each<[string, ShortClaim, ShortSource, string]>([
    [
      'one outlet',
      figure,
      {},
      'The mayor put the flooded houses at 300 or more (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'an outlet in its own voice',
      { statement: 'River Post counted 300 flooded houses.', answers: 'houses', value: '300' },
      {},
      'River Post counted 300 flooded houses (on a page published on 5 March 2031).',
    ],
    [
      'an outlet on nobody’s word',
      { statement: 'River Post put it at 300.', 'chain-complete': false },
      {},
      'River Post put it at 300 (on a page published on 5 March 2031, which does not say whose information it is).',
    ],
    [
      'a wire on nobody’s word, without a date',
      { statement: 'Coast Wire put it at 300.', chain: ['wire'], 'chain-complete': false },
      { published: null },
      'Coast Wire put it at 300 (reported by River Post, on a page without a date, which does not say whose information it is).',
    ],
    [
      'officials who are not named',
      { statement: 'Officials put it at 300.', chain: ['officials'], 'chain-complete': false },
      {},
      'Officials put it at 300 (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'two relays',
      { ...figure, chain: ['wire', 'mayor'] },
      {},
      'The mayor put the flooded houses at 300 or more (reported by Coast Wire, relayed by River Post, on a page published on 5 March 2031).',
    ],
    [
      'several relays and a copy',
      { ...figure, chain: ['wire', 'agency', 'mayor'] },
      { publisher: 'echo', syndicates: 'river-post' },
      'The mayor put the flooded houses at 300 or more (reported by Harbour News, relayed by Coast Wire and River Post, copied by Echo, on a page published on 5 March 2031).',
    ],
    [
      'a copy of an outlet’s own words',
      { statement: 'River Post counted 300 flooded houses.' },
      { publisher: 'echo', syndicates: 'river-post' },
      'River Post counted 300 flooded houses (copied by Echo, on a page published on 5 March 2031).',
    ],
    [
      'a relay that the statement names by an alias',
      { statement: 'The mayor told Wire of 300 houses.', chain: ['wire', 'mayor'] },
      {},
      'The mayor told Wire of 300 houses (relayed by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a figure of an earlier day',
      { ...figure, 'as-of': '2030-11', said: '2030-11' },
      { published: '2031-02-11' },
      'The mayor put the flooded houses at 300 or more (as of November 2030, said in November 2030; reported by River Post, on a page published on 11 February 2031).',
    ],
    [
      'a figure of days with an open end',
      { ...figure, 'as-of': '../2031-03-02' },
      {},
      'The mayor put the flooded houses at 300 or more (as it stood by 2 March 2031; reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a figure of late February, on a page of some day',
      { ...figure, 'as-of': '2031-02-20/2031-02-28', said: '2031-03-04' },
      { published: '2031-03-04/2031-03-06' },
      'The mayor put the flooded houses at 300 or more (as it stood between 20 and 28 February 2031, said on 4 March 2031; reported by River Post, on a page published between 4 and 6 March 2031).',
    ],
    [
      'a figure of no other days than the page',
      { ...figure, 'as-of': '2031-03-04/2031-03-06' },
      { published: '2031-03-04/2031-03-06' },
      'The mayor put the flooded houses at 300 or more (reported by River Post, on a page published between 4 and 6 March 2031).',
    ],
    [
      'a figure of the day of the page',
      { ...figure, 'as-of': '2031-03-05' },
      {},
      'The mayor put the flooded houses at 300 or more (as of 5 March 2031; reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a denial',
      {
        statement: 'The mayor denies that the barrier is open.',
        chain: ['mayor'],
        answers: 'open',
        value: 'yes',
        modality: 'denied',
      },
      {},
      'The mayor denies that the barrier is open (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a prediction',
      { ...figure, statement: 'The mayor expects 300 flooded houses.', modality: 'predicted' },
      {},
      'The mayor expects 300 flooded houses (predicted; reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'what is not confirmed',
      { ...figure, modality: 'unconfirmed' },
      {},
      'The mayor put the flooded houses at 300 or more (not confirmed; reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'an assessment',
      { ...figure, modality: 'assessed', said: '2031-03-04' },
      {},
      'The mayor put the flooded houses at 300 or more (an assessment; said on 4 March 2031; reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'what the speaker took back',
      { ...figure, statement: 'The mayor took back the 300 houses.', modality: 'retracted' },
      {},
      'The mayor took back the 300 houses (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'what a relay took back',
      {
        ...figure,
        chain: ['wire', 'mayor'],
        statement: 'Coast Wire withdrew the 300 houses of The mayor.',
        modality: 'retracted',
      },
      {},
      'Coast Wire withdrew the 300 houses of The mayor (relayed by River Post, on a page published on 5 March 2031).',
    ],
    [
      'what a relay took back that the statement does not name',
      { ...figure, chain: ['wire', 'mayor'], modality: 'retracted' },
      {},
      'The mayor put the flooded houses at 300 or more (taken back by Coast Wire; reported by Coast Wire, relayed by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a figure that is not given',
      { statement: 'The mayor gave no number of houses.', chain: ['mayor'], answers: 'houses', value: 'unstated' },
      {},
      'The mayor gave no number of houses (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'parts, which are not added up',
      {
        statement: 'The council counted 3 dead and 4 hurt.',
        chain: ['council'],
        answers: 'harm',
        value: { parts: { dead: '3', hurt: '4' }, all: true },
      },
      {},
      'The council counted 3 dead and 4 hurt (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a state',
      { statement: 'The council calls the barrier shut.', chain: ['council'], answers: 'state', value: 'shut' },
      {},
      'The council calls the barrier shut (reported by River Post, on a page published on 5 March 2031).',
    ],
    [
      'a text, without a full stop',
      { statement: 'The council blames the rain', chain: ['council'], answers: 'why', value: 'the rain' },
      {},
      'The council blames the rain (reported by River Post, on a page published on 5 March 2031).',
    ],
  ])('%s', (_, claim, source, sentence) => {
    expect(
      citation({ actors, questions, sources: { 'river-post': { ...source, claims: [{ ...claim, id: 'c' }] } } }),
    ).toEqual([sentence]);
  });

  it.each([
    ['2031-03-04', '2031-03-04/2031-03-06', 'said on 4 March 2031; '],
    ['2031-03-04', '2031-03-05', 'said on 4 March 2031; '],
    ['2031-03-05', '2031-03-05', ''],
    ['2031-03', '2031-03-05', ''],
    ['2031-03', null, 'said in March 2031; '],
    [undefined, null, ''],
  ])('said %s and published %s: says when it was said where that is earlier or closer', (said, published, day) => {
    const claim = { ...figure, id: 'c', ...(said === undefined ? {} : { said }) };
    const [sentence] = citation({ actors, questions, sources: { 'river-post': { published, claims: [claim] } } });
    expect(sentence?.split('(')[1]).toMatch(new RegExp(`^${day}reported by River Post, on a page `));
  });
});

describe('a note after the sentence', () => {
  it.each<[string, ShortClaim, ShortClaim, string[]]>([
    [
      'of a newer figure of the same speaker',
      { 'as-of': '2031-03-01' },
      { value: '340', 'as-of': '2031-03-04' },
      ['There is a newer answer of the same speaker, on 4 March 2031: 340 houses — The mayor (d).'],
    ],
    [
      'of one that is newer by its saying',
      { said: '2031-03-01' },
      { value: '340', said: '2031-03-04' },
      ['There is a newer answer of the same speaker, on 4 March 2031: 340 houses — The mayor (d).'],
    ],
    ['not of an older one', { 'as-of': '2031-03-04' }, { value: '340', 'as-of': '2031-03-01' }, []],
    ['not of one that may be older', {}, { value: '340', said: '2031-03-04' }, []],
    ['not of the same figure', { 'as-of': '2031-03-01' }, { 'as-of': '2031-03-04' }, []],
    ['not of a prediction', { said: '2031-03-01' }, { value: '340', said: '2031-03-04', modality: 'predicted' }, []],
    ['not of another speaker', { said: '2031-03-01' }, { value: '340', said: '2031-03-04', chain: ['council'] }, []],
    [
      'not of one that was held to be wrong',
      { said: '2031-03-01' },
      { value: '340', said: '2031-03-04', rank: 'deprecated', reason: 'misread' },
      [],
    ],
  ])('%s', (_, claim, other, notes) => {
    const claims = [
      { ...figure, ...claim, id: 'c' },
      { ...figure, ...other, id: 'd' },
    ];
    expect(citation({ actors, questions, claims }).slice(1)).toEqual(notes);
  });

  it('says that the quote behind it is unverified where no text was kept', () => {
    const claim = { id: 'c', statement, chain: ['mayor'] };
    expect(citation({ sources: { 'river-post': { capture: null, claims: [claim] } } })).toEqual([
      'The Mayor said so (reported by River Post, on a page published on 5 March 2031).',
      'The quote behind this sentence is unverified: it was not held against a kept text.',
    ]);
  });
});

describe('a warning before the sentence', () => {
  const says = (claims: readonly ShortClaim[]) => citation({ actors, questions, claims }).slice(0, -1);

  it.each<[string, ShortClaim, ShortClaim, string[]]>([
    [
      'of a relay that took it back',
      { chain: ['wire', 'mayor'] },
      { chain: ['wire', 'mayor'], modality: 'retracted' },
      [
        'Do not publish this claim as it stands: Coast Wire took back what it had passed on, and nothing else supports it.',
      ],
    ],
    [
      'of a chain that comes back',
      { chain: ['wire', 'agency', 'wire'], circular: true, statement: 'Coast Wire said so.' },
      { value: '7' },
      ['Do not publish this claim as it stands: its chain comes back to where it started.'],
    ],
  ])('%s', (_, claim, other, warnings) => {
    expect(
      says([
        { ...figure, ...claim, id: 'c' },
        { ...figure, ...other, id: 'd' },
      ]),
    ).toEqual(warnings);
  });

  it('of a relay that took it back, where others have it too', () => {
    const relayed = { ...figure, chain: ['wire', 'mayor'] };
    const claims = [
      { ...relayed, id: 'c' },
      { ...relayed, id: 'd', modality: 'retracted' as const },
      { ...figure, id: 'e' },
    ];
    expect(says(claims)).toEqual([
      'Publish this claim without that relay, or not at all: Coast Wire took back what it had passed on.',
    ]);
  });

  it('warns of a claim that the record holds to be wrong', () => {
    const claim = { id: 'c', statement, chain: ['mayor'], rank: 'deprecated' as const, reason: 'misread' };
    expect(citation({ claims: [claim] })[0]).toBe('Do not publish this claim: the record holds it to be wrong.');
  });

  it.each([
    ['asserted', 'Do not publish this claim as it stands: a later claim corrects it.'],
    ['retracted', 'Do not publish this claim as it stands: Mayor took it back.'],
    ['denied', 'Do not publish this claim as it stands: Mayor denies having said it.'],
  ] as const)('warns of a claim that a later one corrects: %s', (modality, warning) => {
    const claims = [
      { id: 'c', statement, chain: ['mayor'] },
      { id: 'd', statement, chain: ['mayor'], modality, corrects: 'c' },
    ];
    expect(citation({ claims })[0]).toBe(warning);
  });
});
