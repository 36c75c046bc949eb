import { z } from 'zod';
import { Line } from './line.ts';

/** A date as a record holds it: EDTF alone, or EDTF with what it was resolved from ("the text says 'on Friday'"). */
export const MomentRecord = z.union([
  z.string().min(1),
  z.number().transform(String),
  z.strictObject({ edtf: z.union([z.string().min(1), z.number().transform(String)]), basis: Line }),
]);
export type MomentRecord = z.infer<typeof MomentRecord>;
