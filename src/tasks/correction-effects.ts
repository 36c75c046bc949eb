import { commands } from '../../commands/index.ts';
import { postedClaim } from '../bot/compose-digest.ts';
import { runCommand } from '../core/command/run-command.ts';
import type { Claim, Dossier } from '../core/dossier/dossier.ts';
import { type Invocation, writeInvocation } from '../core/message/invocation.ts';
import { differenceOn } from '../core/query/differences.ts';
import { verdictNames } from '../core/words/en/verdicts.ts';
import { english } from '../core/words/en.ts';
import { renderView } from '../local/render/render-view.ts';
import { platformNames } from '../platforms.ts';
import { digestsToCorrect } from '../store/corrections.ts';
import { occurrenceOf } from '../store/occurrences.ts';
import type { Store } from '../store/store.ts';

/** The same dossier before and after an edit. */
interface Change {
  before: Dossier;
  after: Dossier;
}

/** The answers about a claim whose words are not the same any more, as the lines that ask for them. */
export function changedAnswers(claim: Claim, { before, after }: Change, now: Temporal.Instant): string[] {
  return asked(claim)
    .filter((invocation) => answer(invocation, before, now) !== answer(invocation, after, now))
    .map(writeInvocation);
}

/** The questions whose verdict moves: "Flooded houses: both can be true → conflict". */
export function movedVerdicts({ before, after }: Change): string[] {
  return [...after.questions.values()].flatMap(({ id, title }) => {
    const [from, to] = [before, after].map((dossier) => differenceOn(dossier, id)?.verdict ?? null);
    if (from === to) return [];
    const name = (verdict: typeof from) =>
      verdict === null || verdict === undefined ? 'no answer' : verdictNames[verdict];
    return [`${title}: ${name(from)} → ${name(to)}`];
  });
}

/** The digests that were posted with a claim, each by its channel and day. */
export async function digestsWith(claim: Claim, dossier: Dossier, store: Store): Promise<string[]> {
  const changes = [{ claim: postedClaim(dossier, claim.id), status: 'deprecated' as const }];
  const ids = await digestsToCorrect(store, changes, { platforms: platformNames, since: null });
  const found = await Promise.all(ids.map((id) => occurrenceOf(store, id)));
  return found.flatMap((one) =>
    one === null ? [] : [`${one.localDate}, ${one.channel.platform} ${one.channel.channel}`],
  );
}

/** What is asked about a claim. */
function asked({ id, question, source }: Claim): Invocation[] {
  const ask = (command: string, options: Record<string, string> = {}): Invocation => ({ command, options });
  return [
    ask('differences'),
    ...(question === null ? [] : [ask('differences', { question: question.id })]),
    ask('claims'),
    ask('claims', { source: source.id }),
    ask('evidence', { claim: id }),
    ask('cite', { claim: id }),
    ask('timeline'),
    ask('sources'),
    ask('sources', { source: source.id }),
    ask('gaps'),
  ];
}

function answer(invocation: Invocation, dossier: Dossier, now: Temporal.Instant): string {
  const dossiers = new Map([[dossier.id, dossier]]);
  const result = runCommand(invocation, { dossiers, dossier, commands, words: english, now, reference: '' });
  if (result.kind !== 'view') throw new Error(`${writeInvocation(invocation)} has no answer of its own`);
  return renderView(result.view, { width: 100, colour: false }).replaceAll(dossier.revision, '');
}
