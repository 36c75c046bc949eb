import type { Command } from '../core/command/command.ts';
import { parseLine } from '../core/command/parse-line.ts';
import { runCommand } from '../core/command/run-command.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { View } from '../core/message/view.ts';
import type { WriteReference } from '../core/reference/reference.ts';
import type { Words } from '../core/words/words.ts';

/** A view of every kind: what each command answers to its own examples. Requests that change something are left out. */
export function everyKindOfView(
  dossiers: ReadonlyMap<string, Dossier>,
  commands: ReadonlyMap<string, Command>,
  words: Words,
  writeReference?: WriteReference,
): { name: string; view: View }[] {
  const [dossier] = dossiers.values();
  if (dossier === undefined) return [];
  const session = {
    dossiers,
    dossier,
    commands,
    words,
    now: Temporal.Now.instant(),
    reference: 'doctor',
    ...(writeReference && { writeReference }),
  };
  const lines = [...commands.values()].flatMap(({ examples }) => examples);
  return lines.flatMap((name) => {
    const line = parseLine(name, commands);
    const result = line.ok ? runCommand(line.invocation, session) : null;
    if (result?.kind === 'view') return [{ name, view: result.view }];
    const request = result?.kind === 'request' ? result.request : null;
    if (request?.kind === 'read-last-seen') return [{ name, view: request.view({ lastSeen: null }) }];
    if (request?.kind === 'list-watches') return [{ name, view: request.view({ reports: [] }) }];
    if (request?.kind === 'list-own-suggestions') return [{ name, view: request.view({ suggestions: [] }) }];
    if (request?.kind === 'list-suggestions')
      return [{ name, view: request.view({ suggestions: [], hasMore: false, elsewhere: [] }) }];
    if (request?.kind !== 'preview-digest') return [];
    return [{ name, view: request.view({ kind: 'preview', lastSeen: null, schedule: null }) }];
  });
}
