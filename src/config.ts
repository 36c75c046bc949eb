import { z } from 'zod';
import { problemsOf, type ReadPlatform } from './platform/platform.ts';
import { Host, Port, PublicUrl } from './platform/variables.ts';
import { platforms } from './platforms.ts';

/** What each variable of the bot itself may hold. A variable that is empty counts as not set. */
const variables = {
  DATA_DIR: z.string().default('./data'),
  DATA_MAX_MB: z.coerce.number('a whole number, such as 64').int().min(1, 'at least 1').default(64),
  STATE_DIR: z.string().default('./.parallax'),
  CAPTURES_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }).optional(),
  SCHEDULERS: z.string().default('members'),
  CURATORS: z.string().default(''),
  REPEAT_UNKNOWN: z.enum(['yes', 'no']).default('no'),
  METRICS_PORT: Port.optional(),
  METRICS_HOST: Host,
  LOCAL_PORT: Port.default(3210),
  LOCAL_HOST: Host,
  PUBLIC_URL: PublicUrl.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_PRETTY: z.enum(['yes', 'no']).default('no'),
};
export const variableNames: readonly string[] = [
  ...Object.keys(variables),
  ...platforms.flatMap((platform) => platform.variableNames),
];

/**
 * What of an environment nobody may see, whether it can be used or not: tokens, and passwords in addresses such as that
 * of DATABASE_URL.
 */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  const tokens = platforms.flatMap(({ secretNames }) => secretNames.map((name) => environment[name]?.trim() ?? ''));
  const addresses = variableNames.flatMap((name) => URL.parse(environment[name] ?? '') ?? []);
  const passwords = addresses.flatMap(({ password, searchParams }) => [password, ...searchParams.getAll('password')]);
  return [...tokens, ...passwords].filter((secret) => secret !== '');
}

const Environment = z.object(variables);
type Environment = z.infer<typeof Environment>;

/** Where the store is: a server, or else a folder. */
export type StorePlace = { databaseUrl: string } | { stateDir: string };

export interface Config {
  dataDir: string;
  /** The most that all files of the data may have together, in bytes. */
  dataMaxBytes: number;
  stateDir: string;
  capturesDir: string | null;
  store: StorePlace;
  /** Every platform that there is, with whether it is set up. */
  platforms: readonly ReadPlatform[];
  /** `members`, `admins`, or role and user ids. */
  schedulers: readonly string[];
  /** Role and user ids; nobody where there are none. */
  curators: readonly string[];
  /** Whether a digest is posted again where nobody can say whether it arrived. */
  repeatUnknown: boolean;
  metricsPort: number | null;
  metricsHost: string;
  /** Where the page is served in a browser. */
  localPort: number;
  localHost: string;
  /** Where the page is on the web, without a path or a slash at its end; null where it is for this machine alone. */
  publicUrl: string | null;
  logLevel: Environment['LOG_LEVEL'];
  logPretty: boolean;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: readonly string[] };

/** Reads the environment once. Each problem is one sentence that names the variable and what it should hold. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
  const parsed = Environment.safeParse(given);
  const read = platforms.map((platform) => platform.read(given));
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error)),
    ...read.flatMap((platform) => (platform.ok ? [] : platform.problems)),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const ready = read.flatMap((result) => (result.ok ? [result.platform] : []));
  return { ok: true, config: configOf(parsed.data, ready) };
}

function configOf(env: Environment, ready: readonly ReadPlatform[]): Config {
  return {
    dataDir: env.DATA_DIR,
    dataMaxBytes: env.DATA_MAX_MB * 1_000_000,
    stateDir: env.STATE_DIR,
    capturesDir: env.CAPTURES_DIR ?? null,
    store: env.DATABASE_URL === undefined ? { stateDir: env.STATE_DIR } : { databaseUrl: env.DATABASE_URL },
    platforms: ready,
    schedulers: wordsOf(env.SCHEDULERS),
    curators: wordsOf(env.CURATORS),
    repeatUnknown: env.REPEAT_UNKNOWN === 'yes',
    metricsPort: env.METRICS_PORT ?? null,
    metricsHost: env.METRICS_HOST,
    localPort: env.LOCAL_PORT,
    localHost: env.LOCAL_HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    logLevel: env.LOG_LEVEL,
    logPretty: env.LOG_PRETTY === 'yes',
  };
}

function wordsOf(list: string): string[] {
  return list.split(/[\s,]+/).filter((word) => word !== '');
}
