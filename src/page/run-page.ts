import { refusalView } from '../core/answers/refusal-view.ts';
import { type PageFacts, pageCommands } from '../core/command/page-commands.ts';
import { referencesFor } from '../core/command/references-for.ts';
import { prepareCommand, runCommand, type Session } from '../core/command/run-command.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Invocation } from '../core/message/invocation.ts';
import { typed } from '../core/message/phrase.ts';
import type { View } from '../core/message/view.ts';
import type { PageParts } from './page-parts.ts';

/** A page holds so many times as much of a list as a message, and has less than 100 KB. */
export const timesOfMessage = 16;

/** What is asked of one dossier, as it is now or was. */
export interface AskedOfDossier {
  invocation: Invocation;
  dossier: Dossier;
  facts?: PageFacts;
}

/** What came of it. `failed`: a bug, which was logged. */
export interface RanPage {
  view: View;
  failed: boolean;
}

/** Runs a command for a page. It never rejects: mistakes and bugs are answers. */
export async function runPage({ invocation, dossier, facts = {} }: AskedOfDossier, parts: PageParts): Promise<RanPage> {
  const { words } = parts;
  const reference = parts.newReference();
  try {
    const references = await referencesFor(invocation, parts.commands, parts.loadReferences);
    const session = { ...sessionFor(dossier, facts, reference, parts), ...references };
    await parts.work(prepareCommand(invocation, session));
    const result = runCommand(invocation, session);
    if (result.kind === 'view') return { view: result.view, failed: false };
    if (result.kind === 'failure') parts.logFailure(result.error, reference);
    // What must be kept or looked up in the store is asked in the chat.
    return result.kind === 'failure'
      ? { view: result.view, failed: true }
      : { view: refusalView(words.webPage.inChat, { words }, [invocation]), failed: false };
  } catch (error) {
    parts.logFailure(error instanceof Error ? error : new Error(String(error)), reference);
    return { view: refusalView(words.failure([typed(reference)]), { words }), failed: true };
  }
}

/** What a dossier is asked in: beside the others as they are now. */
export function sessionFor(dossier: Dossier, facts: PageFacts, reference: string, parts: PageParts): Session {
  return {
    dossiers: new Map([...parts.dossiers(), [dossier.id, dossier]]),
    dossier,
    commands: pageCommands(parts.commands, facts),
    words: parts.words,
    now: parts.now(),
    zone: 'UTC',
    dataIsBroken: parts.dataIsBroken?.() ?? false,
    reference,
    roomTimes: timesOfMessage,
  };
}
