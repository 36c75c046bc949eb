import { createHash } from 'node:crypto';

/**
 * The invented capture of the invented dossier. It has a character beyond U+FFFF, so that counting code points and
 * counting code units give different positions.
 */
export const capture = `River Post 🌊 your paper on the river
Flood barrier overtopped
The flood barrier was overtopped on Thursday, and at least 300 homes are under water, the mayor told Coast Wire.
"We have received about 200 pumps," the ministry of water said on Friday. Twelve of them are electric pumps. It did not say which.
Subscribe now!
`;

/** The place of a text in the capture, in code points. */
export function placeOf(part: string, from = 0): string {
  const start = [...capture.slice(0, capture.indexOf(part, from))].length;
  return `[${start}, ${start + [...part].length}]`;
}

export const sha256 = createHash('sha256').update(capture).digest('hex');

export const dossierYaml = `title: Flood at the barrier
summary: An invented flood, and what was said of it.
questions:
  houses-flooded:
    ask: How many houses were flooded?
    title: Flooded houses
    measure: cumulative
    unit: houses
    scopes:
      houses: { label: houses }
  pumps-delivered:
    ask: How many pumps has the region received?
    title: Pumps delivered
    measure: cumulative
    unit: pumps
    scopes:
      all: { label: all pumps }
      electric: { label: electric pumps }
      heavy: { label: heavy pumps, may-include: [electric] }
events:
  overtopping: The barrier is overtopped
`;

export const actorsYaml = `parties:
  region: The region
actors:
  river-post: { name: River Post, kind: outlet }
  coast-wire: { name: Coast Wire, kind: agency }
  mayor-of-x: { name: Ann Example, kind: person, role: mayor of X, aliases: [the mayor], party: region }
  water-ministry: { name: Ministry of Water, kind: office, party: region }
`;

export const sourceYaml = `# yaml-language-server: $schema=../../schema/source.schema.json
publisher: river-post
title: Flood barrier overtopped
language: en
url: null
published: { edtf: 2031-03-07, basis: "the text says 'on Friday'" }
capture: { file: river-post-17.txt, sha256: ${sha256}, at: null }
left-out:
  - at: ${placeOf('River Post 🌊 your paper on the river')}
    why: the paper's own line
  - at: ${placeOf('Flood barrier overtopped')}
    why: the headline, which says what the first sentence says
  - at: ${placeOf('It did not say which.')}
    why: says what is not known
  - at: ${placeOf('Subscribe now!')}
    why: an advertisement
claims:
  - id: barrier-houses-flooded
    statement: The mayor put the number of flooded houses at 300 or more.
    quote: at least 300 homes
    at: ${placeOf('at least 300 homes')}
    chain: [coast-wire, mayor-of-x]
    modality: asserted
    answers: houses-flooded
    scope: houses
    value: at least 300
    as-of: 2031-03-06
    said: 2031-03-06~
    event: { id: overtopping, when: 2031-03-06 }
  # the pumps
  - id: ministry-pumps-received
    statement: The ministry of water says that the region has received about 200 pumps.
    quote: We have received about 200 pumps
    at: ${placeOf('We have received about 200 pumps')}
    chain: [water-ministry]
    wording: direct
    modality: asserted
    answers: pumps-delivered
    scope: all
    value: about 200
    said: 2031-03-07
  - id: ministry-pumps-electric
    statement: Twelve of the pumps are electric, according to River Post.
    quote: Twelve of them are electric pumps
    at: ${placeOf('Twelve of them are electric pumps')}
    modality: asserted
    answers: pumps-delivered
    scope: electric
    value: twelve
`;

/** The invented dossier, by file name within its folder. */
export const flood: Readonly<Record<string, string>> = {
  'dossier.yaml': dossierYaml,
  'actors.yaml': actorsYaml,
  'sources/river-post-17.yaml': sourceYaml,
};
