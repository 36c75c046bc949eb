import { commands } from '../../../commands/index.ts';
import type { Request } from '../../../src/core/command/request.ts';
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
  const finished = result.finish(viewOfRequest(request));
  return finished.kind === 'view' ? finished.view : storedElsewhere;
}

/** Nothing is stored: no digest was posted yet, and no schedule is there. */
function viewOfRequest(request: Request): View {
  if (request.kind === 'read-last-seen') return request.view({ lastSeen: null });
  if (request.kind === 'preview-digest') return request.view({ kind: 'preview', lastSeen: null, schedule: null });
  return storedElsewhere;
}

/** In place of answers that need a store, which these tests do without. */
const storedElsewhere: View = { title: english.dossiersTitle, blocks: [], footer: [] };
