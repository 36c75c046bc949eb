import type { Actor, Dossier, Question, Source } from '../dossier/dossier.ts';
import { lacksText } from '../dossier/is-unverified.ts';
import { known, nodeId, nodeRef } from './jsonld-context.ts';

/** The node of the dossier itself, which names its claims. */
export function dossierNode(dossier: Dossier) {
  return known({
    '@type': 'Dataset',
    '@id': nodeId('dossier', dossier.id),
    identifier: dossier.id,
    name: dossier.title,
    description: dossier.summary,
    inLanguage: dossier.language,
    version: dossier.revision,
    'parallax:policy': { '@type': '@json', '@value': dossier.policy },
    reviewed: dossier.reviewed?.edtf ?? null,
    hasPart: [...dossier.claims.keys()].map((id) => nodeRef('claim', id)),
  });
}

/** The parties and the names of events. */
export function nameNodes({ parties, events }: Dossier) {
  return [
    ...[...parties].map(([id, name]) => ({ '@type': 'Organization', '@id': nodeId('party', id), name })),
    ...[...events].map(([id, name]) => ({ '@type': 'Event', '@id': nodeId('event', id), name })),
  ];
}

const actorTypes = {
  person: 'Person',
  outlet: 'NewsMediaOrganization',
  office: 'Organization',
  agency: 'Organization',
  anonymous: 'Organization',
} as const;

/** Someone who says something, as an agent. */
export function actorNode({ id, name, kind, role, aliases, party, partOf, reliability }: Actor) {
  return known({
    '@type': [actorTypes[kind], 'prov:Agent'],
    '@id': nodeId('actor', id),
    identifier: id,
    name,
    alternateName: aliases,
    description: role,
    'parallax:kind': kind,
    'prov:actedOnBehalfOf': partOf === null ? null : nodeRef('actor', partOf.id),
    memberOf: party === null ? null : nodeRef('party', party),
    'parallax:reliability':
      reliability === null ? null : { 'parallax:grade': reliability.grade, 'parallax:basis': reliability.basis },
  });
}

/** A question, with what its figures may count and what its answers may be. */
export function questionNode({ id, ask, title, measure, unit, settles, scopes, categories, sums }: Question) {
  return known({
    '@type': 'Question',
    '@id': nodeId('question', id),
    identifier: id,
    name: title,
    text: ask,
    'parallax:measure': measure,
    unitText: unit,
    'parallax:settles': settles,
    'parallax:scope': [...scopes.values()].map((scope) =>
      known({
        '@type': 'DefinedTerm',
        '@id': nodeId('question', id, 'scope', scope.id),
        name: scope.label,
        'parallax:includes': scope.includes.map((other) => nodeRef('question', id, 'scope', other)),
        'parallax:mayInclude': scope.mayInclude.map((other) => nodeRef('question', id, 'scope', other)),
        'parallax:exhaustive': scope.exhaustive,
      }),
    ),
    'parallax:sum': sums.map(({ label, of }) => ({
      name: label,
      'parallax:of': of.map((claim) => nodeRef('claim', claim)),
    })),
    'parallax:category': [...categories.values()].map((category) =>
      known({
        '@type': 'DefinedTerm',
        '@id': nodeId('question', id, 'category', category.id),
        name: category.label,
        'parallax:includes': category.includes.map((other) => nodeRef('question', id, 'category', other)),
        'parallax:after': category.after.map((other) => nodeRef('question', id, 'category', other)),
      }),
    ),
  });
}

/** A document. It is attributed to whoever published it; its author is whoever wrote it. */
export function sourceNode(source: Source) {
  const { id, publisher, author, title, language, url, published, capture, note, leftOut } = source;
  return known({
    '@type': ['CreativeWork', 'prov:Entity'],
    '@id': nodeId('source', id),
    identifier: id,
    headline: title,
    inLanguage: language,
    url,
    publisher: nodeRef('actor', publisher.id),
    author: nodeRef('actor', author.id),
    'prov:wasAttributedTo': nodeRef('actor', publisher.id),
    published: published?.edtf ?? null,
    'parallax:publishedBasis': published?.basis ?? null,
    encoding:
      capture === null
        ? null
        : known({
            '@type': 'MediaObject',
            name: capture.file,
            sha256: capture.sha256,
            captured: capture.at?.edtf ?? null,
          }),
    'parallax:unverified': lacksText(source),
    'parallax:leftOut': leftOut.map(({ at, why }) => ({ ...positionSelector(at), 'parallax:why': why })),
    'parallax:note': note,
  });
}

/** Code points of a source's text, end-exclusive, as Web Annotation counts them. */
export function positionSelector([start, end]: readonly [number, number]) {
  return { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end };
}
