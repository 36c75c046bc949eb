import { expect, test } from 'vitest';
import { crossingsOf } from '../../../src/core/watch/crossing.ts';
import { dossierOf } from '../../support/dossiers.ts';

type Given = { value: unknown; modality?: 'asserted' | 'denied' | 'predicted' };

function crossing({ value, modality = 'asserted' }: Given, bounds: { above?: number; below?: number }) {
  const scopes = { old: {}, new: {} };
  const dossier = dossierOf({
    questions: { houses: { measure: 'level', unit: 'houses', scopes } },
    claims: [{ id: 'told', chain: ['mayor'], answers: 'houses', value: value as string, modality }],
  });
  const claim = dossier.claims.get('told');
  if (claim === undefined) throw new Error('there is a claim');
  const found = crossingsOf(claim, { above: bounds.above ?? null, below: bounds.below ?? null });
  return found.map(({ side, sure }) => `${sure ? '' : 'may be '}${side}`);
}

test.each<[Given, { above?: number; below?: number }, string[]]>([
  [{ value: 'exactly 201' }, { above: 200 }, ['above']],
  [{ value: 'exactly 200' }, { above: 200 }, []],
  [{ value: 'exactly 199' }, { below: 200 }, ['below']],
  [{ value: 'exactly 200' }, { below: 200 }, []],
  [{ value: 'more than 200' }, { above: 200 }, ['above']],
  [{ value: 'at least 200' }, { above: 200 }, ['may be above']],
  [{ value: 'at least 120' }, { above: 200 }, ['may be above']],
  [{ value: 'fewer than 200' }, { below: 200 }, ['below']],
  [{ value: 'up to 200' }, { below: 200 }, ['may be below']],
  [{ value: 'up to 200' }, { above: 200 }, []],
  [{ value: 'about 200' }, { above: 200 }, ['may be above']],
  [{ value: 'about 200' }, { above: 150 }, ['above']],
  [{ value: '150 to 250' }, { above: 200, below: 100 }, ['may be above']],
  [{ value: 'exactly 90' }, { above: 200, below: 100 }, ['below']],
  [{ value: '50 to 250' }, { above: 200, below: 100 }, ['may be above', 'may be below']],
  [{ value: 'exactly 300', modality: 'predicted' }, { above: 200 }, ['above']],
  [{ value: 'exactly 300', modality: 'denied' }, { above: 200 }, []],
])('%o of %o lies %o', (given, bounds, lies) => {
  expect(crossing(given, bounds)).toEqual(lies);
});
