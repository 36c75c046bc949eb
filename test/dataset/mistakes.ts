/** One mistake in the invented dossier, on one line, and the one problem that must be reported for it. */
export interface Mistake {
  file: string;
  find: string;
  put: string;
  /** Line, column and path of the problem. */
  at: string;
  says: string;
}

const source = 'sources/river-post-17.yaml';
const dossier = 'dossier.yaml';
const actors = 'actors.yaml';

/** Mistakes of every kind: YAML, names of keys, kinds of values, references, rules. All can be made at once. */
export const mistakes: readonly Mistake[] = [
  {
    file: source,
    find: 'title: Flood barrier',
    put: 'titel: Flood barrier',
    at: '3:1  titel',
    says: 'did you mean "title"?',
  },
  {
    file: source,
    find: 'language: en',
    put: 'language: English',
    at: '4:11  language',
    says: 'a language tag (BCP 47)',
  },
  {
    file: source,
    find: 'url: null',
    put: 'url: river-post',
    at: '5:6  url',
    says: 'an http or https address, or null',
  },
  {
    file: source,
    find: 'edtf: 2031-03-07',
    put: 'edtf: 7 March 2031',
    at: '6:20  published.edtf',
    says: 'write it as EDTF',
  },
  {
    file: source,
    find: 'file: river',
    put: 'file: ../river',
    at: '7:18  capture.file',
    says: 'a file name without folders',
  },
  {
    file: source,
    find: "why: the paper's own line",
    put: 'why: ',
    at: '10:5  left-out[0].why',
    says: 'this is empty; write text',
  },
  {
    file: source,
    find: 'why: an advertisement',
    put: 'why: an advertisement: pumps',
    at: '16:10',
    says: 'put it in quotes',
  },
  {
    file: source,
    find: 'The mayor put the number of flooded houses at 300 or more.',
    put: 'The mayor put the number of flooded houses at 400 or more.',
    at: '19:16  claims[0].statement',
    says: 'the statement says "400"',
  },
  {
    file: source,
    find: 'at: [112, 130]',
    put: 'at: [112, 129]',
    at: '21:9  claims[0].at',
    says: 'the quote has 18 characters',
  },
  {
    file: source,
    find: '[coast-wire, mayor-of-x]',
    put: '[coast-wier, mayor-of-x]',
    at: '22:13  claims[0].chain[0]',
    says: 'did you mean "coast-wire"?',
  },
  {
    file: source,
    find: 'scope: houses',
    put: 'scope: house',
    at: '25:12  claims[0].scope',
    says: 'did you mean "houses"?',
  },
  {
    file: source,
    find: 'value: at least 300',
    put: 'value: at lesat 300',
    at: '26:12  claims[0].value',
    says: 'did you mean "at least 300"?',
  },
  {
    file: source,
    find: 'as-of: 2031-03-06',
    put: 'as-of: 2031-3-6',
    at: '27:12  claims[0].as-of',
    says: 'is not a date',
  },
  {
    file: source,
    find: 'event: { id: overtopping',
    put: 'event: { id: overtoping',
    at: '29:18  claims[0].event.id',
    says: 'did you mean "overtopping"?',
  },
  {
    file: source,
    find: 'The ministry of water says that the region',
    put: 'The ministry of water says that the <b>region</b>',
    at: '32:16  claims[1].statement',
    says: 'an HTML tag',
  },
  {
    file: source,
    find: 'chain: [water-ministry]',
    put: 'chain: water-ministry',
    at: '35:12  claims[1].chain',
    says: 'write a list',
  },
  {
    file: source,
    find: 'wording: direct',
    put: 'wording: verbatim',
    at: '36:14  claims[1].wording',
    says: 'is none of direct, reported',
  },
  {
    file: source,
    find: 'said: 2031-03-07',
    put: 'sayd: 2031-03-07',
    at: '41:5  claims[1].sayd',
    says: 'did you mean "said"?',
  },
  {
    file: source,
    find: '- id: ministry-pumps-electric',
    put: '- id: ministry-pumps-received',
    at: '42:9  claims[2].id',
    says: 'already the id of a claim',
  },
  {
    file: source,
    find: 'quote: Twelve of them are electric pumps',
    put: 'quote: Twelve of them\u200bare electric pumps',
    at: '44:12  claims[2].quote',
    says: 'cannot be seen (U+200B)',
  },
  {
    file: source,
    find: 'said: 2031-03-06~',
    put: 'rank: deprecated',
    at: '18:5  claims[0].reason',
    says: 'needs the reason why',
  },
  {
    file: dossier,
    find: 'measure: cumulative\n    unit: houses',
    put: 'measure: total\n    unit: houses',
    at: '7:14  questions.houses-flooded.measure',
    says: 'is none of cumulative',
  },
  {
    file: dossier,
    find: 'title: Pumps delivered',
    put: 'title: @pumps',
    at: '13:12',
    says: 'a text that starts with @ needs quotes',
  },
  {
    file: dossier,
    find: 'label: electric pumps',
    put: 'label: electric pumps, label: pumps',
    at: '18:42  questions.pumps-delivered.scopes.electric.label',
    says: 'stands here twice',
  },
  {
    file: dossier,
    find: 'may-include: [electric]',
    put: 'may-include: [eletric]',
    at: '19:50  questions.pumps-delivered.scopes.heavy.may-include[0]',
    says: 'did you mean "electric"?',
  },
  {
    file: actors,
    find: 'kind: agency',
    put: 'kind: agnecy',
    at: '5:41  actors.coast-wire.kind',
    says: 'did you mean "agency"?',
  },
  {
    file: actors,
    find: 'party: region }\n  water',
    put: 'party: regoin }\n  water',
    at: '6:97  actors.mayor-of-x.party',
    says: 'did you mean "region"?',
  },
  {
    file: actors,
    find: 'name: Ministry of Water',
    put: 'name: &m Ministry of Water',
    at: '7:30  actors.water-ministry.name',
    says: 'anchors such as &m are not used',
  },
];

/** The files with some mistakes made in them. */
export function withMistakes(
  files: Readonly<Record<string, string>>,
  made: readonly Mistake[],
): Record<string, string> {
  const changed = { ...files };
  for (const { file, find, put } of made) {
    const text = changed[file] ?? '';
    if (!text.includes(find)) throw new Error(`${file} does not hold "${find}"`);
    changed[file] = text.replace(find, () => put);
  }
  return changed;
}
