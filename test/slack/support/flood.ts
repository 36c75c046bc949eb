import { dossierOf } from '../../support/dossiers.ts';

/** An invented flood with enough claims for several pages, and a difference that depends on the reading. */
export const floodDossier = dossierOf({
  questions: {
    'houses-flooded': {
      title: 'Houses flooded',
      ask: 'How many houses were flooded?',
      unit: 'houses',
      settles: 'the count of the insurers',
    },
    'pumps-sent': { title: 'Pumps sent', ask: 'How many pumps were sent?', unit: 'pumps' },
  },
  actors: {
    mayor: { name: 'The Mayor of X', kind: 'person', role: 'mayor' },
    region: { name: 'The Regional Administration' },
    'river-post': { name: 'River Post', kind: 'outlet' },
    'coast-herald': { name: 'Coast Herald', kind: 'outlet' },
  },
  sources: {
    'river-post': {
      title: 'Barrier overtopped <https://evil.example|read more>',
      url: 'https://river-post.example/flood',
      claims: [
        {
          id: 'mayor-houses',
          statement: 'The Mayor of X put the flooded houses at 300 or more.',
          quote: 'at least 300 homes',
          chain: ['mayor'],
          answers: 'houses-flooded',
          value: 'at least 300',
        },
        ...Array.from({ length: 20 }, (_, index) => ({
          id: `street-${index + 1}`,
          statement: `The Mayor of X said that street ${index + 1} stood under water.`,
          quote: `street ${index + 1} *under* water`,
          chain: ['mayor'],
        })),
      ],
    },
    'coast-herald': {
      title: 'After the flood',
      claims: [
        {
          id: 'region-houses',
          statement: 'The Regional Administration counted about 120 houses.',
          quote: 'about 120 houses',
          chain: ['region'],
          answers: 'houses-flooded',
          value: 'about 120',
        },
        {
          id: 'region-pumps',
          statement: 'The Regional Administration sent 12 pumps.',
          quote: '12 pumps',
          chain: ['region'],
          answers: 'pumps-sent',
          value: '12',
        },
      ],
    },
  },
});
