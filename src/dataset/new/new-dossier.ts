import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherEntries } from '../find-dossiers.ts';
import { fromCurrentFolder } from '../located-problem.ts';
import { readTemplate, type TemplateName } from './templates.ts';
import { whyNoId } from './why-no-id.ts';

/** What was written, and what to do next; or why nothing was. */
export type Written = { ok: true; text: string } | { ok: false; message: string };

/** Writes a dossier without sources, with the questions of some templates. Nothing is ever overwritten. */
export function newDossier(dataDir: string, id: string, templates: readonly TemplateName[]): Written {
  const why = whyNoId(id);
  if (why !== null) return { ok: false, message: `"${id}" cannot be the name of a dossier: ${why}` };
  if (otherEntries.includes(id))
    return { ok: false, message: `"${id}" cannot be the name of a dossier: the folder of that name is for editors.` };
  const path = join(dataDir, id);
  const shown = fromCurrentFolder(path);
  if (existsSync(path)) return { ok: false, message: `${shown} is there already; choose another name.` };
  mkdirSync(join(path, 'sources'), { recursive: true });
  writeFileSync(join(path, 'dossier.yaml'), dossierText(id, templates), { flag: 'wx' });
  writeFileSync(join(path, 'actors.yaml'), actorsText, { flag: 'wx' });
  // git keeps no empty folder
  writeFileSync(join(path, 'sources', '.gitkeep'), '', { flag: 'wx' });
  const questions = templates.length === 0 ? 'no questions yet' : `the questions of ${templates.join(', ')}`;
  return {
    ok: true,
    text: [
      `${shown}: wrote dossier.yaml with ${questions}, actors.yaml and the folder sources.`,
      'Next: say in dossier.yaml what the story is. Then take in a saved article, which becomes a source with drafts:',
      `  CAPTURES_DIR=<a folder outside the repository> npm run capture -- <file> --dossier ${id}`,
      'or write a source by hand, once its publisher stands in actors.yaml:',
      `  npm run new -- source ${id}/<source-id> --publisher <actor-id>`,
      '',
    ].join('\n'),
  };
}

function dossierText(id: string, templates: readonly TemplateName[]): string {
  const title = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const questions = templates.map((name) => indented(readTemplate(name))).join('');
  return `# The keys are told in data/README.md. Put your own words in place of these two lines.
title: ${JSON.stringify(title)}
summary: What the sources say of this story.
language: en
reviewed: null
questions:${questions === '' ? ' {}\n' : `\n${questions}`}`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

const actorsText = `# Everyone who says something, by id, such as
#   river-post: { name: River Post, kind: outlet }
#   mayor-of-x: { name: Ann Example, kind: person, role: mayor of X }
actors: {}
`;
