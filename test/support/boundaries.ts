import { posix } from 'node:path';

/** What a room may import: other rooms by the start of their path, and packages by name. */
interface Room {
  room: string;
  rooms: readonly string[];
  packages: readonly string[];
  /** Words that must not stand in its code. */
  never?: RegExp;
}

const impure = /\bnew Date\(|\bDate\.now\b|\bprocess\b|\bTemporal\.Now\b|\bMath\.random\b|\bfetch\(/;
const platform = ['src/core/view/', 'src/core/command/', 'src/core/posting/', 'src/core/words/'];

/** The import table of the house (DESIGN: the house). The first room whose path fits a file is its room. */
const table: readonly Room[] = [
  { room: 'src/core/', rooms: ['src/core/'], packages: ['zod', 'edtf', 'minisearch'], never: impure },
  { room: 'commands/', rooms: ['src/core/', 'commands/'], packages: [], never: impure },
  { room: 'src/dataset/', rooms: ['src/core/', 'src/dataset/'], packages: ['node', 'yaml', 'js-yaml', 'zod'] },
  { room: 'src/store/', rooms: ['src/core/', 'src/store/'], packages: ['node', 'kysely', 'pg'] },
  {
    room: 'src/schedule/',
    rooms: ['src/core/', 'src/store/', 'src/schedule/'],
    packages: ['node', 'node-cron', 'prom-client'],
  },
  { room: 'src/slack/', rooms: [...platform, 'src/slack/'], packages: ['node', '@slack'] },
  {
    room: 'src/discord/',
    rooms: [...platform, 'src/discord/'],
    packages: ['node', 'discord.js', 'discord-api-types', '@discordjs'],
  },
  { room: 'src/local/', rooms: [...platform, 'src/local/'], packages: ['node', 'string-width'] },
  {
    room: 'src/bot/',
    rooms: ['src/core/', 'src/store/', 'src/schedule/', 'src/bot/'],
    packages: ['zod'],
    never: /\bprocess\b|\bnode:/,
  },
  ...['src/main.ts', 'src/serve', 'src/operate.ts', 'src/start-platforms.ts', 'src/watch-data.ts'].map((room) => ({
    room,
    rooms: ['src/', 'commands/'],
    packages: ['node', 'pino'],
  })),
  { room: 'src/config.ts', rooms: [], packages: ['zod'], never: /\bprocess\b/ },
  { room: 'src/', rooms: ['src/core/'], packages: ['node'], never: /\bprocess\b/ },
];

/** Every import or word that a file's room does not allow: "src/core/x.ts imports node:fs". */
export function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const room = table.find((entry) => path.startsWith(entry.room));
    if (room === undefined) return [`${path} belongs to no room`];
    const code = withoutComments(text);
    const imports = importsOf(code).filter((specifier) => !isAllowed(specifier, path, room));
    const words = room.never?.exec(code);
    return [
      ...imports.map((specifier) => `${path} imports ${specifier}`),
      ...(words ? [`${path} uses ${words[0]}`] : []),
    ];
  });
}

const importForms = [
  /^(?:import|export)\s[^;'"]*?\bfrom\s+['"]([^'"]+)/gm,
  /^import\s+['"]([^'"]+)/gm,
  /\bimport\(\s*['"]([^'"]+)/g,
];

function importsOf(code: string): string[] {
  return importForms.flatMap((form) => [...code.matchAll(form)].flatMap((match) => match[1] ?? []));
}

function isAllowed(specifier: string, path: string, { rooms, packages }: Room): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return rooms.some((room) => target.startsWith(room));
  }
  const name = specifier.startsWith('node:') ? 'node' : specifier;
  return packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}

/** The code without comments and the text of strings that are no import. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
}
