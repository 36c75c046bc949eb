import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { readConfig, variableNames } from '../src/config.ts';
import { platforms } from '../src/platforms.ts';
import { readTree } from './support/read-tree.ts';

describe('the top level', () => {
  it('holds what it should and nothing else', () => {
    const allowed = [
      'LICENSE',
      'README.md',
      'commands',
      'data',
      'node_modules',
      'package-lock.json',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ];
    const plain = readdirSync('.').filter((name) => !name.startsWith('.'));
    expect(plain.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('pins exact versions, and names no registry in the lock file', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });
});

describe('the lock file', () => {
  it('knows the binaries of every platform, so that a fresh machine of any kind can install', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: object; optional?: boolean }>;
    };
    const known = Object.keys(packages).map((path) => path.split('node_modules/').at(-1));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the environment', () => {
  it('has the same variables in .env.example and in the code', () => {
    const example = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm);
    expect([...example].map(([, name]) => name).sort()).toEqual([...variableNames].sort());
  });

  it('may be empty', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      ok: true,
      config: {
        dataDir: './data',
        platforms: platforms.map(({ name }) => ({ name, setUp: null })),
        metricsPort: null,
        metricsHost: '127.0.0.1',
      },
    });
  });

  it('says where the store is', () => {
    const placeOf = (environment: Record<string, string>) => {
      const read = readConfig(environment);
      return read.ok ? read.config.store : read.problems.join();
    };
    const server = 'postgres://user:password@host:5432/name';
    expect(placeOf({})).toEqual({ stateDir: './.parallax' });
    expect(placeOf({ STATE_DIR: '/state', DATABASE_URL: '' })).toEqual({ stateDir: '/state' });
    expect(placeOf({ STATE_DIR: '/state', DATABASE_URL: server })).toEqual({ databaseUrl: server });
  });

  it('says what is done where nobody can say whether a digest arrived', () => {
    const choice = (text: string) => {
      const read = readConfig({ REPEAT_UNKNOWN: text });
      return read.ok ? read.config.repeatUnknown : read.problems.join();
    };
    expect([choice(''), choice('no'), choice('yes')]).toEqual([false, false, true]);
    expect(choice('perhaps')).toContain('REPEAT_UNKNOWN');
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'token', SLACK_SIGNING_SECRET: 's' }, 'xoxb-'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1\n2', SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1“', SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1 2' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a b' }, 'SLACK_SIGNING_SECRET'],
    [{ METRICS_PORT: 'http' }, 'METRICS_PORT'],
    [{ METRICS_HOST: 'http://all' }, 'METRICS_HOST'],
    [{ SLACK_HOST: 'a b' }, 'SLACK_HOST'],
    [{ DATA_MAX_MB: '0' }, 'DATA_MAX_MB'],
    [{ DATA_MAX_MB: 'much' }, 'DATA_MAX_MB'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ DATABASE_URL: 'mysql://x' }, 'postgres://'],
  ])('refuses %o in a sentence that names %s', (environment, name) => {
    const read = readConfig(environment);
    expect(read.ok ? '' : read.problems.join()).toContain(name);
  });
});

describe('the README', () => {
  it('names every command and every script', () => {
    const readme = readFileSync('README.md', 'utf8');
    const names = [...commands.keys()].filter((name) => !readme.includes(`\`/${name}\``));
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const forPeople = ['ask', 'export', 'check', 'new', 'bench', 'manifest', 'register', 'doctor', 'test:long'].filter(
      (script) => script in scripts,
    );
    expect([
      names,
      forPeople.filter((script) => !readme.includes(`npm run ${script}`) && !readme.includes(`--silent ${script}`)),
    ]).toEqual([[], []]);
  });
});

describe('the code', () => {
  it('has no file above 250 lines', () => {
    const long = [...readTree(['src', 'commands'], '.ts')].filter(([, text]) => text.split('\n').length > 250);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  it('has no line of prose above 120 characters', () => {
    const prose = /^\s*(\/\/|\/?\*)/;
    const comments = [...readTree(['src', 'commands', 'test'], '.ts')].flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, index) => (line.length > 120 && prose.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    const documents = [
      ...readTree(['src', 'data', '.github'], '.md').set('README.md', readFileSync('README.md', 'utf8')),
    ].flatMap(([path, text]) =>
      withoutCode(text).flatMap((line, index) =>
        line.length > 120 && !line.startsWith('|') ? [`${path}:${index + 1}`] : [],
      ),
    );
    expect([...comments, ...documents]).toEqual([]);
  });

  it('names no file in its documents that does not exist', () => {
    const documents = readTree(['src', '.github'], '.md');
    const named = [...documents.values()].flatMap(
      (text) => text.match(/\b(?:src|test|commands)\/[\w/-]+\.ts\b/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('describes every command within what the platforms take', () => {
    for (const { name, summary, options } of commands.values()) {
      expect(name).toMatch(/^[a-z]{1,32}$/);
      expect(summary.length).toBeLessThanOrEqual(100);
      for (const [option, spec] of Object.entries(options)) {
        expect(option).toMatch(/^[a-z-]{1,32}$/);
        expect(spec.summary.length).toBeLessThanOrEqual(100);
      }
    }
  });
});

/** The lines of a document; those of code are empty. */
function withoutCode(text: string): string[] {
  let isCode = false;
  return text.split('\n').map((line) => {
    const fence = line.trimStart().startsWith('```');
    if (fence) isCode = !isCode;
    return fence || isCode ? '' : line;
  });
}
