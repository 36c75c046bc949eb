import { z } from 'zod';
import { actorKinds } from '../dossier/actor.ts';
import { Line } from '../dossier/line.ts';
import { dateOrders } from './read-date.ts';

const Text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const TextOrNull = Text.nullable();

/** Where a key of the record comes from: a column, a column whose texts mean something, or always the same. */
export const Cell = z.union([
  Line,
  z.strictObject({
    column: Line,
    /** What a text of the column means; null where it means that nothing is said. */
    means: z.record(z.string(), TextOrNull).optional(),
    /** What every other text means. Without it, a row with another text is refused. */
    otherwise: TextOrNull.optional(),
  }),
  z.strictObject({ always: Text }),
]);
export type Cell = z.infer<typeof Cell>;

/** A chain: nearest to the reader first. `hops` parts its hops, `together` those who spoke together in one. */
const Chain = z.union([
  Line,
  z.strictObject({ column: Line, hops: z.string().min(1).optional(), together: z.string().min(1).optional() }),
  z.strictObject({ always: Text }),
]);

const claimCells = {
  modality: Cell.optional(),
  answers: Cell.optional(),
  scope: Cell.optional(),
};

/** How the columns of a table of claims become records: what `npm run import -- <file> --map <this file>` reads. */
export const Mapping = z.strictObject({
  /** How days in numbers are written. */
  dates: z.enum(dateOrders).default('iso'),
  /** What the speakers are whom the dossier does not know yet, by name. */
  kinds: z.record(z.string(), z.enum(actorKinds)).default({}),
  publisher: Cell,
  title: Cell.optional(),
  language: Cell.optional(),
  url: Cell.optional(),
  published: Cell.optional(),
  /** The line about the document for readers: the maker of the table, its licence. */
  'source-note': Cell.optional(),
  /** What the table itself calls a row; its claim keeps its id by that when its words change. */
  row: Cell.optional(),
  statement: Cell.optional(),
  quote: Cell.optional(),
  chain: Chain.optional(),
  'chain-complete': Cell.optional(),
  wording: Cell.optional(),
  ...claimCells,
  value: Cell.optional(),
  'as-of': Cell.optional(),
  said: Cell.optional(),
  note: Cell.optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** What a mapping may say of rows whose shape is known: which question they answer, and how firmly. */
export const ShapeMapping = z.strictObject(claimCells);
export type ShapeMapping = z.infer<typeof ShapeMapping>;

/** The columns that a mapping names. */
export function columnsOf(mapping: Mapping | ShapeMapping): string[] {
  return Object.entries(mapping).flatMap(([key, cell]) => {
    if (key === 'dates' || key === 'kinds' || cell === undefined) return [];
    if (typeof cell === 'string') return [cell];
    return 'column' in cell && typeof cell.column === 'string' ? [cell.column] : [];
  });
}
