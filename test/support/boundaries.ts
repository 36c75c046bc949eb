import { posix } from 'node:path';
import { platformNames } from '../../src/platforms.ts';

/** What the files under one path may import: other files by the start of their path, and packages by name. */
interface Room {
  room: string;
  rooms: readonly string[];
  packages: readonly string[];
  /** What their code must not contain. */
  never?: RegExp;
}

const impure = /\bnew Date\(|\bDate\.now\b|\bprocess\b|\bTemporal\.Now\b|\bMath\.random\b|\bfetch\(/;

/** The folders of `core/` in their order. Each imports only itself and those before it, types included. */
export const coreOrder = [
  ...[
    'memory',
    'text',
    'figure',
    'quote',
    'time',
    'dossier',
    'compare',
    'checks',
    'query',
    'passage',
    'article',
    'draft',
    'digest',
    'place',
    'schedule',
    'watch',
    'suggestion',
  ],
  ...['reference', 'message', 'review', 'words', 'answers', 'faithful', 'command', 'posting', 'export', 'import'],
] as const;
const corePackages: Partial<Record<(typeof coreOrder)[number], readonly string[]>> = {
  text: ['fold-to-ascii'],
  figure: ['zod'],
  time: ['edtf'],
  article: ['chrono-node', 'franc-min'],
  dossier: ['zod'],
  digest: ['zod'],
  watch: ['zod'],
  query: ['minisearch'],
  checks: ['zod'],
  draft: ['zod', 'chrono-node'],
  review: ['zod'],
  message: ['zod'],
  export: ['zod', 'feedsmith'],
  import: ['zod'],
};

/** The packages of the platforms that need some. */
const platformPackages: Readonly<Record<string, readonly string[]>> = {
  slack: ['@slack'],
  discord: ['discord.js', 'discord-api-types', '@discordjs', 'undici'],
  local: ['string-width'],
};
const forPlatforms = ['memory', 'message', 'words', 'place', 'posting', 'command'].map(
  (folder) => `src/core/${folder}/`,
);

/** Who may import what. A file belongs to the first entry whose path it starts with. */
const table: readonly Room[] = [
  ...coreOrder.map((folder, index) => ({
    room: `src/core/${folder}/`,
    rooms: coreOrder.slice(0, index + 1).map((known) => `src/core/${known}/`),
    packages: corePackages[folder] ?? [],
    never: impure,
  })),
  { room: 'commands/', rooms: ['src/core/', 'commands/'], packages: [], never: impure },
  { room: 'src/dataset/', rooms: ['src/core/', 'src/dataset/'], packages: ['node', 'yaml', 'js-yaml', 'zod'] },
  { room: 'src/reference/', rooms: ['src/core/', 'src/reference/'], packages: ['node', '@citation-js'] },
  {
    room: 'src/import/',
    rooms: ['src/core/', 'src/dataset/', 'src/import/'],
    packages: ['node', 'csv-parse', 'read-excel-file', 'fflate', 'yaml', 'zod'],
  },
  {
    room: 'src/capture/',
    rooms: ['src/core/', 'src/dataset/', 'src/capture/'],
    packages: ['node', '@mozilla/readability', 'linkedom', 'postal-mime', 'warcio', 'fflate', 'unpdf', 'zod'],
  },
  {
    room: 'src/curate/',
    rooms: ['src/core/', 'src/dataset/', 'src/curate/'],
    packages: ['node', 'hono', '@hono/node-server', 'string-width', 'zod'],
  },
  {
    room: 'src/chart/',
    rooms: [
      ...['memory', 'text', 'time', 'compare', 'message', 'words', 'posting'].map((folder) => `src/core/${folder}/`),
      'src/platform/logger.ts',
      'src/chart/',
    ],
    packages: ['node', 'vega', 'vega-lite', '@napi-rs/canvas'],
  },
  {
    room: 'src/page/',
    rooms: ['src/core/', 'src/platform/', 'src/page/'],
    packages: ['node', 'hono', '@hono/node-server', 'zod'],
  },
  { room: 'src/store/', rooms: ['src/core/', 'src/store/'], packages: ['node', 'kysely', 'pg'] },
  { room: 'src/platform/', rooms: [...forPlatforms, 'src/platform/'], packages: ['node', 'undici', 'zod'] },
  {
    room: 'src/schedule/',
    rooms: ['src/core/', 'src/platform/', 'src/store/', 'src/schedule/'],
    packages: ['node', 'node-cron', 'prom-client'],
  },
  ...platformNames.map((platform) => ({
    room: `src/${platform}/`,
    rooms: [...forPlatforms, 'src/platform/', `src/${platform}/`],
    packages: ['node', 'zod', ...(platformPackages[platform] ?? [])],
  })),
  {
    room: 'src/bot/',
    rooms: ['src/core/', 'src/platform/', 'src/store/', 'src/schedule/', 'src/bot/'],
    packages: ['zod'],
    never: /\bprocess\b|\bnode:/,
  },
  ...['src/main.ts', 'src/tasks/', 'src/platforms.ts'].map((room) => ({
    room,
    rooms: ['src/', 'commands/'],
    packages: ['node', 'pino'],
  })),
  { room: 'src/config.ts', rooms: ['src/platform/', 'src/platforms.ts'], packages: ['zod'], never: /\bprocess\b/ },
  { room: 'src/compile-cache.ts', rooms: [], packages: ['node'] },
];

/** Every import and every word that a file must not contain: "src/core/x.ts imports node:fs". */
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

/**
 * The circles of files that import each other, types included. Each is given as the sorted paths of its files. They are
 * the strongly connected components of the import graph (Tarjan's algorithm).
 */
export function circles(files: ReadonlyMap<string, string>): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const visit = (path: string): number => {
    const own = index.size;
    index.set(path, own);
    low.set(path, own);
    open.push(path);
    for (const next of importedFiles(path, files)) {
      if (!index.has(next)) low.set(path, Math.min(low.get(path) ?? own, visit(next)));
      else if (open.includes(next)) low.set(path, Math.min(low.get(path) ?? own, index.get(next) ?? own));
    }
    const reached = low.get(path) ?? own;
    if (reached === own) {
      const part = open.splice(open.indexOf(path));
      if (part.length > 1 || importedFiles(path, files).includes(path)) found.push(part.sort());
    }
    return reached;
  };
  for (const path of files.keys()) if (!index.has(path)) visit(path);
  return found;
}

function importedFiles(path: string, files: ReadonlyMap<string, string>): string[] {
  return importsOf(withoutComments(files.get(path) ?? ''))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier))
    .filter((target) => files.has(target));
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

/** The code without its comments. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
}
