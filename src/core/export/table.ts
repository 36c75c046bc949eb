import type { Cell } from './write-csv.ts';

/** A column, as Table Schema describes it. https://datapackage.org/standard/table-schema/ */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[]; minimum?: number };
}

/** A column of this table that holds what a column of another table names; an empty `resource` is this table. */
export interface ForeignKey {
  fields: readonly string[];
  reference: { resource: string; fields: readonly string[] };
}

/** Rows under described columns. */
export interface Table {
  name: string;
  description: string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows: readonly Readonly<Record<string, Cell>>[];
}

type Type = Field['type'];

/** A column that may be empty. */
export function optional(name: string, description: string, type: Type = 'string'): Field {
  return { name, type, description };
}

/** A column that is never empty. */
export function required(name: string, description: string, type: Type = 'string'): Field {
  return { name, type, description, constraints: { required: true } };
}

/** A column that holds one of some words; empty only where `isOptional`. */
export function oneOf(name: string, words: readonly string[], description: string, isOptional = false): Field {
  const constraints = { enum: [...words] };
  return {
    name,
    type: 'string',
    description,
    constraints: isOptional ? constraints : { required: true, ...constraints },
  };
}

/** A column that names a row of another table by its id; an empty `resource` is the table itself. */
export function keyTo(resource: string, field: string, to = 'id'): ForeignKey {
  return { fields: [field], reference: { resource, fields: [to] } };
}

/** Several ids or words in one cell, with a space between them. */
export function inOneCell(values: readonly string[]): string {
  return values.join(' ');
}
