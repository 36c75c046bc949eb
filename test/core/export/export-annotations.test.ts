import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { exportAnnotations } from '../../../src/core/export/export-annotations.ts';
import { exportDossier } from '../../../src/core/export/export-dossier.ts';
import { english } from '../../../src/core/words/en.ts';
import { attacks } from '../../support/attacks.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const context = JSON.parse(readFileSync(new URL('profiles/anno.jsonld', import.meta.url), 'utf8')) as Record<
  string,
  never
>;
const oa = 'http://www.w3.org/ns/oa#';

/** As a processor of JSON-LD reads it. In safe mode, what it would drop in silence is an error. */
async function expand(document: object) {
  const documentLoader = (url: string) =>
    url === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ document: context, documentUrl: url })
      : Promise.reject(new Error(`fetched ${url}`));
  const options = { documentLoader, safe: true };
  return JSON.stringify(await jsonld.expand({ ...document }, options));
}

it('are a collection whose every term the context of Web Annotations knows', async () => {
  const dossier = shippedDossier();
  const exported = exportAnnotations(dossier);
  const expanded = await expand(exported);
  const count = (term: string) => expanded.split(`"${oa}${term}"`).length - 1;
  expect(exported.total).toBe(dossier.claims.size);
  expect(count('Annotation')).toBe(dossier.claims.size);
  expect(count('TextQuoteSelector')).toBe(dossier.claims.size);
  expect(count('TextPositionSelector')).toBe([...dossier.claims.values()].filter(({ at }) => at !== null).length);
});

it('point with code points, end-exclusive, at as many as the quote has', () => {
  for (const { target } of exportAnnotations(shippedDossier()).first.items) {
    const [quote, position] = target.selector;
    const { start = 0, end = 0 } = position ?? {};
    expect(end - start).toBe(position === undefined ? 0 : [...(quote?.exact ?? '')].length);
  }
});

it('have an id each, which are addresses, and leave out what is not known', () => {
  const dossier = dossierOf({ sources: { page: { capture: null, title: null, claims: [{ id: 'a' }] } } });
  const [item] = exportAnnotations(dossier).first.items;
  expect(item?.id).toBe('urn:parallax:flood:quote:a');
  expect(item?.target.source).toEqual({
    id: 'urn:parallax:flood:source:page',
    type: 'Text',
    format: 'text/plain',
    language: 'en',
  });
});

it('hold hostile texts as they are, and end no script', () => {
  const dossier = dossierOf({ claims: [{ id: 'a' }] });
  const [claim] = dossier.claims.values();
  if (claim === undefined) throw new Error('there is a claim');
  for (const statement of [...attacks, '</script><script>']) {
    const text = exportDossier(
      { ...dossier, claims: new Map([['a', { ...claim, statement }]]) },
      'annotations',
      english,
    );
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ first: { items: [{ body: { value: statement } }] } });
  }
});
