import { describe, expect, it, test } from 'vitest';
import { readPassage } from '../../../src/core/passage/read-passage.ts';
import { shippedDossier } from '../../support/shipped.ts';

const dossier = shippedDossier();

/** Each figure of a text with its hedge and what it counts. */
function figures(text: string): string[] {
  return readPassage(text, dossier).figures.map(({ whole, other }) => (other === null ? whole : `${whole} (${other})`));
}

/** Who is said to say each figure: an actor's id, "?" before a name that the record does not know, "-" for nobody. */
function speakers(text: string): string[] {
  return readPassage(text, dossier).figures.map(({ speaker }) =>
    speaker === null ? '-' : (speaker.actor?.id ?? `?${speaker.text}`),
  );
}

describe('the figures of a text', () => {
  it.each<[string, string[]]>([
    ['Seoul says about 200 long-range artillery pieces went to Russia.', ['about 200 long-range artillery pieces']],
    ['200+ guns, 11k troops', ['200+ guns', '11k troops']],
    ['Between 10,000 and 12,000 soldiers were sent.', ['10,000 and 12,000 soldiers']],
    ['two hundred pieces, hundreds of guns', ['two hundred pieces', 'hundreds of guns']],
    ['It cost $200 million, or 10 per cent of the whole.', ['$200 million (money)', '10 (share)']],
    ['They paid 300 for it.', ['300 (money)']],
    ['It lost 4,000 killed or wounded.', ['4,000 killed or wounded']],
    [
      '4,000 dead and injured; 300 soldiers killed, wounded or captured.',
      ['4,000 dead and injured', '300 soldiers killed, wounded or captured'],
    ],
    ['About 4,000 of its elite soldiers killed and wounded.', ['About 4,000 of its elite soldiers killed and wounded']],
    ['1,000 killed and 3,000 wounded', ['1,000 killed', '3,000 wounded']],
    ['1,000 killed and missing persons found', ['1,000 killed and missing persons found']],
    ['On 7 February 2025, at 08:00, in 1989.', []],
    ['The 200th post of chapter 12, page 4, aged 41.', []],
    ['The M1989 and the T-72.', []],
    ['1. First point.\n2. Second point.', []],
    ['a 40-ton gun of 170mm', ['40-ton gun', '170mm']],
    ['Call 555-01-11.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test('stand where they stand in the text', () => {
    const text = 'First line.\n\nThe ministry counts about 200 guns.';
    const [figure] = readPassage(text, dossier).figures;
    expect(text.slice(figure?.start, figure?.end)).toBe('200');
  });

  test('of a long text are all read', () => {
    const text = 'Budanov says 120 guns went to Russia. '.repeat(200);
    expect(figures(text)).toHaveLength(200);
    expect(figures('Budanov says 120 guns and '.repeat(200))).toHaveLength(200);
  });
});

const ministry = 'south-korea-defence-ministry';

describe('who says a figure', () => {
  it.each<[string, string[]]>([
    ['Seoul says 200 guns went to Russia.', [ministry]],
    ['200 guns went to Russia, Seoul says.', [ministry]],
    ['200 guns went to Russia, said Budanov in an interview.', ['budanov']],
    ['According to Budanov, 120 Koksans went to Russia.', ['budanov']],
    ['120 Koksans went to Russia, according to a briefing by Budanov.', ['budanov']],
    ['Budanov: 120 Koksans', ['budanov']],
    ['120 Koksans (Budanov)', ['budanov']],
    ['120 Koksans went to Russia - Budanov', ['budanov']],
    [
      "Ukraine's spy chief says 120 guns, the head of Ukraine's military intelligence 130 guns.",
      ['budanov', 'budanov'],
    ],
    ['The ministry of defence in Seoul counts 200 guns.', [ministry]],
    ["Seoul's estimate is 200 guns.", [ministry]],
    ['According to Seoul, 200 guns went to Russia.', [ministry]],
    ['Budanov speaks of guns. He says 120.', ['budanov']],
    ['Western officials put the losses at 4,000, the BBC reported.', ['western-officials']],
    ['Yonhap said 200 guns went, citing Budanov.', ['budanov']],
    ['Seoul says 200 guns; 11,000 soldiers are another matter.', [ministry, '-']],
    ['Seoul says 11,000, Budanov 12,000.', [ministry, 'budanov']],
    // nobody of the record
    ['200 guns went to Russia.', ['-']],
    ['Moscow says 200 guns.', ['?Moscow']],
    ['Seoul says 11,000, Kyiv 12,000.', [ministry, '?Kyiv']],
    ['The British defence ministry says 200 guns.', ['?British defence ministry']],
    ['The spy agency in Seoul counts 200 guns.', ['?agency']],
    ["Seoul's intelligence report has 200 guns.", ["?Seoul's intelligence"]],
    [
      'An official of the ministry of defence in Seoul said 200 guns.',
      ['?official of the ministry of defence in Seoul'],
    ],
    ['Budanov never said 200 guns.', ['-']],
    ['Budanov was told that 200 guns went.', ['-']],
    ['Budanov, asked about it, said Russia had been given 200 guns.', ['budanov']],
    ['12,000 jobs, said Trump, not 12,000 soldiers.', ['donald-trump', '-']],
    ['If 1,000 died and 3,000 were hurt, as Budanov says, then 4,000 were lost.', ['budanov', 'budanov', '-']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('how firmly', () => {
  it.each([
    ['Seoul says 200 guns were sent.', 'plain'],
    ['Seoul says 200 guns could be sent.', 'softened'],
    ['Seoul says 200 guns will be sent.', 'promised'],
    ['Seoul denies that 200 guns were sent.', 'denied'],
  ])('%s', (text, expected) => {
    expect(readPassage(text, dossier).figures.map(({ firmness }) => firmness)).toEqual([expected]);
  });
});
