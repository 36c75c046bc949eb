import type { Command } from '../src/core/command/command.ts';
import { about } from './about.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { cite } from './cite.ts';
import { claims } from './claims.ts';
import { differences } from './differences.ts';
import { digest } from './digest.ts';
import { dossier } from './dossier.ts';
import { evidence } from './evidence.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { inbox } from './inbox.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { suggest } from './suggest.ts';
import { timeline } from './timeline.ts';
import { watch } from './watch.ts';

const all: readonly Command[] = [
  digest,
  differences,
  watch,
  check,
  claims,
  timeline,
  sources,
  gaps,
  search,
  evidence,
  cite,
  suggest,
  inbox,
  audit,
  dossier,
  help,
  about,
];

/** Every slash command by its name, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]));
