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

/** The lines of a dossier's front. */
function linesOnFront(dossier: Dossier): string[] {
  const session = sessionOf(dossier);
  const view = frontView({ ...session, zone: 'UTC', invocation });
  expect(checkAnswer(view, { ...session, invocation }, session.commands)).toEqual([]);
  return linesOf(view.blocks).map((line) => line.trim());
}

const othersOn = (dossier: Dossier) => linesOnFront(dossier).filter((line) => line.startsWith('Others: '));

it('tells what one or two others answer', () => {
  const lines = linesOnFront(shippedDossier());
  expect(lines).toContain("some 11,000 troops sent to Russia — South Korea's defence ministry");
  expect(lines).toContain('200 guns — RBC-Ukraine (no source given)');
});

it('names those who are more, for paper has nothing to press', () => {
  expect(othersOn(shippedDossier())).toEqual([
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
