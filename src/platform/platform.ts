import { z } from 'zod';
import type { Command } from '../core/command/command.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { View } from '../core/message/view.ts';
import type { Channel, Platform } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Draw } from '../core/posting/draw.ts';
import type { PlatformTraits } from '../core/posting/platform-traits.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Words } from '../core/words/words.ts';
import type { Announcer } from './announcer.ts';
import type { Check } from './check.ts';
import { finishPosts } from './finish-posts.ts';
import type { Logger } from './logger.ts';

/** Work for one instance among all that share a store: begun when this one is chosen, ended when another takes over. */
export interface LeaderWork {
  name: string;
  onGained(): Promise<void>;
  onLost(): Promise<void>;
}

/** What a platform is started with. */
export interface StartParts {
  desk: Desk;
  /** The commands that the desk knows. */
  commands: ReadonlyMap<string, Command>;
  words: Words;
  logger: Logger;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  /** Does work in one instance only, until it is stopped. */
  lead(work: LeaderWork): { stop(): Promise<void> };
  /** The folder for what the process keeps on disk. */
  stateDir: string;
  /** Draws the pictures of answers and digests. */
  draw: Draw;
  /** Shows what the platform keeps in memory among the metrics. */
  watchMemory: WatchMemory;
  /** Takes what is posted to this machine's own person, for the page to show too. */
  announcer?: Announcer;
}

/** A platform that was started. */
export interface RunningPlatform {
  publisher: Publisher;
  /** Takes nothing new, finishes what is in flight, and leaves, within ten seconds. Never rejects. */
  stop(): Promise<void>;
  /** Resolves when the person has left, where the platform is one person's: the bot then ends too. */
  left?: Promise<void>;
}

/** What the doctor gives a platform to look at. */
export interface DoctorParts {
  commands: ReadonlyMap<string, Command>;
  words: Words;
  logger: Logger;
  /** The platform's channels that digests are scheduled for. */
  channels: readonly Channel[];
  /** One of every kind of view, made when it is asked for. */
  views(): readonly { name: string; view: View }[];
  /** Epoch milliseconds. */
  now(): number;
}

/** What a task of a platform's own works with, such as printing a manifest. */
export interface TaskParts {
  commands: ReadonlyMap<string, Command>;
  words: Words;
  logger: Logger;
  write(text: string): void;
  writeError(text: string): void;
}

/**
 * A platform's configuration; null where it is not set up; or what is missing, each in a sentence that names the
 * variable.
 */
export type Configured<Config> = { ok: true; config: Config | null } | { ok: false; problems: readonly string[] };

/** A platform as its folder declares it. */
export interface PlatformSpec<Shape extends z.ZodRawShape, Config> {
  /** The name of its folder, and of its channels in the store. */
  name: Platform;
  traits: PlatformTraits;
  /** Its environment variables, and what each may hold. */
  variables: Shape;
  /** Those of them that nobody may see. */
  secrets: readonly (keyof Shape & string)[];
  configure(environment: z.infer<z.ZodObject<Shape>>): Configured<Config>;
  /** Rejects where it cannot be started; it is then tried again. */
  start(config: Config, parts: StartParts): Promise<RunningPlatform>;
  /** What is right and what is to be mended. It changes nothing, and never rejects. */
  doctor(config: Config, parts: DoctorParts): Promise<readonly Check[]>;
  /** Tasks of its own by name; each gives an exit code. */
  tasks?: Readonly<Record<string, PlatformTask<z.infer<z.ZodObject<Shape>>, Config>>>;
}
type PlatformTask<Environment, Config> = (
  args: readonly string[],
  settings: { environment: Environment; config: Config | null },
  parts: TaskParts,
) => Promise<number>;

/** A platform whose environment was read. */
export interface ReadPlatform {
  name: Platform;
  /** Null where it is not set up. */
  setUp: {
    start(parts: StartParts): Promise<RunningPlatform>;
    doctor(parts: DoctorParts): Promise<readonly Check[]>;
  } | null;
  tasks: ReadonlyMap<string, (args: readonly string[], parts: TaskParts) => Promise<number>>;
}

/** A platform as the rest of the bot knows it. */
export interface PlatformDefinition {
  name: Platform;
  traits: PlatformTraits;
  variableNames: readonly string[];
  secretNames: readonly string[];
  taskNames: readonly string[];
  /** Reads its variables. Each problem is one sentence that names the variable and what it should hold. */
  read(
    environment: Readonly<Record<string, string>>,
  ): { ok: true; platform: ReadPlatform } | { ok: false; problems: readonly string[] };
}

/** Declares a platform. */
export function definePlatform<const Shape extends z.ZodRawShape, Config>(
  spec: PlatformSpec<Shape, Config>,
): PlatformDefinition {
  const { name, traits, variables, tasks = {} } = spec;
  const schema = z.object(variables);
  return {
    name,
    traits,
    variableNames: Object.keys(variables),
    secretNames: spec.secrets,
    taskNames: Object.keys(tasks),
    read(given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
      const environment = parsed.data;
      const configured = spec.configure(environment);
      if (!configured.ok) return configured;
      const { config } = configured;
      const setUp: ReadPlatform['setUp'] =
        config === null
          ? null
          : {
              start: async (parts) => finishPosts(await spec.start(config, parts), parts.logger),
              doctor: (parts) => spec.doctor(config, parts),
            };
      const ownTasks = Object.entries(tasks).map(
        ([task, run]) =>
          [task, (args: readonly string[], parts: TaskParts) => run(args, { environment, config }, parts)] as const,
      );
      return { ok: true, platform: { name, setUp, tasks: new Map(ownTasks) } };
    },
  };
}

/** What is wrong with the environment, each in one sentence that names the variable. */
export function problemsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')} cannot be used: ${message}.`);
}
