import { isCircular } from '../compare/origins.ts';
import { takenBackBy } from '../compare/taken-back-by.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Dossier } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import type { Words } from '../words/words.ts';
import { correctedBy, type ExportedValue, exportedChain, exportedValue } from './claim-row.ts';
import { known, nodeId, nodeRef } from './jsonld-context.ts';
import { positionSelector } from './jsonld-record-nodes.ts';

/** A claim, its quote, and what stands at each hop of its chain. */
export function claimNodes(claim: Claim, dossier: Dossier, w: Words): Record<string, unknown>[] {
  return [claimNode(claim, dossier, w), quotationNode(claim), ...hopNodes(claim)];
}

/** Our statement of what was said. It is derived from the quote, and its author is whoever is really speaking. */
function claimNode(claim: Claim, dossier: Dossier, w: Words) {
  const { id, question, asOf, said, event, corrects } = claim;
  return known({
    '@type': ['Claim', 'prov:Entity'],
    '@id': nodeId('claim', id),
    identifier: id,
    text: claim.statement,
    author: membersOf(claim.origin).map(actorRef),
    appearance: nodeRef('source', claim.source.id),
    citation: nodeRef('claim', id, 'quote'),
    'prov:wasDerivedFrom': nodeRef('claim', id, 'quote'),
    'parallax:chainComplete': { '@value': claim.chainComplete },
    'parallax:circular': isCircular(claim),
    'parallax:modality': claim.modality,
    about: question === null ? null : nodeRef('question', question.id),
    'parallax:value': valueNode(claim, w),
    asOf: asOf?.edtf ?? null,
    'parallax:asOfBasis': asOf?.basis ?? null,
    said: said?.edtf ?? null,
    'parallax:saidBasis': said?.basis ?? null,
    'parallax:event':
      event === null
        ? null
        : known({
            'parallax:of': nodeRef('event', event.id),
            when: event.when?.edtf ?? null,
            'parallax:basis': event.when?.basis ?? null,
          }),
    creativeWorkStatus: claim.rank,
    'parallax:reason': claim.reason,
    'prov:wasRevisionOf': corrects === null ? null : nodeRef('claim', corrects),
    'parallax:takenBackBy': claim.modality === 'retracted' ? actorRef(takenBackBy(claim)) : null,
    correction: correctedBy(claim, dossier).map((other) => nodeRef('claim', other)),
    'parallax:note': claim.note,
  });
}

function actorRef({ id }: Actor) {
  return nodeRef('actor', id);
}

/** The value of a claim as a schema.org `PropertyValue`, with the bounds that its words allow; parts have their own. */
function valueNode(claim: Claim, w: Words) {
  const { question, scope, value } = claim;
  const exported = exportedValue(claim, w);
  if (question === null || value === null || exported === null) return null;
  const scopeRef = (of: string) => nodeRef('question', question.id, 'scope', of);
  const { parts } = exported;
  return known({
    ...boundsNode(exported),
    unitText: question.unit,
    'parallax:kind': value.kind,
    'parallax:relativeTo': exported.relativeTo === null ? null : nodeRef('claim', exported.relativeTo),
    'parallax:scope': scope === null ? null : scopeRef(scope),
    'parallax:category':
      value.kind === 'category' ? nodeRef('question', question.id, 'category', value.category) : null,
    'parallax:all': value.kind === 'parts' ? { '@value': value.all } : null,
    'parallax:part': parts?.map((part) => ({ ...boundsNode(part), 'parallax:scope': scopeRef(part.scope) })) ?? null,
  });
}

function boundsNode({ text, low, high, lowOpen, highOpen }: Omit<ExportedValue, 'parts' | 'relativeTo'>) {
  return known({
    '@type': 'PropertyValue',
    value: text,
    minValue: low,
    maxValue: high,
    'parallax:minExcluded': low !== null && lowOpen,
    'parallax:maxExcluded': high !== null && highOpen,
  });
}

/**
 * The quote: where it stands in its source, and who worded it, the speaker if the page quotes it directly, or else the
 * outlet that wrote the piece. The origin is its primary source where the text says that the chain ends there.
 */
function quotationNode(claim: Claim) {
  const { id, source, at, quote, wording, origin, chainComplete } = claim;
  const last = exportedChain(claim).length - 1;
  const end = last === 0 ? nodeRef('source', source.id) : nodeRef('claim', id, 'hop', last);
  return known({
    '@type': ['Quotation', 'prov:Entity', 'oa:SpecificResource'],
    '@id': nodeId('claim', id, 'quote'),
    text: quote,
    author: membersOf(wording === 'direct' ? origin : source.author).map(actorRef),
    'parallax:wording': wording,
    'prov:wasQuotedFrom': nodeRef('source', source.id),
    'prov:wasDerivedFrom': last === 0 ? null : nodeRef('claim', id, 'hop', 1),
    'prov:hadPrimarySource': chainComplete && !isCircular(claim) ? end : null,
    'oa:hasSource': nodeRef('source', source.id),
    'oa:hasSelector': [
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': quote },
      ...(at === null ? [] : [positionSelector(at)]),
    ],
    'parallax:unverified': isUnverified(claim),
  });
}

/** What each actor of the chain passed on, from the one after the page's publisher to the origin. */
function hopNodes(claim: Claim) {
  const hops = exportedChain(claim).slice(1);
  return hops.map((actor, index) => {
    const position = index + 1;
    const isLast = position === hops.length;
    return known({
      '@type': 'prov:Entity',
      '@id': nodeId('claim', claim.id, 'hop', position),
      position,
      'prov:wasAttributedTo': membersOf(actor).map(actorRef),
      'prov:qualifiedAttribution': membersOf(actor).map((member) => ({
        '@type': 'prov:Attribution',
        'prov:agent': actorRef(member),
        'dcat:hadRole': { '@id': `parallax:${isLast ? 'origin' : 'relay'}` },
      })),
      'prov:wasDerivedFrom': isLast ? null : nodeRef('claim', claim.id, 'hop', position + 1),
    });
  });
}
