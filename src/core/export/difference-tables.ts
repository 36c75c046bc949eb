import { findingOf } from '../answers/finding.ts';
import { positionsIn } from '../compare/renderings.ts';
import { rules, verdicts } from '../compare/verdict.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { textOf } from '../message/inline.ts';
import { differencesOf } from '../query/differences.ts';
import type { Words } from '../words/words.ts';
import { inOneCell, keyTo, oneOf, required, type Table } from './table.ts';

/** The computed differences, and the positions that they compare, as tables. */
export function differenceTables(dossier: Dossier, w: Words): Table[] {
  const differences = differencesOf(dossier);
  return [
    {
      name: 'differences',
      description: 'The computed comparison of all positions on one question, the worst first.',
      fields: [
        required('question', 'The question.'),
        oneOf('verdict', verdicts, 'What the comparison comes to. It never says who is right.'),
        oneOf('rule', rules, 'The rule that decided.'),
        required('finding', 'What it comes to, in a sentence.'),
        required('outlets', 'How many outlets carry an answer.', 'integer'),
        required('originsMin', 'How many independent origins there are at least.', 'integer'),
        required('originsMax', 'How many there are at most.', 'integer'),
        required('parties', 'How many parties these belong to.', 'integer'),
      ],
      primaryKey: ['question'],
      foreignKeys: [keyTo('questions', 'question')],
      rows: differences.map((difference) => ({
        question: difference.question.id,
        verdict: difference.verdict,
        rule: difference.rule,
        finding: textOf(findingOf(difference, w)),
        outlets: difference.origins.outlets,
        originsMin: difference.origins.min,
        originsMax: difference.origins.max,
        parties: difference.origins.parties,
      })),
    },
    {
      name: 'positions',
      description: 'What one origin says on one question, all its renderings as one row.',
      fields: [
        required('question', 'The question.'),
        {
          ...required('number', 'Counts the positions on it, from 1.', 'integer'),
          constraints: { required: true, minimum: 1 },
        },
        required('origin', 'The origin: ids of actors, or what else keeps it apart.'),
        required('decides', 'Whether it is one of the pair that decided the verdict.', 'boolean'),
        required('claims', 'Its claims, the newest first: their ids, with spaces between them.'),
      ],
      primaryKey: ['question', 'number'],
      foreignKeys: [keyTo('differences', 'question', 'question')],
      rows: differences.flatMap((difference) =>
        positionsIn(difference).map(({ position, deciding }, index) => ({
          question: difference.question.id,
          number: index + 1,
          origin: position.origin,
          decides: deciding.size > 0,
          claims: inOneCell(position.claims.map(({ id }) => id)),
        })),
      ),
    },
  ];
}
