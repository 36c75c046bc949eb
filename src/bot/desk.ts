import { lineRefusalView } from '../core/answers/line-refusal-view.ts';
import { type FoundObstacle, obstacleView } from '../core/answers/obstacle-view.ts';
import { refusalView } from '../core/answers/refusal-view.ts';
import { type Command, takesLongText } from '../core/command/command.ts';
import { complete, prepareSuggestions, suggestValues } from '../core/command/complete.ts';
import type { Candidate } from '../core/command/list-records.ts';
import { listSchedules } from '../core/command/list-schedules.ts';
import { listWatches } from '../core/command/list-watches.ts';
import type { KeptHere } from '../core/command/option.ts';
import { parseLine } from '../core/command/parse-line.ts';
import { findName, readLineStart } from '../core/command/read-line-part.ts';
import { prepareMention, readMention } from '../core/command/read-mention.ts';
import { referencesFor } from '../core/command/references-for.ts';
import { permissions, type Request } from '../core/command/request.ts';
import { type CommandResult, prepareCommand, runCommand, type Session } from '../core/command/run-command.ts';
import { withPageLink } from '../core/command/with-page-link.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Phrase } from '../core/message/inline.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { View } from '../core/message/view.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { WriteReference } from '../core/reference/reference.ts';
import type { KeptSchedule } from '../core/schedule/schedule.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import type { Words } from '../core/words/words.ts';
import { type FormContext, fieldsOf } from './fields-of.ts';
import { createWorkQueue } from './in-turns.ts';
import { createViewCache } from './view-cache.ts';

/** What a desk answers from: the dossiers as they are now, the commands, and whoever carries out requests. */
export interface DeskContext extends FormContext {
  /** The same map as long as the data is the same. */
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
  /**
   * A channel's schedules, for completion; none where they cannot be read. Nobody waits long for them. Without it
   * schedules are not completed.
   */
  schedulesIn?(channel: Channel): Promise<readonly KeptSchedule[]>;
  /** The same of what a channel watches. */
  watchesIn?(channel: Channel): Promise<readonly KeptWatch[]>;
  /** What keeps the bot from posting where a request has something posted later; null where nothing does. */
  obstacleTo?(request: Request, asker: Asker): Promise<FoundObstacle | null>;
  /** Carries out what a command asked for, and gives the View of what came of it. */
  carryOut(request: Request, asker: Asker): Promise<View>;
  /** Loads what writes references; without it none are written. */
  loadReferences?(): Promise<WriteReference>;
  /** How many times as much of a list an answer has room for as a message; once where it is left out. */
  roomTimes?: number;
  /** Where the pages are on the web; null where they are for this machine alone. */
  publicUrl?: string | null;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  logFailure(error: Error, reference: string): void;
  watchMemory?: WatchMemory;
}

/** Answers whatever a platform asks: the same for every platform, and never by throwing. */
export function createDesk(context: DeskContext): Desk {
  const { commands, words, publicUrl = null } = context;
  const cache = createViewCache();
  context.watchMemory?.('views', cache.kept);
  const work = createWorkQueue();
  const desk: Desk = {
    async answer(invocation, asker) {
      const reference = context.newReference();
      try {
        const session = {
          ...(await sessionOf(context, asker)),
          reference,
          ...(await referencesFor(invocation, commands, context.loadReferences)),
        };
        const isKept = !takesLongText(invocation, commands);
        const known = isKept ? cache.get(invocation, session) : undefined;
        if (known !== undefined) return known;
        await work(prepareCommand(invocation, session));
        const result = runCommand(invocation, session);
        const linked = (view: View) => withPageLink(view, invocation, session.dossier, { publicUrl, words });
        if (result.kind !== 'view') return linked(await finish(result, { invocation, asker, reference }));
        const view = linked(result.view);
        if (isKept) cache.set(invocation, session, view);
        return view;
      } catch (error) {
        // The store may be out of reach.
        context.logFailure(error instanceof Error ? error : new Error(String(error)), reference);
        return refusalView(words.failure([{ kind: 'typed', text: reference }]), { words });
      }
    },
    async answerLine(line, asker) {
      const read = parseLine(line, commands);
      if (read.ok) return desk.answer(read.invocation, asker);
      const refused = async () => lineRefusalView(read, words, await sessionOf(context, asker));
      if (read.refusal.kind !== 'unknown-command' || /^\s*[/／]/u.test(line)) return refused();
      const mention = await desk.readMention(line, asker);
      if (mention.kind !== 'unknown') return desk.answer(mention.invocation, asker);
      return read.refusal.nearest === null ? mention.view : refused();
    },
    async readMention(words, asker) {
      const session = await sessionOf(context, asker);
      await work(prepareMention(words, session));
      return readMention(words, session);
    },
    async complete(line, asker) {
      const session = await sessionOf(context, asker);
      return complete(line, { ...session, ...(await keptFor(commandOf(line, commands), asker, session.dossier)) });
    },
    async suggest(command, option, typed, asker) {
      const options = commands.get(command)?.options ?? {};
      const spec = Object.hasOwn(options, option) ? options[option] : undefined;
      if (spec === undefined) return [];
      const { dossier, dossiers } = await sessionOf(context, asker);
      const kept = await keptFor({ options: { [option]: spec } }, asker, dossier);
      await work(prepareSuggestions(spec, typed, { dossier, dossiers, words }));
      return suggestValues(spec, typed, dossier, dossiers, kept, words);
    },
    async fillForm(asked, form, asker) {
      try {
        return await fieldsOf({ asked, form, asker }, await sessionOf(context, asker), context);
      } catch (error) {
        // The store may be out of reach: the answer then says so.
        context.logFailure(error instanceof Error ? error : new Error(String(error)), context.newReference());
        return null;
      }
    },
  };
  return desk;

  /** What is kept of the channel as values, where one of these options takes it. */
  async function keptFor(
    { options }: Pick<Command, 'options'>,
    asker: Asker,
    dossier: Dossier,
  ): Promise<Partial<Record<KeptHere, Candidate[]>>> {
    const isNeeded = (kept: KeptHere) =>
      Object.values(options).some((spec) => spec.kind === 'text' && spec.values === kept);
    const { schedulesIn, watchesIn } = context;
    return {
      ...(isNeeded('schedules') ? { schedules: listSchedules((await schedulesIn?.(asker)) ?? [], words) } : {}),
      ...(isNeeded('watches') ? { watches: listWatches((await watchesIn?.(asker)) ?? [], { words, dossier }) } : {}),
    };
  }

  /** Carries out a result's request, if it is one, the person may, and the bot can post what it has posted later. */
  async function finish(result: CommandResult, asked: Asked): Promise<View> {
    const { invocation, asker, reference } = asked;
    if (result.kind === 'view') return result.view;
    if (result.kind === 'failure') {
      context.logFailure(result.error, reference);
      return result.view;
    }
    const verdict = await context.may(permissions[result.request.kind], asker);
    if (verdict === 'refused') return refusalView(whyRefused(result.request, words), { words });
    // It changes nothing, and helps whoever cannot be told yet whether they may.
    const found = (await context.obstacleTo?.(result.request, asker)) ?? null;
    if (found !== null) return obstacleView(found, invocation, context);
    if (verdict === 'unsure') return refusalView(words.whoUnknown, { words });
    return finish(result.finish(await context.carryOut(result.request, asker)), asked);
  }
}

function whyRefused(request: Request, w: Words): Phrase {
  const permission = permissions[request.kind];
  if (permission === 'named') return w.suggestion.nobodyNamed;
  return permission === 'curators' ? w.suggestion.notCurator : w.notAllowed;
}

/** What a desk was asked, by whom; with the name under which a failure is logged. */
interface Asked {
  invocation: Invocation;
  asker: Asker;
  reference: string;
}

/** The command that a line being typed is of; one without options where none is known. */
function commandOf(line: string, commands: ReadonlyMap<string, Command>): Pick<Command, 'options'> {
  const { typed, isEnded } = readLineStart(line);
  const name = isEnded ? findName(typed, commands.keys()) : null;
  return commands.get(name ?? '') ?? { options: {} };
}

async function sessionOf(context: DeskContext, asker: Asker): Promise<Session> {
  const dossiers = context.dossiers();
  const chosen = dossiers.get((await dossierChosenBy(asker, context)) ?? '');
  const [first] = dossiers.values();
  const dossier = chosen ?? first;
  if (dossier === undefined) throw new Error('there is no dossier to answer from');
  return {
    ...context,
    dossiers,
    dossier,
    now: context.now(),
    zone: asker.platform === 'local' ? context.localZone : 'UTC',
    dataIsBroken: context.dataIsBroken?.() ?? false,
    reference: '',
  };
}

/** The dossier that a channel chose; in a thread, its own choice before that of the channel that it belongs to. */
async function dossierChosenBy({ parent, ...channel }: Asker, { dossierOf }: DeskContext): Promise<string | null> {
  const own = await dossierOf(channel);
  return own ?? (parent === undefined ? null : dossierOf({ ...channel, channel: parent }));
}
