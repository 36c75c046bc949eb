import { describe, expect, it, test } from 'vitest';
import { checkFigures } from '../../../src/core/passage/check-figures.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';

const dossier = shippedDossier();

/** Each figure of a text with what is found of it, and the claim that it was held against. */
function found(text: string): string[] {
  return (checkFigures(text, dossier) ?? []).map(({ placed, standing, findings, against, sumOf }) => {
    const claims = against === null ? sumOf.map(({ claim }) => claim.id) : [against.claim.id];
    return [placed.stated.text, standing, ...findings, ...claims].join(' ');
  });
}

const bothOfBudanov = 'budanov-koksans-given budanov-launchers-given';

describe('a figure held against the record', () => {
  it.each([
    [
      "About 200 long-range artillery pieces were sent to Russia, South Korea's defence ministry said.",
      'About 200 held ministry-artillery-about',
    ],
    ['Seoul says 200 long-range artillery pieces went to Russia.', '200 held ministry-artillery-quote'],
    ['Seoul says 200 guns went to Russia.', '200 correct other-scope ministry-artillery-quote'],
    ['Budanov said 120 Koksan guns had been given to Russia.', '120 correct hedge-lost budanov-koksans-given'],
    [
      'Budanov said exactly 120 Koksan guns had been given to Russia.',
      'exactly 120 correct hedge-lost budanov-koksans-given',
    ],
    [
      'Budanov said about 120 Koksan guns had been given to Russia.',
      'about 120 correct hedge-changed budanov-koksans-given',
    ],
    [
      'Budanov said about 120 rocket launchers had been given to Russia.',
      'about 120 style hedge-added budanov-launchers-given',
    ],
    [
      'Budanov said at least 240 artillery pieces had been given to Russia.',
      'at least 240 correct sum budanov-koksans-given budanov-launchers-given',
    ],
    ['North Korea has given Russia 240 artillery pieces.', `240 correct sum ${bothOfBudanov}`],
    ['North Korea has given Russia 240 guns and launchers.', `240 correct sum ${bothOfBudanov}`],
    ['North Korea has given Russia 240 launchers and Koksans.', `240 correct sum ${bothOfBudanov}`],
    ['North Korea has given Russia 240 units: guns and launchers.', `240 correct sum ${bothOfBudanov}`],
    ['North Korea has given Russia 240 Koksan guns.', `240 correct sum other-scope ${bothOfBudanov}`],
    ['The number of Koksan guns that North Korea sent is 240.', `240 correct sum other-scope ${bothOfBudanov}`],
    ['North Korea has given Russia 240 rocket launchers.', `240 correct sum other-scope ${bothOfBudanov}`],
    ['North Korea has given Russia 240 guns.', `240 correct sum other-scope ${bothOfBudanov}`],
    ['North Korea has given Russia 240 howitzers.', `240 correct sum other-scope ${bothOfBudanov}`],
    ['Budanov said 240 Koksan guns went to Russia.', `240 correct sum other-scope ${bothOfBudanov}`],
    [
      'North Korea sent 320 Koksan guns to Russia.',
      '320 correct sum other-scope budanov-koksans-given rbc-caption-guns',
    ],
    ['North Korea has given Russia 777 artillery pieces.', '777 correct no-claim'],
    [
      'Zelensky said about 200 long-range artillery pieces were sent to Russia.',
      'about 200 correct other-speaker ministry-artillery-about',
    ],
    [
      'About 200 long-range artillery pieces were sent to Russia, Yonhap reported.',
      'About 200 style relay-only ministry-artillery-about',
    ],
    ['At least 120 Koksan guns have been given to Russia.', 'At least 120 correct one-origin budanov-koksans-given'],
    [
      'Budanov denied that at least 120 Koksan guns had been given to Russia.',
      'at least 120 correct turned-round budanov-koksans-given',
    ],
    [
      'Western officials said 3,000 North Korean soldiers had been killed.',
      '3,000 correct other-scope western-officials-casualties',
    ],
    ['3,000 North Korean soldiers have been killed.', '3,000 correct no-claim'],
    [
      'Budanov says the 120 rocket launchers were not delivered to Russia.',
      '120 correct turned-round budanov-launchers-given',
    ],
    ['It is false that 120 rocket launchers went to Russia.', '120 correct turned-round budanov-launchers-given'],
    [
      '4,000 North Koreans were killed or wounded, Western officials said.',
      '4,000 correct sum western-officials-casualties western-officials-casualties',
    ],
    // a state speaks through whoever of it says the number
    ['South Korea says 11,000 North Korean troops were sent to Russia.', '11,000 correct hedge-lost ministry-troops'],
    ['North Korea sent 200 guns to Russia, South Korea says.', '200 correct other-scope ministry-artillery-quote'],
    [
      'According to the South Korean government, North Korea sent 200 long-range artillery pieces to Russia.',
      '200 held ministry-artillery-quote',
    ],
    ['Kyiv said 12,000 North Korean soldiers went to the Kursk region.', '12,000 held general-staff-troops'],
    [
      'Ukraine says at least 240 North Korean guns went to Russia.',
      `at least 240 correct sum other-scope ${bothOfBudanov}`,
    ],
    // and not where nobody of it does, or where an office of it is named
    [
      'Washington says 11,000 North Korean troops were sent to Russia.',
      '11,000 correct other-speaker telegraph-troops-sent',
    ],
    [
      "South Korea's joint chiefs said 11,000 North Korean troops were sent to Russia.",
      '11,000 correct other-speaker telegraph-troops-sent',
    ],
    [
      "South Korea's spy agency says 11,000 North Korean troops were sent to Russia.",
      '11,000 correct other-speaker telegraph-troops-sent',
    ],
    // who speaks, and where it is, tie a figure to the story
    ['South Korea says 200 guns were sent to Russia.', '200 correct other-scope ministry-artillery-quote'],
    [
      'South Korea says 11,000 North Korean troops are in Kursk.',
      '11,000 correct other-scope hedge-lost ministry-troops',
    ],
    ['North Korea has 12,000 soldiers in Kursk.', '12,000 correct one-origin general-staff-troops'],
    ['North Korea helps Russia. Kyiv says 12,000 soldiers went to Kursk.', '12,000 held general-staff-troops'],
    // but not what is its own, another's or still to come
    ['Kyiv says 5,000 soldiers went to Kursk.', '5,000 not-here'],
    ['Kyiv says 12,000 soldiers went to Kursk.', '12,000 not-here'],
    ['Ukraine says 1,000 soldiers were killed in Kursk.', '1,000 not-here'],
    ['Ukraine says its 12,000 soldiers in Kursk hold on.', '12,000 not-here'],
    ['South Korea says it sent 200 guns to Russia.', '200 not-here'],
    ['Our 12,000 soldiers in Kursk hold on, Kyiv says.', '12,000 not-here'],
    ['General Staff: 12,000 of our soldiers in Kursk.', '12,000 not-here'],
    ["Its own losses in Kursk are 4,000, Kyiv says; North Korea's are unknown.", '4,000 not-here'],
    ['The General Staff said Russian losses in Kursk had reached 4,000.', 'reached 4,000 not-here'],
    ['North Korea sent 200 artillery pieces to Iran, Seoul said.', '200 not-here'],
    ['North Korea gave Hamas 200 artillery pieces, Seoul says.', '200 not-here'],
    ['North Korea got 200 artillery pieces from Russia, according to Seoul.', '200 not-here'],
    ['Russia sold 200 artillery pieces to North Korea, Seoul says.', '200 not-here'],
    // what is denied, or told of somebody who said it
    [
      'Ukraine did not say that 4,000 North Koreans had been lost.',
      '4,000 correct turned-round hedge-lost general-staff-losses',
    ],
    [
      'Seoul did not say how many, but Kyiv says 12,000 North Koreans are in Kursk.',
      '12,000 held general-staff-troops',
    ],
    ['The Telegraph reported that Kyiv said 12,000 North Koreans were in Kursk.', '12,000 held general-staff-troops'],
    [
      'Seoul says ~~12,000~~ <b>some 11,000</b> North Korean troops went to Russia.',
      'some 11,000 held ministry-troops',
    ],
    // an office of another land is somebody else, and who is cited says what follows
    [
      "Japan's defence ministry said North Korea sent some 11,000 troops to Russia.",
      'some 11,000 correct other-speaker ministry-troops',
    ],
    [
      'Russian officials say 3,000 North Koreans were wounded.',
      '3,000 correct other-speaker western-officials-casualties',
    ],
    [
      'The BBC, citing Western officials, said about 1,000 North Korean soldiers were killed.',
      'about 1,000 held western-officials-casualties',
    ],
    ['Washington said Seoul sent 200 guns to Russia.', '200 not-here'],
    ['North Korea has 12,000 soldiers.', '12,000 not-here'],
    ['50,000 soldiers are in Kursk.', '50,000 not-here'],
    ['Myanmar got 200 guns from North Korea.', '200 not-here'],
    ['North Korea could send 12,000 soldiers to Russia.', '12,000 not-here'],
    ['12,000 North Korean soldiers may be sent to Russia.', '12,000 not-here'],
    // both together are the losses
    ['North Korea has lost 4,000 killed or wounded.', '4,000 correct hedge-lost one-origin general-staff-losses'],
    ['Kyiv counts 4,000 North Koreans dead and injured.', '4,000 correct hedge-lost general-staff-losses'],
    ['Serbia got 120 Koksan guns, Budanov said.', '120 not-here'],
    ['*120* rocket launchers were given to Russia, Budanov said.', '120 held budanov-launchers-given'],
    [
      'Footage showed more than 10 Koksans on a train to Russia.',
      'more than 10 correct hedge-changed one-origin telegraph-train',
    ],
    ['Some 30 tanks burned in Sudan.', 'Some 30 not-here'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('in the order of the text, each once', () => {
    expect(
      found(
        'Seoul: about 200 artillery pieces given to Russia. Budanov: at least 120 Koksans, and 120 rocket launchers.',
      ),
    ).toEqual([
      'about 200 held ministry-artillery-about',
      'at least 120 held budanov-koksans-given',
      '120 held budanov-launchers-given',
    ]);
  });

  test('a kind that another number counts does not make a sum fit', () => {
    expect(found('North Korea sent Russia 240 Koksan guns and 120 rocket launchers.')).toEqual([
      `240 correct sum other-scope ${bothOfBudanov}`,
      '120 correct one-origin budanov-launchers-given',
    ]);
    expect(found('North Korea sent Russia 120 rocket launchers and 240 Koksan guns.')).toEqual([
      '120 correct one-origin budanov-launchers-given',
      `240 correct sum other-scope ${bothOfBudanov}`,
    ]);
  });

  test('a text without figures gives none', () => {
    expect(found('More North Korean guns are likely, Seoul says. Call me on Monday.')).toEqual([]);
  });
});

describe('what became of a claim', () => {
  const flood = dossierOf({
    questions: {
      houses: { ask: 'How many houses were flooded?', measure: 'cumulative', unit: 'houses' },
      pumps: { ask: 'How many pumps will come?', measure: 'cumulative', unit: 'pumps' },
    },
    dossier: {},
    sources: {
      'river-post': {
        claims: [
          { id: 'older', chain: ['mayor'], answers: 'houses', value: '300', said: '2031-03-01', quote: '300 houses' },
          { id: 'newer', chain: ['mayor'], answers: 'houses', value: '450', said: '2031-03-04', quote: '450 houses' },
          {
            id: 'wrong',
            chain: ['fire-chief'],
            answers: 'houses',
            value: '999',
            rank: 'deprecated',
            reason: 'misread',
            quote: '999 houses',
          },
          { id: 'hoped', chain: ['minister'], answers: 'pumps', value: '70', modality: 'predicted', quote: '70 pumps' },
        ],
      },
    },
  });
  const foundIn = (text: string) =>
    (checkFigures(text, flood) ?? []).map(({ findings, against }) => [...findings, against?.claim.id ?? ''].join(' '));

  it.each([
    ['The mayor said 450 houses were flooded.', 'newer'],
    ['The mayor said 300 houses were flooded.', 'superseded older'],
    ['The fire chief said 999 houses were flooded.', 'taken-back wrong'],
    ['The minister said 70 pumps will come.', 'firmer hoped'],
    ['The minister said 70 pumps could come.', 'hoped'],
  ])('%s', (text, expected) => {
    expect(foundIn(text)).toEqual([expected]);
  });
});
