import { readFileSync } from 'node:fs';

/** The questions that are asked of many stories, by the name that `--with` takes. */
export const templateNames = ['casualties', 'equipment', 'displacement', 'territory'] as const;
export type TemplateName = (typeof templateNames)[number];

/** A template's questions as YAML, with its comments. */
export function readTemplate(name: TemplateName): string {
  return readFileSync(new URL(`./templates/${name}.yaml`, import.meta.url), 'utf8');
}
