/**
 * What the terms of the JSON-LD mean, inline, so that nobody has to fetch it: schema.org for documents and people, W3C
 * PROV-O for hops (with DCAT's role of an agent, for PROV's is not one of attributions), W3C Web Annotation for where a
 * quote stands, EDTF for dates, and terms of our own for the rest.
 */
export const jsonLdContext = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dcat: 'http://www.w3.org/ns/dcat#',
  oa: 'http://www.w3.org/ns/oa#',
  parallax: 'urn:parallax:term:',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  published: { '@id': 'parallax:published', '@type': 'edtf:EDTF' },
  reviewed: { '@id': 'parallax:reviewed', '@type': 'edtf:EDTF' },
  captured: { '@id': 'parallax:captured', '@type': 'edtf:EDTF' },
  asOf: { '@id': 'parallax:asOf', '@type': 'edtf:EDTF' },
  said: { '@id': 'parallax:said', '@type': 'edtf:EDTF' },
  when: { '@id': 'parallax:when', '@type': 'edtf:EDTF' },
} as const;

/** The kinds of things that have an id; a kind stands before it, because an actor and a source may share one. */
type Kind = 'dossier' | 'party' | 'actor' | 'question' | 'event' | 'source' | 'claim';

/** The id of a record, or of a part of one, within the document. */
export function nodeId(kind: Kind, ...parts: readonly (string | number)[]): string {
  return `#${[kind, ...parts].join('/')}`;
}

/** A reference to a node that stands elsewhere in the document. */
export function nodeRef(kind: Kind, ...parts: readonly (string | number)[]): { '@id': string } {
  return { '@id': nodeId(kind, ...parts) };
}

/** The entries that hold something: what is null, false or an empty list is left out. */
export function known(node: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(node).filter(([, value]) => {
    return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(entries);
}
