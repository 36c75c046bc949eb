import type { Phrase } from '../../src/core/message/inline.ts';
import { words } from '../../src/core/message/phrase.ts';
import type { StripPicture } from '../../src/core/message/picture.ts';

/** A figure that somebody gives, as a label of a picture. */
function said(text: string): Phrase {
  const speaker = [
    { kind: 'name', text: 'the mayor of X', of: { record: 'actor', id: 'mayor-of-x', field: 'name' } },
  ] as const;
  return [
    {
      kind: 'said',
      speaker,
      order: 'speaker-first',
      joint: ': ',
      content: [{ kind: 'figure', text, of: 'barrier-houses-flooded' }],
    },
  ];
}

/** An invented picture of one question. */
export const aPicture: StripPicture = {
  kind: 'strip',
  title: [words('Houses flooded')],
  footer: [words('revision of the flood')],
  unit: [words('houses')],
  shared: [],
  panels: [
    {
      heading: [],
      verdict: 'compatible',
      rows: [
        {
          speaker: [words('the mayor of X')],
          date: [words('early March')],
          marks: [
            {
              low: 300,
              high: null,
              label: said('at least 300'),
              isLowOpen: false,
              isHighOpen: false,
              named: [300],
              isVague: false,
              isDerived: false,
              decides: true,
              isHeld: true,
            },
          ],
        },
      ],
    },
  ],
  key: [],
};

/** A stand-in for a drawn picture: what it is does not matter to whoever sends it. */
export const aPng = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
