import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { dossierOf } from '../../support/dossiers.ts';

const longActor = 'a-very-long-id-of-forty-eight-characters-exactl2';
const long = 'a-very-long-id-of-forty-eight-characters-exactly';

/** A dossier in which everything occurs: differences, relays, dates, many claims, the longest ids. */
export function floodDossier(claims = 30): Dossier {
  return dossierOf({
    dossier: { events: { 'pumps-came': 'Pumps arrived' } },
    actors: {
      mayor: { name: 'The mayor' },
      region: { name: 'The region' },
      [longActor]: { name: 'The ministry' },
      office: { name: 'The office' },
      agency: { name: 'The agency' },
    },
    questions: {
      houses: { unit: 'houses', settles: 'what the mayor counts' },
      [long]: { unit: 'pumps' },
      ...Object.fromEntries(Array.from({ length: claims }, (_, index) => [`question-${index}`, { unit: 'things' }])),
    },
    sources: {
      'river-post': {
        url: 'https://river-post.example/flood?page=2',
        claims: [
          {
            id: 'houses-mayor',
            statement: 'The mayor put the number of flooded houses at 300 or more.',
            chain: ['coast-wire', 'mayor'],
            answers: 'houses',
            value: 'at least 300',
            said: '2031-03-04',
          },
          {
            id: long,
            statement: 'The ministry counted about 40 pumps.',
            chain: [longActor],
            answers: long,
            value: 'about 40',
            event: { id: 'pumps-came', when: '2031-03-03' },
          },
          ...Array.from({ length: claims }, (_, index) => ({
            id: `claim-${index}`,
            statement: `The office said thing ${index}.`,
            chain: ['office'],
            answers: `question-${index}`,
            value: `${index + 10}`,
          })),
        ],
      },
      'coast-herald': {
        claims: [
          {
            id: 'houses-region',
            statement: 'The region counted about 120 houses.',
            chain: ['region'],
            answers: 'houses',
            value: 'about 120',
            said: '2031-03-05',
          },
          ...Array.from({ length: claims }, (_, index) => ({
            id: `other-${index}`,
            statement: `The agency said thing ${index} was other.`,
            chain: ['agency'],
            answers: `question-${index}`,
            value: `${index + 400}`,
          })),
        ],
      },
    },
  });
}
