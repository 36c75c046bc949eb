import { commands } from '../../../commands/index.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import type { View } from '../../../src/core/message/view.ts';
import { platform } from '../../../src/core/words/en/platform.ts';
import { english } from '../../../src/core/words/en.ts';
import { floodDossier } from './flood-dossier.ts';

export const words = platform.discord;
export const publicCommands = withPublic(commands);
const now = Temporal.Instant.from('2031-03-09T12:00:00Z');

/** What the shipped commands answer. */
export function viewOf(invocation: Invocation, [dossier = floodDossier(), ...others]: readonly Dossier[] = []): View {
  const dossiers = new Map([dossier, ...others].map((each) => [each.id, each]));
  const result = runCommand(invocation, {
    dossiers,
    dossier,
    commands: publicCommands,
    words: english,
    now,
    zone: 'Etc/UTC',
    reference: 'ref',
  });
  if (result.kind === 'failure') throw result.error;
  if (result.kind === 'view') return result.view;
  const { request } = result;
  const view = request.kind === 'read-last-seen' ? request.view({ lastSeen: null }) : storedElsewhere;
  const finished = result.finish(view);
  return finished.kind === 'view' ? finished.view : storedElsewhere;
}

/** Stands for answers that need a store, which these tests do without. */
const storedElsewhere: View = { title: english.dossiersTitle, blocks: [], footer: [] };
