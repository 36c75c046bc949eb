import type { Claim, Dossier, Source } from '../dossier/dossier.ts';

/**
 * The quotes as W3C Web Annotations: a collection with one page. Each says of a stretch of a source's captured text
 * what is claimed there. Positions count Unicode code points from 0, and the end is excluded.
 * https://www.w3.org/TR/annotation-model/
 */
export function exportAnnotations(dossier: Dossier) {
  const claims = [...dossier.claims.values()];
  const collection = urnOf(dossier, 'quotes', dossier.revision);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: dossier.title,
    total: claims.length,
    first: {
      id: `${collection}:1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: claims.map((claim) => annotationOf(claim, dossier)),
    },
  };
}

function annotationOf({ id, statement, quote, at, source }: Claim, dossier: Dossier) {
  return {
    id: urnOf(dossier, 'quote', id),
    type: 'Annotation',
    motivation: 'describing',
    body: {
      id: urnOf(dossier, 'claim', id),
      type: 'TextualBody',
      value: statement,
      format: 'text/plain',
      language: dossier.language,
    },
    target: {
      type: 'SpecificResource',
      source: sourceOf(source, dossier),
      selector: [
        { type: 'TextQuoteSelector', exact: quote },
        ...(at === null ? [] : [{ type: 'TextPositionSelector', start: at[0], end: at[1] }]),
      ],
    },
  };
}

/** The captured text, not the page that it was taken from: positions hold in it alone. */
function sourceOf({ id, title, language, url, capture }: Source, dossier: Dossier) {
  return {
    id: urnOf(dossier, 'source', id),
    type: 'Text',
    format: 'text/plain',
    language,
    ...(title === null ? {} : { 'dc:title': title }),
    ...(url === null ? {} : { 'dc:source': url }),
    ...(capture?.sha256 == null ? {} : { 'dc:identifier': `sha256:${capture.sha256}` }),
  };
}

function urnOf({ id }: Dossier, ...parts: readonly string[]): string {
  return ['urn:parallax', id, ...parts].join(':');
}
