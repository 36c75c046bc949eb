import type { Question } from '../dossier/dossier.ts';
import type { Box, Share } from './box.ts';
import { boxFacts, type Speakers } from './box-facts.ts';
import { compareBy } from './compare-pair.ts';
import type { Reading } from './reading.ts';
import { saysLittle } from './testimony.ts';
import { onlyRuling, type RulingSet } from './verdict.ts';

/** Every ruling that some pair of the sides of two boxes can have under a reading, and perhaps some that none has. */
export interface PossibleRulings {
  verdicts: RulingSet;
  /** Of how many of these rulings the rule says little (`saysLittle`). */
  little: Share;
}

/**
 * Follows the rules for two boxes. Where a fact is so of some pairs only, the rules are followed both ways: nothing has
 * to know here what the rules are.
 */
export function possibleRulings(
  question: Question,
  a: Box,
  b: Box,
  reading: Reading,
  speakers: Speakers,
): PossibleRulings {
  let verdicts: RulingSet = 0;
  let [some, all] = [false, true];
  // What was chosen at each fact that is so of some pairs only; the next way differs in the last that can differ.
  const choices: boolean[] = [];
  let next = 0;
  const facts = boxFacts(speakers, () => {
    if (next === choices.length) choices.push(false);
    next += 1;
    return choices[next - 1] ?? false;
  });
  for (;;) {
    next = 0;
    const { verdict, rule } = compareBy(facts, question, a, b, reading);
    verdicts |= onlyRuling({ verdict, rule });
    const little = saysLittle(rule);
    some ||= little;
    all &&= little;
    while (choices.at(-1) === true) choices.pop();
    if (choices.length === 0) return { verdicts, little: all ? 'all' : some ? 'some' : 'none' };
    choices[choices.length - 1] = true;
  }
}
