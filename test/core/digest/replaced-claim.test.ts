import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { replacedClaim } from '../../../src/core/digest/replaced-claim.ts';
import { dossierOf } from '../../support/dossiers.ts';

const old: ShortClaim = { id: 'old', chain: ['mayor'], answers: 'houses', value: '200', 'as-of': '2031-03-04' };
const fresh: ShortClaim = { ...old, id: 'fresh', value: '250', 'as-of': '2031-03-20' };

/** The id of what the claim "fresh" replaces, where all others were known. */
function replaced(claims: readonly ShortClaim[], question: ShortQuestion = {}): string | null {
  const dossier = dossierOf({
    actors: { officials: { name: 'Officials', kind: 'anonymous' } },
    questions: { houses: question },
    claims,
  });
  const added = dossier.claims.get('fresh');
  if (added === undefined) throw new Error('it is there');
  return replacedClaim(added, new Set([added]), dossier)?.id ?? null;
}

/** The two claims, changed alike. */
function both(change: Partial<ShortClaim>): ShortClaim[] {
  return [
    { ...old, ...change },
    { ...fresh, ...change },
  ];
}

describe('a newer answer', () => {
  it('replaces what its speaker said surely before, and of several the newest', () => {
    expect(replaced([old, fresh])).toBe('old');
    const between = { ...old, id: 'between', value: '220', 'as-of': '2031-03-10' };
    expect(replaced([old, between, fresh])).toBe('between');
  });

  it('replaces a state or a day as it does a number', () => {
    const categories = { open: { label: 'open' }, shut: { label: 'shut' } };
    const states = [
      { ...old, value: 'open' },
      { ...fresh, value: 'shut' },
    ];
    expect(replaced(states, { measure: 'category', categories })).toBe('old');
    const days = [
      { ...old, value: '2031-03-01' },
      { ...fresh, value: '2031-03-02' },
    ];
    expect(replaced(days, { measure: 'event' })).toBe('old');
  });

  it.each<[string, ShortClaim[], ShortQuestion?]>([
    ['whose speaker is not named', both({ chain: ['officials'] })],
    ['whose source is not given', both({ chain: [], 'chain-complete': false })],
    ['of which the newer is a denial', [old, { ...fresh, modality: 'denied' }]],
    ['of which the older is a denial', [{ ...old, modality: 'denied' }, fresh]],
    ['of which the newer is a prediction', [old, { ...fresh, modality: 'predicted' }]],
    ['of which the older is a prediction', [{ ...old, modality: 'predicted' }, fresh]],
    ['that is not confirmed', [old, { ...fresh, modality: 'unconfirmed' }]],
    ['that takes back what was said', [old, { ...fresh, modality: 'retracted', corrects: 'old' }]],
    ['of a flow, which adds up', [old, fresh], { measure: 'flow' }],
    ['in texts, which are not weighed', [old, fresh], { measure: 'text' }],
    ['without a date', both({ 'as-of': null })],
    ['of which the older has no date', [{ ...old, 'as-of': null }, fresh]],
    ['of the same day', both({ 'as-of': '2031-03-04' })],
    ['whose dates may be in either order', [{ ...old, 'as-of': '2031-03' }, fresh]],
    ['of which something newer is known', [old, { ...old, id: 'later', value: '300', 'as-of': '2031-03-21' }, fresh]],
    ['that is the older one', [{ ...old, 'as-of': '2031-04-01' }, fresh]],
    ['in the same words', both({ value: '200' })],
    ['of another speaker', [{ ...old, chain: ['army'] }, fresh]],
    ['of another scope', [{ ...old, scope: 'brick' }, fresh], { scopes: { brick: {} } }],
  ])('replaces nothing: one %s', (_, claims, question) => {
    expect(replaced(claims, question)).toBeNull();
  });
});
