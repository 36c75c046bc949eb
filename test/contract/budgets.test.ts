import { describe, expect, test } from 'vitest';
import {
  answerBreaches,
  digestBreaches,
  scheduleBreaches,
  terminalBreaches,
  watchBreaches,
} from '../support/find-breaches.ts';
import { type DossierShape, generatedDossier } from '../support/generated-dossier.ts';
import { scriptNames } from '../support/sample-words.ts';
import { shippedDossier } from '../support/shipped.ts';

const shapes: readonly DossierShape[] = [
  { questions: 3, positions: 2, name: 3, script: 'latin' },
  { questions: 3, positions: 40, name: 120, script: 'latin' },
  { questions: 30, positions: 40, name: 25, script: 'latin' },
  { questions: 30, positions: 2, name: 120, script: 'latin' },
  { questions: 300, positions: 40, name: 40, script: 'latin' },
  ...scriptNames.flatMap((script) => [
    { questions: 30, positions: 40, name: 60, script },
    { questions: 3, positions: 12, name: 120, script },
  ]),
];
const dossiers = [
  { name: 'the shipped dossier', open: shippedDossier },
  ...shapes.map((shape) => {
    const { questions, positions, name, script } = shape;
    return {
      name: `${questions} questions, ${positions} positions, names of ${name} in ${script}`,
      open: () => generatedDossier(shape),
    };
  }),
];

describe.each(dossiers)('of $name', ({ open }) => {
  test('every answer is one message within its budget, on each platform', () => {
    expect(answerBreaches(open())).toEqual([]);
  });

  test('the list of schedules is one message, however many a channel has', () => {
    expect(scheduleBreaches(open())).toEqual([]);
  });

  test('what tells of watches is within its budget, and their list is one message', async () => {
    expect(await watchBreaches(open())).toEqual([]);
  });

  test('the first part of the briefing fits a screen of the terminal', () => {
    expect(terminalBreaches(open())).toEqual([]);
  });

  test('every digest is within its budget, on each platform', async () => {
    expect(await digestBreaches(open())).toEqual([]);
  });
});
