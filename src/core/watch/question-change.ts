import { originsOf } from '../compare/origins.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { FallenClaim } from '../digest/changes.ts';
import { saysTheSame } from '../digest/snapshot.ts';
import type { Claim, Dossier, Question } from '../dossier/dossier.ts';
import { currentAndOldIds } from '../query/current-and-old-ids.ts';
import { differenceOn } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { answersByName, claimsOn, figureName, type SeenQuestion, type Sight } from './sight.ts';

/** What changed on one question since it was seen last. */
export interface QuestionChange {
  question: Question;
  /** Null where nobody answers the question. */
  from: Verdict | null;
  to: Verdict | null;
  added: readonly Claim[];
  fallen: readonly FallenClaim[];
  reworded: readonly Claim[];
  /** Claims that are no longer on the question. */
  gone: number;
  /** Of each body that had not answered, a claim by which it does. */
  newOrigins: readonly Claim[];
  /** Claims that stand, and whose figure was not there, or did not stand. */
  newFigures: readonly Claim[];
}

const nothingSeen: SeenQuestion = { verdict: null, claims: {}, origins: [] };

/** Compares a question with what was seen of it; a question that was not there had no answer. */
export function changeOf(question: Question, sight: Sight, dossier: Dossier): QuestionChange {
  const seen = seenOf(question.id, sight, dossier);
  const standings = standingsIn(dossier);
  const claims = claimsOn(dossier, question.id);
  const before = new Map(claims.map((claim) => [claim, seenClaim(claim, seen, dossier)]));
  const known = new Set(claims.flatMap((claim) => currentAndOldIds(claim, dossier)));
  return {
    question,
    from: seen.verdict,
    to: differenceOn(dossier, question.id)?.verdict ?? null,
    added: claims.filter((claim) => before.get(claim) === undefined),
    fallen: claims.flatMap((claim) => {
      const status = standings.of(claim);
      const [was] = before.get(claim) ?? [];
      if (was === undefined || status === 'standing' || was === status) return [];
      return [{ claim, status, by: standings.correctionsOf(claim) }];
    }),
    reworded: claims.filter((claim) => {
      const [, content] = before.get(claim) ?? [];
      return content !== undefined && !saysTheSame(claim, content, dossier);
    }),
    gone: Object.keys(seen.claims).filter((id) => !known.has(id)).length,
    newOrigins: newOriginsAmong(claims, seen, dossier),
    newFigures: claims.filter((claim) => {
      if (standings.of(claim) !== 'standing') return false;
      const [was, , figure] = before.get(claim) ?? [];
      return was !== 'standing' || figure !== figureName(claim);
    }),
  };
}

/** What was seen of a question, by its id or by an old one. */
function seenOf(id: string, { questions }: Sight, { moved }: Dossier): SeenQuestion {
  const old = [...moved.question].find(([from, to]) => to === id && questions[from] !== undefined)?.[0];
  return questions[id] ?? (old === undefined ? undefined : questions[old]) ?? nothingSeen;
}

function seenClaim(
  claim: Claim,
  { claims }: SeenQuestion,
  dossier: Dossier,
): SeenQuestion['claims'][string] | undefined {
  return currentAndOldIds(claim, dossier)
    .map((id) => claims[id])
    .find((before) => before !== undefined);
}

function newOriginsAmong(claims: readonly Claim[], { origins }: SeenQuestion, dossier: Dossier): Claim[] {
  const answered = new Set(origins.map((id) => dossier.moved.actor.get(id) ?? id));
  return claims.filter((claim) => {
    if (!answersByName(claim, dossier)) return false;
    const fresh = originsOf(claim).filter((id) => !answered.has(id));
    for (const id of fresh) answered.add(id);
    return fresh.length > 0;
  });
}
