import { expect, it } from 'vitest';
import { currentAndOldIds } from '../../../src/core/query/current-and-old-ids.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  claims: [
    { id: 'older', 'moved-to': 'old' },
    { id: 'old', 'moved-to': 'new' },
    { id: 'new' },
    { id: 'gone', 'moved-to': 'other' },
    { id: 'other' },
    { id: 'same' },
  ],
});

it.each([
  ['new', ['new', 'older', 'old']],
  ['other', ['other', 'gone']],
  ['same', ['same']],
])('the claim %s has had the ids %j', (id, ids) => {
  const claim = dossier.claims.get(id);
  expect(claim && currentAndOldIds(claim, dossier)).toEqual(ids);
});
