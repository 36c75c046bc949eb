import { lineRefusalView } from '../core/answers/line-refusal-view.ts';
import { refusalView } from '../core/answers/refusal-view.ts';
import type { Command } from '../core/command/command.ts';
import { complete, suggestValues } from '../core/command/complete.ts';
import { parseLine } from '../core/command/parse-line.ts';
import { type Permission, permissions, type Request } from '../core/command/request.ts';
import { type CommandResult, runCommand, type Session } from '../core/command/run-command.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { View } from '../core/message/view.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Words } from '../core/words/words.ts';

/** What a desk is made of: the dossiers as they are now, the commands, and the rooms that carry out requests. */
export interface DeskParts {
  dossiers(): ReadonlyMap<string, Dossier>;
  /** True while newer data on disk has problems, and older data is served. */
  dataIsBroken?(): boolean;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  now(): Temporal.Instant;
  /** The terminal's own time zone; elsewhere UTC is taken where none is named. */
  localZone: string;
  /** The dossier that a channel chose; null where it chose none. */
  dossierOf(channel: Channel): Promise<string | null>;
  /** Whether somebody may have a kind of request carried out. */
  may(permission: Permission, asker: Asker): Promise<boolean> | boolean;
  /** Carries out what a command asked for, and gives the View of what came of it. */
  carryOut(request: Request, asker: Asker): Promise<View>;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  logFailure(error: Error, reference: string): void;
}

/** Answers whatever a platform asks: the same for every platform, and never by throwing. */
export function createDesk(parts: DeskParts): Desk {
  const { commands, words } = parts;
  const remember = rememberViews();
  const desk: Desk = {
    async answer(invocation, asker) {
      const reference = parts.newReference();
      try {
        const session = { ...(await sessionOf(parts, asker)), reference };
        return await remember(keyOf(invocation, session), async () => {
          const result = runCommand(invocation, session);
          return { view: await settle(result, asker, reference), lasting: result.kind === 'view' };
        });
      } catch (error) {
        // the store may be out of reach
        parts.logFailure(error instanceof Error ? error : new Error(String(error)), reference);
        return refusalView(words.failure([{ kind: 'typed', text: reference }]), parts);
      }
    },
    async answerLine(line, asker) {
      const read = parseLine(line, commands);
      return read.ok ? desk.answer(read.invocation, asker) : lineRefusalView(read.refusal, words);
    },
    async complete(line, asker) {
      return complete(line, await sessionOf(parts, asker));
    },
    async suggest(command, option, typed, asker) {
      const options = commands.get(command)?.options ?? {};
      const spec = Object.hasOwn(options, option) ? options[option] : undefined;
      if (spec === undefined) return [];
      const { dossier, dossiers } = await sessionOf(parts, asker);
      return suggestValues(spec, typed, dossier, dossiers);
    },
  };
  return desk;

  async function settle(result: CommandResult, asker: Asker, reference: string): Promise<View> {
    if (result.kind === 'view') return result.view;
    if (result.kind === 'failure') {
      parts.logFailure(result.error, reference);
      return result.view;
    }
    if (!(await parts.may(permissions[result.request.kind], asker))) return refusalView(words.notAllowed, parts);
    return settle(result.finish(await parts.carryOut(result.request, asker)), asker, reference);
  }
}

/** How many answers are kept; a View is some ten kilobytes. */
const mostViews = 500;

/**
 * Remembers views that follow from the data alone, so that a question asked again is answered at once, and renderers may reuse what they made of
 * the same View.
 */
function rememberViews() {
  const views = new Map<string, View>();
  return async (key: string, make: () => Promise<{ view: View; lasting: boolean }>): Promise<View> => {
    const known = views.get(key);
    if (known !== undefined) return known;
    const { view, lasting } = await make();
    if (lasting) {
      if (views.size >= mostViews) views.delete(views.keys().next().value ?? '');
      views.set(key, view);
    }
    return view;
  };
}

/** Everything that a view follows from: the question, the dossiers' revisions, the day, and the zone. */
function keyOf({ command, options }: Invocation, { dossier, dossiers, now, zone, dataIsBroken }: Session): string {
  const revisions = Array.from(dossiers.values(), ({ id, revision }) => `${id} ${revision}`);
  const day = Math.floor(now.epochMilliseconds / 86_400_000);
  return JSON.stringify([command, options, dossier.id, revisions, day, zone, dataIsBroken]);
}

async function sessionOf(parts: DeskParts, asker: Asker): Promise<Session> {
  const dossiers = parts.dossiers();
  const chosen = dossiers.get((await chosenBy(asker, parts)) ?? '');
  const [first] = dossiers.values();
  const dossier = chosen ?? first;
  if (dossier === undefined) throw new Error('there is no dossier to answer from');
  return {
    ...parts,
    dossiers,
    dossier,
    now: parts.now(),
    zone: asker.platform === 'local' ? parts.localZone : 'UTC',
    dataIsBroken: parts.dataIsBroken?.() ?? false,
    reference: '',
  };
}

/** The dossier that a channel chose; in a thread, its own choice before that of the channel that it belongs to. */
async function chosenBy({ parent, ...channel }: Asker, { dossierOf }: DeskParts): Promise<string | null> {
  const own = await dossierOf(channel);
  return own ?? (parent === undefined ? null : dossierOf({ ...channel, channel: parent }));
}
