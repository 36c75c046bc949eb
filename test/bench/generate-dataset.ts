import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How much to invent. */
export interface Size {
  dossiers: number;
  /** In each dossier. */
  sources: number;
  /** In each source. */
  claims: number;
}

/** Writes an invented dataset of a size into a folder. The same size gives the same bytes. */
export function generateDataset(folder: string, size: Size): void {
  for (let dossier = 0; dossier < size.dossiers; dossier++) {
    const path = join(folder, `flood-${dossier}`);
    mkdirSync(join(path, 'sources'), { recursive: true });
    writeFileSync(join(path, 'dossier.yaml'), dossierText(dossier));
    writeFileSync(join(path, 'actors.yaml'), actorsText(size.sources));
    for (let source = 0; source < size.sources; source++) {
      writeFileSync(join(path, 'sources', `post-${source}-17.yaml`), sourceText(dossier, source, size));
    }
  }
}

function dossierText(dossier: number): string {
  return `title: Flood of the river ${dossier}
summary: An invented flood, and what was said of its houses and pumps.
questions:
  houses-flooded:
    ask: How many houses were flooded?
    title: Flooded houses
    measure: cumulative
    unit: houses
  pumps-delivered:
    ask: How many pumps has the region received?
    title: Pumps delivered
    measure: cumulative
    unit: pumps
    scopes:
      diesel: { label: diesel pumps }
      electric: { label: electric pumps }
      heavy: { label: heavy pumps, includes: [diesel], may-include: [electric] }
    settles: which pumps the ministry calls heavy
events:
  overtopping: The barrier is overtopped
policy: { about: [0.05, 0.10] }
`;
}

function actorsText(sources: number): string {
  const posts = Array.from({ length: sources }, (_, i) => `  post-${i}: { name: River Post ${i}, kind: outlet }\n`);
  return `parties: { region: The region }
actors:
  coast-wire: { name: Coast Wire, kind: agency, reliability: { grade: B, basis: named and mostly right so far } }
  mayor-of-x: { name: Ann Example, kind: person, role: mayor of X, aliases: [A. Example, Anne Example, The mayor], party: region }
  water-ministry:
    name: Ministry of Water
    kind: office
    aliases: [The ministry]
    party: region
${posts.join('')}`;
}

function sourceText(dossier: number, source: number, size: Size): string {
  const claims = Array.from({ length: size.claims }, (_, i) => claimText(source * size.claims + i, i));
  return `publisher: post-${source}
title: Flood barrier ${dossier} overtopped
language: en
url: null
published: { edtf: 2031-03-04/2031-03-06, basis: "the text says 'on Friday', and names the vote of 3 March" }
capture: { file: post-${dossier}-${source}.txt, sha256: ${'9f'.repeat(32)}, at: null }
left-out:
  - { at: [0, 40], why: an advertisement }
claims:
${claims.join('')}`;
}

function claimText(id: number, index: number): string {
  const figure = 300 + id;
  const houses = `at least ${figure} homes were under water by the evening`;
  const pumps = `some ${figure} heavy pumps: all of them delivered`;
  const start = 100 + index * 100;
  const at = `[${start}, ${start + (id % 2 === 0 ? houses : pumps).length}]`;
  if (id % 2 === 0) {
    return `  - id: houses-${id}
    statement: The mayor put the number of flooded houses at ${figure} or more.
    quote: ${houses}
    at: ${at}
    chain: [coast-wire, mayor-of-x]
    modality: asserted
    answers: houses-flooded
    value: at least ${figure}
    as-of: 2031-03-04~
    said: 2031-03-04
    event: { id: overtopping, when: 2031-03-03 }
`;
  }
  return `  - id: pumps-${id}
    statement: The ministry says that about ${figure} heavy pumps have arrived in the region.
    quote: "${pumps}"
    at: ${at}
    chain: [water-ministry]
    chain-complete: false
    modality: asserted
    answers: pumps-delivered
    scope: heavy
    value: about ${figure}
    as-of: 2031-03
    note: the article calls them heavy and does not say which they are
`;
}
