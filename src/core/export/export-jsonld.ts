import type { Actor, Claim, Dossier } from '../dossier/dossier.ts';
import { correctedBy } from './claim-row.ts';

/** The dossier as JSON-LD with schema.org's `Claim`. Never `ClaimReview`: nothing here rates truth. */
export function exportJsonLd(dossier: Dossier) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `#${dossier.id}`,
    identifier: dossier.id,
    name: dossier.title,
    description: dossier.summary,
    version: dossier.revision,
    hasPart: [...dossier.claims.values()].map((claim) => claimNode(claim, dossier)),
  };
}

function claimNode(claim: Claim, dossier: Dossier) {
  const { source } = claim;
  const corrections = correctedBy(claim, dossier);
  return {
    '@type': 'Claim',
    '@id': `#${claim.id}`,
    identifier: claim.id,
    text: claim.statement,
    ...(claim.question === null ? {} : { about: { '@type': 'Thing', name: claim.question.title } }),
    author: agentNode(claim.origin),
    creativeWorkStatus: claim.rank,
    ...(claim.reason === null ? {} : { comment: { '@type': 'Comment', text: claim.reason } }),
    ...(corrections.length === 0 ? {} : { correction: corrections.map((id) => ({ '@id': `#${id}` })) }),
    ...(claim.said === null ? {} : { temporal: claim.said.edtf }),
    citation: quotationNode(claim),
    appearance: {
      '@type': 'Article',
      '@id': `#${source.id}`,
      headline: source.title,
      inLanguage: source.language,
      publisher: agentNode(source.publisher),
      author: agentNode(source.author),
      ...(source.url === null ? {} : { url: source.url }),
      ...(source.published === null ? {} : { temporal: source.published.edtf }),
    },
  };
}

/** The quote and who worded it: the speaker if the page quotes it directly, or else the outlet that wrote the piece. */
function quotationNode({ quote, wording, origin, source }: Claim) {
  const worded = wording === 'direct' ? { spokenByCharacter: agentNode(origin) } : { author: agentNode(source.author) };
  return { '@type': 'Quotation', text: quote, ...worded };
}

function agentNode({ id, name, kind, role }: Actor) {
  const type = {
    person: 'Person',
    outlet: 'NewsMediaOrganization',
    office: 'Organization',
    agency: 'Organization',
    anonymous: 'Organization',
  } as const;
  return { '@type': type[kind], '@id': `#${id}`, name, ...(role === null ? {} : { description: role }) };
}
