import { expect, it } from 'vitest';
import { frontView } from '../../../src/core/answers/front-view.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { linesOf } from './lines-of.ts';

const invocation = { command: 'digest', options: {} };

/** The lines of a dossier's front that name who else answers. */
function othersOn(dossier: Dossier): string[] {
  const session = sessionOf(dossier);
  const view = frontView({ ...session, zone: 'UTC', invocation });
  expect(checkAnswer(view, { ...session, invocation }, session.commands)).toEqual([]);
  return linesOf(view.blocks)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('Others: '));
}

it('names who else answers, for paper has nothing to press', () => {
  expect(othersOn(shippedDossier())).toEqual([
    'Others: RBC-Ukraine (no source given)',
    "Others: South Korea's defence ministry",
    'Others: The New York Times (no source given), Special Operations Forces spokesman, The Telegraph (no source given), Ukrainian reports',
  ]);
});

it('names eight of many, and counts the rest', () => {
  const claims = Array.from({ length: 20 }, (_, index): ShortClaim => {
    return { answers: 'houses', chain: [`speaker-${index}`], value: `exactly ${200 + index}`, 'as-of': '2031-03-04' };
  });
  const [line] = othersOn(dossierOf({ questions: { houses: { measure: 'level' } }, claims }));
  expect(line).toMatch(/^Others: (Speaker \d+, ){8}and 10 more$/);
});
