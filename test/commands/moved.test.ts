import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/core/command/parse-line.ts';
import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossier = dossierOf({
  questions: { pumps: {}, pump: { 'moved-to': 'pumps' } },
  actors: { mayor: { name: 'The mayor' }, major: { name: 'The major', 'moved-to': 'mayor' } },
  claims: [
    {
      id: 'new',
      answers: 'pumps',
      chain: ['mayor'],
      value: '120',
      statement: 'The mayor said 120.',
      quote: '120 pumps',
    },
    { id: 'older', 'moved-to': 'old' },
    { id: 'old', 'moved-to': 'new' },
  ],
});
const session = sessionOf(dossier);

function answer(line: string): string {
  const read = parseLine(line, session.commands);
  if (!read.ok) throw new Error(line);
  return phrasesOf(viewOf(read.invocation, session)).map(textOf).join('\n');
}

describe('an id that moved', () => {
  it.each([
    ['/evidence old', 'The claim “old” is now 120 — The mayor.'],
    ['/evidence older', 'The claim “older” is now 120 — The mayor.'],
    ['/claims actor:major', 'The actor “major” is now The mayor.'],
    ['/differences without:major', 'The actor “major” is now The mayor.'],
    ['/differences question:pump', 'The question “pump” is now Pumps.'],
  ])('%s is answered with the one that is used now', (line, expected) => {
    expect(answer(line)).toContain(expected);
  });

  it('is no record of its own', () => {
    expect([[...dossier.actors.keys()].includes('major'), [...dossier.questions.keys()]]).toEqual([false, ['pumps']]);
  });
});
