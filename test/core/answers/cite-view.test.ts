import { describe, expect, it } from 'vitest';
import { citeView } from '../../../src/core/answers/cite-view.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const statement = 'The Mayor said so.';

/** The warning, if there is one, and the sentence to publish of the claim `c`. */
function citation(short: ShortDossier): string[] {
  const dossier = dossierOf(short);
  const claim = dossier.claims.get('c');
  if (claim === undefined) throw new Error('there is no claim c');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'cite', options: { claim: 'c' } } };
  return citeView(claim, context).blocks.flatMap((block) =>
    block.kind === 'quote' || block.kind === 'notice' ? [textOf(block.text)] : [],
  );
}

describe('a sentence to publish', () => {
  it('names the relays from the speaker to the page, and the copy', () => {
    const claim = { id: 'c', statement, chain: ['wire', 'herald', 'mayor'] };
    expect(citation({ sources: { copy: { syndicates: 'post', claims: [claim] } } })).toEqual([
      'The Mayor said so (reported by Herald, relayed by Wire, relayed by Post, copied by Copy; published on 5 March 2031).',
    ]);
  });

  it('does not name a relay that the statement names, by its name or by an alias', () => {
    const actors = { wire: { name: 'The Coast Wire', kind: 'agency' as const, aliases: ['Wire'] } };
    const chain = ['wire', 'mayor'];
    const named = { id: 'c', statement: 'The Mayor told Wire so.', chain };
    expect(citation({ actors, claims: [named] })).toEqual([
      'The Mayor told Wire so (relayed by River Post; published on 5 March 2031).',
    ]);
    const full = { id: 'c', statement: 'The Mayor told the coast wire so.', chain };
    expect(citation({ actors: { wire: { ...actors.wire, aliases: [] } }, claims: [full] })).toEqual([
      'The Mayor told the coast wire so (relayed by River Post; published on 5 March 2031).',
    ]);
  });

  it('says that the text does not say whose information it is, unless the speaker is nameless', () => {
    const claim = { id: 'c', statement: 'River Post put it at 200.', chain: [], 'chain-complete': false };
    expect(citation({ claims: [claim] })).toEqual([
      'River Post put it at 200 (without saying whose information it is; published on 5 March 2031).',
    ]);
    const actors = { officials: { name: 'Officials', kind: 'anonymous' as const } };
    const nameless = { id: 'c', statement: 'Officials put it at 200.', chain: ['officials'], 'chain-complete': false };
    expect(citation({ actors, claims: [nameless] })).toEqual([
      'Officials put it at 200 (reported by River Post; published on 5 March 2031).',
    ]);
  });

  it.each([
    ['2031-03-04', '2031-03-04/2031-03-06', 'said on 4 March 2031; published between 4 and 6 March 2031'],
    ['2031-03-04', '2031-03-05', 'published on 5 March 2031'],
    ['2031-03', '2031-03-05', 'published on 5 March 2031'],
    ['2031-03', null, 'said in March 2031; no date of publication'],
    [undefined, null, 'no date of publication'],
  ])('said %s and published %s: says when it was said only where that is closer', (said, published, dates) => {
    const claim = { id: 'c', statement, chain: ['mayor'], ...(said === undefined ? {} : { said }) };
    expect(citation({ sources: { 'river-post': { published, claims: [claim] } } })).toEqual([
      `The Mayor said so (reported by River Post; ${dates}).`,
    ]);
  });

  it('warns of a claim that the record holds to be wrong', () => {
    const claim = { id: 'c', statement, chain: ['mayor'], rank: 'deprecated' as const, reason: 'misread' };
    expect(citation({ claims: [claim] })[0]).toBe('Do not publish this claim: the record holds it to be wrong.');
  });

  it.each([
    ['asserted', 'Do not publish this claim as it stands: a later claim corrects it.'],
    ['retracted', 'Do not publish this claim as it stands: it was taken back.'],
  ] as const)('warns of a claim that a later one corrects: %s', (modality, warning) => {
    const claims = [
      { id: 'c', statement, chain: ['mayor'] },
      { id: 'd', statement, chain: ['mayor'], modality, corrects: 'c' },
    ];
    expect(citation({ claims })[0]).toBe(warning);
  });
});
