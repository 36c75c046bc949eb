import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Claim, Dossier } from '../../../src/core/dossier/dossier.ts';
import { claimRow, exportedChain } from '../../../src/core/export/claim-row.ts';
import { exportDossier } from '../../../src/core/export/export-dossier.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const base = 'https://parallax.example/flood';
const schema = 'https://schema.org/';
const prov = 'http://www.w3.org/ns/prov#';
const oa = 'http://www.w3.org/ns/oa#';
const ours = 'urn:parallax:term:';

/** A node as expansion writes it: every value in a list, every term as its whole address. */
type Node = Readonly<Record<string, unknown>>;

/** The export as a JSON-LD processor reads it. No context has to be fetched, and none may be. */
async function expand(dossier: Dossier): Promise<readonly Node[]> {
  const documentLoader = (url: string) => Promise.reject(new Error(`fetched ${url}`));
  const parsed = JSON.parse(exportDossier(dossier, 'jsonld', english));
  // in safe mode, what a processor would drop in silence is an error
  const options = { base, documentLoader, safe: true };
  return jsonld.expand(parsed, options) as Promise<readonly Node[]>;
}

/** Every node within a value, itself included. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

/** The values of a property, whatever they are: literals as they are, references as the end of their address. */
function valuesOf(node: Node | undefined, property: string): unknown[] {
  const values = node?.[property];
  if (!Array.isArray(values)) return [];
  return values.map((value) => ('@value' in value ? value['@value'] : shortId(value['@id'])));
}

function firstOf(node: Node | undefined, property: string): unknown {
  return valuesOf(node, property)[0] ?? null;
}

function nodeIn(node: Node | undefined, property: string): Node | undefined {
  return nodesIn(node?.[property])[0];
}

function shortId(id: unknown): string {
  return String(id).replace(`${base}#`, '');
}

/** The nodes that stand in the document as things of their own, by their ids. */
async function definedIn(dossier: Dossier): Promise<ReadonlyMap<string, Node>> {
  return new Map((await expand(dossier)).map((node) => [shortId(node['@id']), node]));
}

/** Everything of a claim that its nodes hold, in the form of the other exports' rows. */
function readClaim(claim: Claim, byId: ReadonlyMap<string, Node>) {
  const node = byId.get(`claim/${claim.id}`);
  const quote = byId.get(String(firstOf(node, `${schema}citation`)));
  const source = byId.get(String(firstOf(quote, `${prov}wasQuotedFrom`)));
  const chain = [firstOf(source, `${prov}wasAttributedTo`)];
  for (let hop = byId.get(String(firstOf(quote, `${prov}wasDerivedFrom`))); hop !== undefined; ) {
    const agents = valuesOf(hop, `${prov}wasAttributedTo`);
    chain.push(agents.map(lastPart).join('+'));
    const qualified = nodesIn(hop[`${prov}qualifiedAttribution`]).map((node) => firstOf(node, `${prov}agent`));
    expect(qualified.filter((agent) => agent !== null)).toEqual(agents);
    hop = byId.get(String(firstOf(hop, `${prov}wasDerivedFrom`)));
  }
  const event = nodeIn(node, `${ours}event`);
  const position = nodesIn(quote?.[`${oa}hasSelector`]).find((selector) => `${oa}start` in selector);
  return {
    id: firstOf(node, `${schema}identifier`),
    source: firstOf(source, `${schema}identifier`),
    statement: firstOf(node, `${schema}text`),
    quote: firstOf(quote, `${schema}text`),
    at: position === undefined ? null : [firstOf(position, `${oa}start`), firstOf(position, `${oa}end`)],
    chainIds: chain.map((id) => String(id).replace('actor/', '')),
    chainComplete: firstOf(node, `${ours}chainComplete`),
    originId: valuesOf(node, `${schema}author`).map(lastPart).join('+'),
    speakers: valuesOf(node, `${schema}author`).map(lastPart),
    takenBackBy: lastPart(firstOf(node, `${ours}takenBackBy`)),
    modality: firstOf(node, `${ours}modality`),
    question: lastPart(firstOf(node, `${schema}about`)),
    value: readValue(nodeIn(node, `${ours}value`)),
    asOf: firstOf(node, `${ours}asOf`),
    said: firstOf(node, `${ours}said`),
    event:
      event === undefined ? null : { id: lastPart(firstOf(event, `${ours}of`)), when: firstOf(event, `${ours}when`) },
    rank: firstOf(node, `${schema}creativeWorkStatus`),
    corrects: lastPart(firstOf(node, `${prov}wasRevisionOf`)),
    note: firstOf(node, `${ours}note`),
    wording: firstOf(quote, `${ours}wording`),
    circular: firstOf(node, `${ours}circular`) ?? false,
    reason: firstOf(node, `${ours}reason`),
    asOfBasis: firstOf(node, `${ours}asOfBasis`),
    saidBasis: firstOf(node, `${ours}saidBasis`),
    eventBasis: firstOf(event, `${ours}basis`),
    correctedBy: valuesOf(node, `${schema}correction`).map(lastPart),
    published: firstOf(source, `${ours}published`),
    unverified: firstOf(quote, `${ours}unverified`) ?? false,
  };
}

function lastPart(id: unknown): string | null {
  return typeof id === 'string' ? (id.split('/').at(-1) ?? null) : null;
}

function readValue(node: Node | undefined) {
  if (node === undefined) return null;
  const parts = nodesIn(node[`${ours}part`]).filter((part) => `${schema}value` in part);
  return {
    scope: lastPart(firstOf(node, `${ours}scope`)),
    ...readBounds(node),
    relativeTo: lastPart(firstOf(node, `${ours}relativeTo`)),
    parts:
      parts.length === 0
        ? null
        : parts.map((part) => ({ scope: lastPart(firstOf(part, `${ours}scope`)), ...readBounds(part) })),
  };
}

function readBounds(node: Node) {
  return {
    text: firstOf(node, `${schema}value`),
    low: firstOf(node, `${schema}minValue`),
    high: firstOf(node, `${schema}maxValue`),
  };
}

/** A row of the other exports, as far as it is not the same thing twice. */
function rowOf(claim: Claim, dossier: Dossier) {
  const {
    publisher: _,
    origin: __,
    chain: ___,
    standing: ____,
    bodies: _____,
    unsupportedBy: ______,
    scope,
    value,
    ...row
  } = claimRow(claim, dossier, english);
  const bounds = ({ text, low, high }: { text: string; low: number | null; high: number | null }) => ({
    text,
    low,
    high,
  });
  const parts = value?.parts?.map((part) => ({ scope: part.scope, ...bounds(part) })) ?? null;
  return { ...row, value: value === null ? null : { scope, ...bounds(value), relativeTo: value.relativeTo, parts } };
}

const flood = dossierOf({
  id: 'river-post',
  dossier: { events: { overtopping: 'The barrier is overtopped' }, reviewed: '2031-03-09' },
  parties: { region: 'The region' },
  actors: { mayor: { kind: 'person', role: 'mayor of X', party: 'region', aliases: ['Ann'] } },
  questions: {
    houses: { unit: 'houses' },
    losses: { scopes: { killed: {}, wounded: {}, all: { includes: ['killed', 'wounded'] } } },
    state: { measure: 'category', categories: { open: { label: 'open' }, closed: { label: 'shut', after: ['open'] } } },
  },
  sources: {
    'river-post': {
      title: null,
      capture: null,
      claims: [
        {
          id: 'mayor',
          chain: ['coast-wire', 'mayor'],
          answers: 'houses',
          value: 'more than 200',
          'as-of': { edtf: '2031-03-02~', basis: 'on Sunday' },
          said: { edtf: '2031-03-03', basis: 'the next day' },
          event: { id: 'overtopping', when: { edtf: '2031-03-01', basis: 'two days before' } },
          rank: 'deprecated',
          reason: 'misread',
          note: 'on air',
          wording: 'direct',
        },
        { id: 'houses', chain: ['mayor'], answers: 'houses', value: '250', corrects: 'mayor', at: [3, 18] },
        { id: 'around', chain: ['coast-wire', 'river-post'], circular: true },
        { id: 'unsure', chain: ['army'], 'chain-complete': false, answers: 'state', value: 'closed' },
      ],
    },
    copy: {
      syndicates: 'river-post',
      published: null,
      'left-out': [{ at: [1000, 1200], why: 'an advertisement' }],
      claims: [
        { id: 'own', answers: 'losses', scope: 'all', value: 'unstated' },
        {
          id: 'parts',
          chain: ['mayor'],
          answers: 'losses',
          value: { parts: { killed: 'about 1,000', wounded: '3,000' }, all: true },
        },
      ],
    },
  },
});

describe.each([
  ['an invented dossier', flood],
  ['the shipped dossier', shippedDossier()],
])('%s as JSON-LD', (_, dossier) => {
  it('defines every id once, and names nothing that it does not define', async () => {
    const nodes = nodesIn(await expand(dossier));
    const idOf = (node: Node) => (typeof node['@id'] === 'string' ? [shortId(node['@id'])] : []);
    const defined = nodes.filter((node) => Object.keys(node).some((key) => key !== '@id')).flatMap(idOf);
    expect(defined.length).toBe(new Set(defined).size);
    expect(defined).toContain(`dossier/${dossier.id}`);
    const named = nodes.filter((node) => Object.keys(node).every((key) => key === '@id')).flatMap(idOf);
    expect(named.filter((id) => !defined.includes(id) && !id.startsWith(`${ours}`))).toEqual([]);
  });

  it('loses nothing of any claim', async () => {
    const byId = await definedIn(dossier);
    for (const claim of dossier.claims.values()) expect(readClaim(claim, byId)).toEqual(rowOf(claim, dossier));
  });

  it('calls the origin a primary source only where its chain is known to the end', async () => {
    const byId = await definedIn(dossier);
    for (const claim of dossier.claims.values()) {
      const primary = firstOf(byId.get(`claim/${claim.id}/quote`), `${prov}hadPrimarySource`);
      const last = exportedChain(claim).length - 1;
      const end = last === 0 ? `source/${claim.source.id}` : `claim/${claim.id}/hop/${last}`;
      expect(primary).toBe(claim.chainComplete && !claim.circular ? end : null);
    }
  });
});
