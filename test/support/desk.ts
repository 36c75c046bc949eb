import { commands } from '../../commands/index.ts';
import type { Request } from '../../src/core/command/request.ts';
import { type CommandResult, runCommand, type Session } from '../../src/core/command/run-command.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import type { View } from '../../src/core/message/view.ts';
import { english } from '../../src/core/words/en.ts';
import { loadReferences } from '../../src/reference/load-references.ts';

/** Loaded once for all sessions, as the bot has it where a command needs it. */
export const writeReference = await loadReferences();

export const testNow = Temporal.Instant.from('2031-04-01T06:00:00Z');

/** A session over one dossier, at a fixed moment. */
export function sessionOf(dossier: Dossier, changes: Partial<Session> = {}): Session {
  return {
    dossiers: new Map([[dossier.id, dossier]]),
    dossier,
    commands,
    words: english,
    now: testNow,
    zone: 'UTC',
    writeReference,
    reference: 'test',
    ...changes,
  };
}

/** The view that an invocation leads to, with a request carried out on an empty store. A failure throws. */
export function viewOf(invocation: Invocation, session: Session): View {
  return settle(runCommand(invocation, session));
}

/** The view of a request's outcome on an empty store. */
function carryOut(request: Request): View {
  switch (request.kind) {
    case 'use-dossier':
      return request.view({ kept: true });
    case 'read-last-seen':
      return request.view({ lastSeen: null });
    case 'read-changes':
      return request.view({ changes: null });
    case 'preview-digest':
      return request.view({ kind: 'preview', lastSeen: null, schedule: null });
    case 'add-schedule':
      return request.view({ kind: 'added', id: 'schedule-1' });
    case 'list-schedules':
      return request.view({ reports: [] });
    case 'ask-removal':
      return request.view({ kind: 'unclear', here: [] });
    case 'change-schedule':
      return request.view({ kind: 'unclear', here: [] });
    case 'add-watch':
      return request.view({ kind: 'added', id: 'watch-1' });
    case 'list-watches':
      return request.view({ reports: [] });
    case 'ask-stop':
    case 'change-watch':
      return request.view({ kind: 'unclear', here: [], fitting: [] });
    case 'add-suggestion':
      return request.view({ kind: 'kept' });
    case 'list-own-suggestions':
      return request.view({ suggestions: [] });
    case 'list-suggestions':
      return request.view({ suggestions: [], hasMore: false, elsewhere: [] });
    case 'read-suggestion':
      return request.view({ suggestion: null });
    case 'decide-suggestion':
      return request.view({ kind: 'none' });
    case 'read-audit':
      return request.view({ entries: [], check: { kind: 'holds', entries: 0, last: '' } });
    default:
      return request satisfies never;
  }
}

function settle(result: CommandResult): View {
  if (result.kind === 'failure') throw result.error;
  return result.kind === 'view' ? result.view : settle(result.finish(carryOut(result.request)));
}
